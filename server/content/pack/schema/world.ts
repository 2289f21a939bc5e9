import { z } from 'zod';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { block, byId, id, renamed, role, share, someText, text } from '../packField.ts';
import { readers } from './people.ts';

const component = renamed(
  block({
    title: someText(120).describe('What this stream of harm is, for the facilitator and the debrief.'),
    perHour: z
      .number({ error: 'is no number | Write how many harmful events an hour.' })
      .min(0, 'is below nothing | Write 0 or more.')
      .max(1e9, 'is more than a thousand million | Write fewer harmful events an hour.')
      .describe('Harmful events an hour while nothing is switched off.'),
    persisted: z.boolean().optional().describe('Stored copies, which live switches do not touch.'),
    latent: z.boolean().optional().describe('Not there at the start; a bomb deploys it.'),
  }),
  { perHour: 'baselinePerHour' },
);

const scope = block({
  title: someText(120),
  cost: share.describe('Share of capability lost while this is active.'),
  holders: z.array(role).min(1).optional().describe('Who presses here, when it is not the switch’s holders.'),
  secondKey: role.optional().describe('A second role that must co-sign.'),
});

type Effect = { scope: string; component: string; multiplier: number; delayMs?: number };
const effect = z.union([share, block({ leaves: share, delay: duration.optional() })]);

/** scope → component → what is left of the harm. A list in the scenario. */
const effects = z
  .codec(z.record(z.string(), z.record(z.string(), effect)), z.custom<Effect[]>(), {
    decode: (table) =>
      Object.entries(table).flatMap(([name, row]) =>
        Object.entries(row).map(([component, left]): Effect => {
          if (typeof left === 'number') return { scope: name, component, multiplier: left };
          const { leaves, delay } = left;
          return {
            scope: name,
            component,
            multiplier: leaves,
            ...(delay === undefined ? {} : { delayMs: delay }),
          };
        }),
      ),
    encode: (list) => {
      const table: Record<string, Record<string, number | { leaves: number; delay: number }>> = {};
      for (const { scope: name, component, multiplier, delayMs } of list) {
        table[name] = {
          ...table[name],
          [component]: delayMs === undefined ? multiplier : { leaves: multiplier, delay: delayMs },
        };
      }
      return table;
    },
  })
  .describe('For each scope: what share of each stream of harm is left once it is in effect.');

const switchSchema = renamed(
  block({
    title: someText(120),
    kind: z.enum([
      'disable',
      'rollback',
      'fallback',
      'filter',
      'edge-block',
      'takedown',
      'tombstone',
      'freeze',
      'quarantine',
    ]),
    note: text(600).default('').describe('What the card says about side effects and limits.'),
    holders: z.array(role).min(1).describe('Who may press it.'),
    delay: duration.describe('From the press until it is in effect.'),
    scopes: byId(scope).describe('The parts of the product it can be pressed for.'),
    options: byId(
      block({
        title: someText(160),
        card: block({ readers, text: someText(400) })
          .optional()
          .describe('What people meet where the switch has closed a way.'),
      }),
    ).prefault({}),
    effects: effects.prefault({}),
    stickyUnless: renamed(block({ option: id, steps: z.number().int().min(1).max(100), step: duration }), {
      step: 'stepMs',
    })
      .optional()
      .describe('Without this option the effect comes in steps: sessions already running end one by one.'),
    alters: block({
      thing: id,
      title: someText(160),
      heldIn: id
        .optional()
        .describe('The system of holdSystems it lies in: once that is on hold, legal has to release it.'),
    })
      .optional()
      .describe('Stored state it changes; seal a copy first.'),
    requires: block({ when: condition, because: someText(300) }).optional(),
    reversible: z.boolean().default(true),
  }),
  { delay: 'delayMs' },
);

const probe = renamed(
  block({
    title: someText(120),
    components: z.array(id).describe('Streams it measures; none for a decoy.'),
    failureRate: share.describe('Chance that one try fails while nothing is switched off; 0 for a decoy.'),
    attempts: z.number().int().min(1).max(100_000).default(60),
    cost: duration.prefault('1m'),
    lag: duration.prefault('30s').describe('How old the reading is when it arrives.'),
  }),
  { cost: 'costMs', lag: 'lagMs' },
);

export const world = renamed(
  block({
    components: byId(component).describe('The streams of harm.'),
    switches: byId(switchSchema).describe(
      'What people can switch off, roll back, filter, freeze or take down.',
    ),
    refills: z
      .array(
        renamed(
          block({ switch: id, component: id, source: z.array(id).min(1), refill: duration, floor: share }),
          { refill: 'refillMs' },
        ),
      )
      .default([])
      .describe('Copies that fill again while their source is open.'),
    probes: byId(probe).describe('What desks can measure.'),
    containedAtOrBelow: share.prefault('5%'),
    hold: duration.prefault('5m').describe('How long harm must stay down to count as contained.'),
  }),
  { hold: 'holdMs' },
);
