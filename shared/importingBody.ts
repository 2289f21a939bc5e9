import { z } from 'zod';

const named = (most: number) =>
  z
    .record(z.string().min(1).max(2_000), z.string().min(1).max(300))
    .refine((words) => Object.keys(words).length <= most, `must hold at most ${most} words`);

const decisionsSchema = z.strictObject({
  sheets: z.array(z.string().max(200)).max(20).optional(),
  columns: named(200).optional(),
  desks: named(300).optional(),
  to: z.string().max(300).optional(),
  channels: named(300).optional(),
  words: named(300).optional(),
  times: z.enum(['hh:mm', 'mm:ss']).optional(),
  everyMs: z.number().int().min(1_000).max(86_400_000).optional(),
  strict: z.boolean().optional(),
});

/** PUT of what was decided about a sheet; `revision`: what it was decided on. */
export const decideBody = z.strictObject({
  revision: z.number().int().min(0),
  decisions: decisionsSchema,
  isPlain: z.boolean(),
  /** The pack that this sheet corrects; with it, what was decided the last time. */
  updates: z.string().max(80).nullable(),
});

export const undoBody = z.strictObject({ revision: z.number().int().min(0) });

export const saveImportBody = z.strictObject({
  revision: z.number().int().min(0),
  packId: z.string().max(80),
  title: z.string().trim().min(1, 'must not be empty').max(120, 'must have at most 120 characters'),
});

/** POST: one pack of the folder, by its file. */
export const checkPackBody = z.strictObject({ file: z.string().min(1).max(255) });

/** PUT of the company's words; `was`: the hash of what they were read as. POST without it checks them. */
export const companyBody = z.strictObject({ text: z.string().max(300_000), was: z.string().max(64) });
export const companyTextBody = z.strictObject({ text: z.string().max(300_000) });
