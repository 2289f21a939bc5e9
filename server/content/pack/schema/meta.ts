import { z } from 'zod';
import type { Json } from '../../../../shared/json.ts';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { block, byId, id, keyed, role, someText, text } from '../packField.ts';
import { criterion } from './criterion.ts';

export const roles = keyed(
  role,
  block({
    title: someText(80).optional().describe('Left out: the company’s own title.'),
    brief: someText(900).describe('Who you are and what is expected of you. Nothing about the cause.'),
    yours: z.array(someText(300)).min(1).describe('What this desk alone can see or do.'),
  }),
  'role',
).describe('A card for every desk; the six core roles are all needed.');

export const acts = byId(
  block({
    title: someText(120),
    startsAt: duration,
    endsAt: duration,
    storyClock: someText(40).describe('The time on the wall at the start: Tue 14:10 UTC.'),
  }),
).describe('Stretches of play. Between two acts the clock jumps.');

type Draw = {
  id: string;
  oneOf: string[];
  words?: Record<string, string[]>;
  sets?: { place: string; to: Json[] }[];
};
const choices = z.array(someText(400)).min(1).max(40);
const draw = z.union([
  choices,
  block({
    oneOf: choices,
    words: z
      .record(z.string(), choices)
      .optional()
      .describe('Words that go with the choice, one per entry: {{draw.<name>.<word>}}.'),
    sets: z
      .array(block({ place: someText(200), to: z.array(z.json()).min(1) }))
      .optional()
      .describe('Places of the scenario that go with the choice, one value per entry.'),
  }),
]);

/** `city: [Leeds, Cardiff]`, used in texts as {{draw.city}}. */
export const draws = z
  .codec(z.record(z.string(), draw), z.custom<Draw[]>(), {
    decode: (table) =>
      Object.entries(table).map(
        ([name, item]): Draw => (Array.isArray(item) ? { id: name, oneOf: item } : { id: name, ...item }),
      ),
    encode: (list) =>
      Object.fromEntries(
        list.map(({ id: name, oneOf, ...more }) => [
          name,
          Object.keys(more).length === 0 ? oneOf : { oneOf, ...more },
        ]),
      ),
  })
  .describe('Details that change from run to run and never touch the truth; texts use {{draw.<name>}}.');

/** Moments whose minute the seed deals. */
export const beats = byId(
  block({
    oneOf: z
      .array(
        block({
          inject: id,
          at: z.array(duration).min(1).max(40).describe('When it may come; each as likely as the others.'),
        }),
      )
      .min(1)
      .max(12)
      .describe('One of these injects comes; the others stay with the facilitator.'),
    absentPercent: z
      .number()
      .int()
      .min(0)
      .max(90)
      .optional()
      .describe('In so many drills of a hundred none of them comes.'),
  }),
).describe('Moments that come in another minute in each run, or not at all.');

/** `messages: Stored messages`: a list of things with a title in the scenario. */
export const titles = z.codec(
  z.record(z.string(), someText(200)),
  z.custom<{ id: string; title: string }[]>(),
  {
    decode: (table) => Object.entries(table).map(([name, title]) => ({ id: name, title })),
    encode: (list) => Object.fromEntries(list.map((item) => [item.id, item.title])),
  },
);

export const scopeQuestions = keyed(
  z.enum(['straightforward', 'spread', 'skew', 'seenBefore']),
  block({ title: someText(200), answers: titles }),
  'id',
);

export const losses = keyed(
  id,
  block({ title: someText(200), at: duration, savedBy: condition, consequence: someText(600) }),
  'thing',
).describe('What is gone for good when its clock runs out and nothing saved it.');

export const guide = block({
  purpose: someText(1_500).describe('What this drill practises, and the truth behind it.'),
  before: z.array(someText(900)).default([]),
  during: z.array(someText(900)).default([]),
  hotWash: z.array(someText(900)).default([]),
  traps: z.array(someText(900)).default([]),
});

export const durationMinutes = block({
  briefing: z.number().int().min(0).max(60).default(5),
  play: z.number().int().min(1).max(240).optional().describe('Left out: the length of the acts.'),
  hotWash: z.number().int().min(0).max(60).default(10),
});

export const tasks = byId(
  block({
    title: someText(200),
    objective: id.optional().describe('The objective it serves: o1 is the first of the pack.'),
    criteria: z.array(criterion).min(1).optional().describe('The criteria of the scorecard that show it.'),
    watched: z.literal(true).optional().describe('An evaluator in the room looks for it.'),
  }),
).describe('What has to be done if the objectives are to be met, and who sees whether it was.');

export const flags = z.array(id).default([]).describe('Names of what replies and the story may remember.');
export const cannedLines = z
  .partialRecord(role, text(300))
  .describe('What a scripted colleague says when talked to instead of asked for something.');
export const delays = z.record(z.string(), duration).describe('Named delays of the story.');

/** What the check proves of the world: sets of switches, and what is left of the harm under them. */
export const expectations = block({
  residuals: z.array(
    block({
      switches: z
        .array(someText(80))
        .describe('`answers-off` for every scope of a switch, `answers-off:app+partner` for some.'),
      percent: z.number().min(0).describe('What is left, in per cent of the start, to 0.1.'),
      refilledPercent: z.number().min(0).optional(),
      contained: z.boolean(),
      nearEdge: z.boolean().optional(),
    }),
  ),
}).describe('What the check proves about the world; nothing in a drill reads it.');
