import { z } from 'zod';
import type { Predicate } from '../../../../shared/scenario/predicate.ts';
import { condition } from '../condition.ts';
import { duration } from '../duration.ts';
import { block, byId, id, renamed, role, share, someText, text } from '../packField.ts';

const requires = block({
  when: condition,
  because: someText(300).describe('What is missing, and whom to ask.'),
});
const option = z.array(id).default([]);

export const evidence = byId(
  block({
    title: someText(160),
    body: someText(2_500).describe('What the finding says. Facts only, no conclusion.'),
    holders: z.array(role).min(1).describe('Desks it comes from.'),
    supports: option.describe('Options of the decision that it truly supports.'),
    rulesOut: option.describe('Options that it truly rules out.'),
    behavioural: z
      .boolean()
      .optional()
      .describe('Shows what the product does to people, not machine health.'),
    raw: z.boolean().optional(),
  }),
).describe('Facts that can be found, pinned to the board and cited.');

type Yield = { evidence: string; when?: Predicate };
const found = z.codec(
  z.union([z.string(), block({ evidence: id, when: condition.optional() })]),
  z.custom<Yield>(),
  {
    decode: (value) => (typeof value === 'string' ? { evidence: value } : value),
    encode: (value) => (value.when === undefined ? value.evidence : value),
  },
);

export const queries = byId(
  renamed(
    block({
      title: someText(160).describe('What the button says.'),
      role: role.describe('The desk that can look it up.'),
      jointWith: role.optional().describe('A second desk that must join before the work starts.'),
      cost: duration.describe('Drill time until the answer is there.'),
      requires: requires.optional(),
      rawApproval: role.optional().describe('Who must allow it, because it shows raw content.'),
      yields: z
        .array(found)
        .default([])
        .describe('Evidence it finds; none for a fair question with an empty answer.'),
      emptyAnswer: someText(600).default('Nothing was found.'),
    }),
    { cost: 'costMs' },
  ),
).describe('What desks can look up.');

export const suites = byId(
  block({
    title: someText(160),
    note: text(600).default(''),
    role,
    jointWith: role.optional(),
    requires: requires.optional(),
    targets: byId(block({ title: someText(160), artefact: z.enum(['bad', 'last-known-good', 'candidate']) })),
    maxTargets: z.number().int().min(1).max(6).default(3),
    sizes: z
      .array(renamed(block({ n: z.number().int().min(1).max(100_000), cost: duration }), { cost: 'costMs' }))
      .min(1)
      .describe('Runs on offer: prompts per target, and how long one run takes.'),
    rates: z.record(z.string(), share).describe('True failure rate of each target. Players never see it.'),
    fixed: z
      .array(block({ target: id, n: z.number().int().min(1), failures: z.number().int().min(0) }))
      .default([])
      .describe('Counts that a run of this size always shows.'),
    yields: z.array(block({ evidence: id, targets: z.array(id).min(1) })).default([]),
    measures: z.enum(['harm', 'benign-refusals']).default('harm'),
    matchesFailingPath: z.boolean().default(true),
  }),
).describe('Test suites that can be run on builds.');
