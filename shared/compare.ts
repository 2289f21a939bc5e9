import type { Scorecard } from './scorecard.ts';
import type { DrillTime } from './time.ts';

/** One drill, or one thought of, beside the others. Null: it has no such figure. */
export interface ComparedRow {
  /** `last`: the drill before this one. `other`: on the same scenario. */
  kind: 'this' | 'par' | 'nothing' | 'last' | 'other';
  drillId: string | null;
  title: string;
  total: number | null;
  max: number | null;
  headline: Scorecard['headline'] | null;
  declaredAt: DrillTime | null;
  containedAt: DrillTime | null;
  /** Expected harmful answers. Drills of other scenarios count other things. */
  harm: number | null;
}
/** GET `PATHS.compared`; facilitator only. */
export interface Compared {
  rows: ComparedRow[];
  /** How many more drills on this scenario there are. */
  leftOut: number;
}
