import { z } from 'zod';
import { clauses, durationMs, id, playRole, someText, text } from '../fields.ts';

/** Some of a group that can be written to one by one. Left out: whoever of it has not been written to. */
const recipients = z.array(id).min(1).max(30).optional();

export const statementsCommands = {
  setSpokesperson: z.strictObject({ role: playRole }),
  alignNarrative: z.strictObject({
    what: z.boolean(),
    howCommon: z.boolean(),
    steps: z.boolean(),
    plan: z.boolean(),
    willNotClaim: z.boolean(),
    text: text.default(''),
  }),
  draftStatement: z.strictObject({
    kind: z.enum(['statement', 'holding', 'reactive']),
    clauses,
    freeText: text.default(''),
  }),
  clearStatement: z.strictObject({
    statement: id,
    version: z.number().int().positive(),
    verdict: z.enum(['clear', 'change']),
    comment: text.default(''),
  }),
  publishStatement: z.strictObject({ statement: id, version: z.number().int().positive() }),
  withholdStatement: z.strictObject({ reason: someText, reviewInMs: durationMs }),
  /**
   * A text to a group, shown to the call: it goes out by itself when the last desk whose clearance is asked for has given it. The
   * writer's own desk clears by writing. A newer text replaces it.
   */
  draftOutreach: z.strictObject({ group: id, clauses, freeText: text.default(''), to: recipients }),
  /** One press may clear several. */
  clearOutreach: z.strictObject({
    texts: z
      .array(z.strictObject({ group: id, version: z.number().int().positive() }))
      .min(1)
      .max(10),
    verdict: z.enum(['clear', 'change']),
    comment: text.default(''),
  }),
  /** At once, with whatever clearance these very words have by now. */
  sendOutreach: z.strictObject({ group: id, clauses, freeText: text.default(''), to: recipients }),
} as const;
