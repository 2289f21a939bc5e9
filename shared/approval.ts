import { z } from 'zod';

/** POST /api/scenarios/:id/approval: a list goes on to the next state, or back. Answers `Approval`. `hash`: of the text that was read. */
export const approvalBody = z.strictObject({
  to: z.enum(['draft', 'submitted', 'approved']),
  note: z.string().trim().max(300).default(''),
  hash: z.string().min(1).max(80),
});
