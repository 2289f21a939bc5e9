import { z } from 'zod';
import { ELEMENTS, ITEM_STATES } from './improvement.ts';

const line = (most: number) => z.string().trim().max(most, `must not be longer than ${most} signs`);
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const day = z
  .string()
  .refine((text) => text === '' || isDay(text), 'must be a day such as 2026-12-31, or empty')
  .default('');
/** POST: a new item of the improvement plan. */
export const newItemBody = z.strictObject({
  drillId: z.string().max(80).nullable().default(null),
  title: line(200).min(1, 'must not be empty'),
  why: line(2_000).default(''),
  owner: line(80).default(''),
  due: day,
  element: z.enum(['', ...ELEMENTS]).default(''),
  /** What found it: a miss on the scorecard, the hot wash, an evaluator. */
  from: line(200).default(''),
});

/** PUT: only what changes. `version` is what the editor had read; where somebody was faster, nothing is changed. */
export const changeItemBody = z.strictObject({
  version: z.number().int().min(1),
  title: line(200).min(1, 'must not be empty').optional(),
  why: line(2_000).optional(),
  owner: line(80).optional(),
  due: day.removeDefault().optional(),
  element: z.enum(['', ...ELEMENTS]).optional(),
  state: z.enum(ITEM_STATES).optional(),
  dropReason: line(500).optional(),
  comment: line(1_000).min(1, 'must not be empty').optional(),
});
export const undoItemBody = z.strictObject({ version: z.number().int().min(1) });
