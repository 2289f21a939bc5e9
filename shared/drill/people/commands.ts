import { z } from 'zod';
import { WELFARE_ACTIONS } from '../../scenario/people.ts';
import { clauses, drillTime, id, ids, someText, text } from '../fields.ts';
import { MAX_TEXT } from '../lengths.ts';

const ownWords = z.string().trim().max(MAX_TEXT).default('');

export const peopleCommands = {
  decideWelfare: z.strictObject({
    cases: ids,
    actions: z.array(z.enum(WELFARE_ACTIONS)).min(1).max(5),
    reviewer: text.default(''),
    basis: text.default(''),
  }),
  setAwareness: z.strictObject({ regime: id, at: drillTime }),
  recordDuty: z.strictObject({
    duty: id,
    /** Other cards that have the same answer on the same basis. */
    also: z.array(id).max(20).default([]),
    action: z.enum(['notify', 'assess', 'not-applicable']),
    basis: someText,
  }),
  /**
   * The notice itself, to whom its card names, where no text to a group carries it: sentences of the card where it has some, then the
   * writer's own words. At once, with whatever clearance these very words have by now. Further ones may follow, as facts come in.
   */
  sendNotice: z.strictObject({ duty: id, words: ownWords, clauses: clauses.default([]) }),
  /** A notice shown to the call: it goes out by itself when the last desk that its card names has cleared it. */
  draftNotice: z.strictObject({ duty: id, words: ownWords, clauses }),
  clearNotice: z.strictObject({
    duty: id,
    version: z.number().int().positive(),
    verdict: z.enum(['clear', 'change']),
    comment: text.default(''),
  }),
} as const;
