import { z } from 'zod';
import { drillTime, id, playRole, someText, text } from '../fields.ts';
import { PERSON_RATINGS } from './rating.ts';

const rated = z.strictObject({ kind: z.enum(['criterion', 'expected']), id });
const tag = z.string().trim().min(1, 'must not be empty').max(24);
const note = {
  text: someText,
  tags: z.array(tag).max(6).default([]),
  desk: playRole.nullable().default(null),
  about: rated.nullable().default(null),
  /** Never shown to players, in the debrief neither. */
  isPrivate: z.boolean().default(false),
};

export const evaluationCommands = {
  /** `moment`: when they began to write, which is what the note is about; null for now. */
  takeNote: z.strictObject({ ...note, moment: drillTime.nullable().default(null) }),
  editNote: z.strictObject({ note: id, ...note }),
  withdrawNote: z.strictObject({ note: id }),
  giveRating: z.strictObject({ about: rated, rating: z.enum(PERSON_RATINGS), comment: text.default('') }),
  /** `seen`: how often it was settled, as far as the sender knows. */
  settleRating: z.strictObject({
    about: rated,
    rating: z.enum(PERSON_RATINGS),
    why: text,
    seen: z.number().int().min(0),
  }),
  /** Null takes an override back. */
  overrideVerdict: z.strictObject({
    criterion: id,
    verdict: z.enum(['full', 'part', 'none']).nullable(),
    why: text,
    seen: z.number().int().min(0),
  }),
} as const;
