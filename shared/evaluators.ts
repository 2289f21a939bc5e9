import { z } from 'zod';

/**
 * What the facilitator does about evaluators, in any phase. `invite`: there is a link to give out. `revoke`: nobody new comes in by it.
 * `release`: one of them is out, on every device; what they wrote and rated stays.
 */
export const evaluatorsBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('invite') }),
  z.strictObject({ do: z.literal('revoke') }),
  z.strictObject({ do: z.literal('release'), seat: z.string().min(1).max(60) }),
]);
export type EvaluatorsBody = z.input<typeof evaluatorsBody>;

/** Who evaluates, as the facilitator sees it. */
export interface EvaluatorsNow {
  /** Null: nobody is invited. */
  link: { code: string; url: string } | null;
  people: { seat: string; name: string; connected: boolean }[];
}

/** GET /api/evaluate/:code: what somebody with the link sees before they say their name. POST answers `SeatTicket`. */
export interface EvaluatorsDoor {
  drillId: string;
  title: string;
  company: string;
}
export const evaluateBody = z.strictObject({ name: z.string().trim().min(1, 'must not be empty').max(40) });

/** GET /api/evaluation, with the evaluator's own token; what everybody in a drill may know of it is at /api/lobby. */
export interface EvaluationDesk {
  /** What a person judges, by title; empty as long as whoever plays along may not know it. */
  criteria: { id: string; title: string }[];
}
