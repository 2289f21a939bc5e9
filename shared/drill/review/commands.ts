import { z } from 'zod';
import { id, someText, text } from '../fields.ts';

export const reviewCommands = {
  fillPir: z.strictObject({
    answers: z.record(id, text).default({}),
    actions: z
      .array(z.strictObject({ text: someText, owner: someText, dueInDays: z.number().int().min(0).max(365) }))
      .max(10)
      .default([]),
    classification: z.enum(['incident', 'hazard', 'near-miss']).default('incident'),
  }),
  openDebrief: z.strictObject({}),
  judgeCriterion: z.strictObject({
    criterion: id,
    points: z.number().min(0).max(10),
    note: someText,
  }),
} as const;
