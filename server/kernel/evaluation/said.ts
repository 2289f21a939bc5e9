import type { DrillTime } from '../../../shared/time.ts';

/** A facilitator's last word on something, and how often one was given. */
export interface LastWord {
  times: number;
  what: string | null;
  why: string;
  by: string | null;
  at: DrillTime;
}

/** Of what evaluators wrote and rated, what a rule asks: whose a note is, and which word of a facilitator's holds. */
export interface Evaluation {
  notes: Record<string, { who: string; isWithdrawn: boolean }>;
  settled: Record<string, LastWord>;
  overrides: Record<string, LastWord>;
}
