import { z } from 'zod';
import type { EvaluationEvents } from '../../../shared/drill/evaluation/events.ts';
import { PERSON_RATINGS } from '../../../shared/drill/evaluation/rating.ts';
import { ms, playRole, text, texts, yesNo } from './fieldTypes.ts';

const rated = z.strictObject({ kind: z.enum(['criterion', 'expected']), id: text });
const rating = z.enum(PERSON_RATINGS);
const note = {
  note: text,
  text,
  tags: texts,
  desk: playRole.nullable(),
  about: rated.nullable(),
  isPrivate: yesNo,
};

/** What evaluators wrote and rated, and what the facilitator made of it. */
export const evaluationSchemas = {
  'note.taken': z.strictObject({ ...note, moment: ms }),
  'note.edited': z.strictObject(note),
  'note.withdrawn': z.strictObject({ note: text }),
  'rating.given': z.strictObject({ about: rated, rating, comment: text }),
  'rating.settled': z.strictObject({ about: rated, rating, why: text }),
  'verdict.overridden': z.strictObject({
    criterion: text,
    verdict: z.enum(['full', 'part', 'none']).nullable(),
    why: text,
  }),
} as const satisfies Record<keyof EvaluationEvents, z.ZodType>;
