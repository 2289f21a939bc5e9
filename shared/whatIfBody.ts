import { z } from 'zod';

const at = z.number().int().min(0, 'must be a minute of the drill').max(1e10);
const step = z.number().int().min(1);

const whatIfEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove'), step }),
  z.strictObject({ kind: z.literal('move'), step, at }),
  z.strictObject({
    kind: z.literal('add'),
    at,
    seat: z.string().min(1).max(80),
    role: z.string().min(1).max(60).nullable(),
    name: z.string().min(1).max(60),
    payload: z.unknown(),
  }),
]);

const edits = z
  .array(whatIfEdit)
  .min(1, 'must hold at least one change')
  .max(60, 'holds too many changes: 60 at most');

/** POST: what would have come of it. Nothing is kept. */
export const whatIfBody = z.strictObject({ edits });
/** POST: the same, kept with the drill under a name. */
export const saveWhatIfBody = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(80),
  edits,
});
/** PUT: another name for one that is kept. */
export const renameWhatIfBody = saveWhatIfBody.pick({ name: true });
