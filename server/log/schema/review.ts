import { z } from 'zod';
import type { ReviewEvents } from '../../../shared/drill/review/events.ts';
import { number, text } from './fieldTypes.ts';

/** What is looked at afterwards. */
export const reviewSchemas = {
  'debrief.opened': z.strictObject({ scenario: text, variant: text, variantTitle: text, seed: number }),
  'criterion.judged': z.strictObject({ criterion: text, points: number, note: text }),
  'pir.filled': z.strictObject({
    answers: z.record(text, text),
    actions: z.array(z.strictObject({ text, owner: text, dueInDays: number })),
    classification: z.enum(['incident', 'hazard', 'near-miss']),
  }),
} as const satisfies Record<keyof ReviewEvents, z.ZodType>;
