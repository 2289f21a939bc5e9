import { z } from 'zod';

/**
 * A stop for something real, in any phase. Told beside the drill, because a lobby has no log yet and a desk that comes back late must hear
 * of its end as well. `by`: which facilitator, so that people know whom to ask.
 */
export type StopNow =
  | { is: 'stopped'; id: string; by: string | null }
  /** Told for a short while. `ended`: the drill was ended from the stop. `leftMs`: how long it is still to be shown. */
  | { is: 'over'; id: string; by: string | null; ended: boolean; leftMs: number };

/** Stops everything for something real, in any phase; `continue`: it is over. Everybody is told. Answers the drill. */
export const stopBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('stop'), reason: z.string().trim().max(500).default('') }),
  z.strictObject({ do: z.literal('continue') }),
]);
export type StopBody = z.input<typeof stopBody>;
