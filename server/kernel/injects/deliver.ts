import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { withTexts } from '../../../shared/scenario/attachments.ts';
import type { Consequence, InjectReply, InjectRow } from '../../../shared/scenario/msel.ts';
import type { Compiled } from '../compiled.ts';
import { draw } from '../draw.ts';
import { factReader, seatOf } from '../facts.ts';
import { fill } from '../fill.ts';
import { cardOf } from '../lookups/cards.ts';
import { holds } from '../predicate.ts';
import type { DrillState } from '../state.ts';
import { effectiveDelay } from '../world/world.ts';
import { takesAnswer } from './asks.ts';
import { injectRow, planOf } from './plans.ts';

/** Only a hand sends these. */
const WAITS: ReadonlySet<string> = new Set(['skipped', 'held', 'shelved']);

/** A row that is due: delivered, or withheld with the reason in the log. What came before, or waits for a hand, stays silent. */
export function deliverInject(
  c: Compiled,
  state: DrillState,
  id: string,
  brings: 'hand' | 'clock' | 'cause' = 'cause',
): NewEvent[] {
  const row = injectRow(c, state, id);
  const known = own(state.injects, id);
  if (!row || known?.state === 'delivered' || known?.state === 'dropped') return [];
  if (brings !== 'hand' && known && WAITS.has(known.state)) return [];
  // A facilitator gave it a time, so a cause that comes sooner does not bring it.
  if (brings === 'cause' && planOf(state, id).moved) return [];
  const facts = factReader(c, state);
  const withheld = (because: string): NewEvent[] => [
    { type: 'inject.withheld', data: { inject: id, because } },
  ];
  if (brings !== 'hand') {
    if (row.satisfiedBy && holds(row.satisfiedBy, facts)) return withheld('the team was ahead of it');
    if (row.when && !holds(row.when, facts)) return withheld(row.because ?? 'it would not be true now');
  }
  const to = recipients(state, row);
  const isOwn = !c.injects.has(id);
  // What a facilitator wrote stands as they wrote it.
  const text = (words: string): string => (isOwn ? words : fill(c, facts, words));
  if (to.length === 0) return withheld('nobody holds that desk');
  return [
    {
      type: 'inject.delivered',
      data: {
        inject: id,
        from: text(row.from),
        to,
        channel: row.channel,
        subject: text(row.subject),
        body: text(row.body),
        phoneScript: row.phoneScript === undefined ? null : text(row.phoneScript),
        replies: offered(c, row).map((reply) => ({ id: reply.id, label: text(reply.label) })),
        adHoc: isOwn,
        asks: takesAnswer(row),
        ...(row.answerWithinMs !== undefined && { answerWithinMs: row.answerWithinMs }),
        ...(row.attachments && {
          attachments: row.attachments.map((item) => withTexts(item, text)),
        }),
      },
    },
  ];
}

/**
 * The replies in the order this seed deals them. Each draws its own place, so that one more reply, or one more row, leaves the order of
 * the others as it was.
 */
const offered = ({ seed }: Compiled, { id, replies = [] }: InjectRow): InjectReply[] => {
  const place = (reply: InjectReply): number => draw(seed, 'reply', id, reply.id);
  return [...replies].sort((a, b) => place(a) - place(b));
};

function recipients(state: DrillState, row: InjectRow): PlayRole[] {
  const seated = row.to.filter((role) => seatOf(state, role) !== null);
  if (seated.length > 0) return seated;
  return row.fallbackTo && seatOf(state, row.fallbackTo) !== null ? [row.fallbackTo] : [];
}

/** The world went on without an answer: whoever was asked and has not answered is told. */
export function lapsed(state: DrillState, id: string): NewEvent[] {
  const known = own(state.injects, id);
  return known?.state === 'delivered' && known.asks && !known.answered && !known.closed
    ? [{ type: 'inject.lapsed', data: { inject: id, to: known.to } }]
    : [];
}

/** What follows at once; delayed deliveries are timers the fold has armed. */
export function follow(
  c: Compiled,
  state: DrillState,
  consequences: readonly Consequence[] | undefined,
): NewEvent[] {
  return (consequences ?? []).flatMap((item) => followOne(c, state, item));
}

function followOne(c: Compiled, state: DrillState, item: Consequence): NewEvent[] {
  switch (item.do) {
    case 'setFlag':
      return [{ type: 'flag.set', data: { flag: item.flag, value: item.value } }];
    case 'deliver':
      return item.afterMs ? [] : deliverInject(c, state, item.inject);
    case 'postRaw':
      return own(state.raw, item.item)
        ? []
        : [
            {
              type: 'raw.posted',
              data: {
                item: item.item,
                title: c.scenario.rawItems.find(({ id }) => id === item.item)?.title ?? item.item,
                by: item.by,
              },
            },
          ];
    case 'giveEvidence': {
      const seat = seatOf(state, item.role);
      const card = cardOf(c, state, item.evidence, 'given');
      return seat && card ? [{ type: 'evidence.received', data: { ...card, seats: [seat] } }] : [];
    }
    case 'applySwitch':
      return pressed(c, state, item.switch, item.scopes);
  }
}

/** Somebody outside the seats presses a switch because a player told them to go. */
function pressed(c: Compiled, state: DrillState, id: string, scopes: readonly string[]): NewEvent[] {
  const switchSpec = c.switches.get(id);
  if (!switchSpec) return [];
  const open = scopes.filter((scope) => !own(own(state.switches, id), scope));
  if (open.length === 0) return [];
  const due = open.map((scope) => ({ scope, at: state.at + effectiveDelay(c.scenario.world, id, scope) }));
  const role = switchSpec.holders[0] ?? 'model-owner';
  return [
    {
      type: 'switch.applied',
      data: {
        switch: id,
        title: switchSpec.title,
        scopes: open,
        options: [],
        waitsFor: [],
        due,
        role,
        breakGlass: false,
      },
    },
  ];
}
