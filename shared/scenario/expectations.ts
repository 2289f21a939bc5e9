/**
 * What the author says of the world, so that `npm run scenarios` can prove it: data beside the scenario that nothing in a drill reads
 * and no seat receives.
 */
export interface Expectations {
  residuals: ResidualRow[];
}

/** One set of switches, and what is left of the harm under them. */
export interface ResidualRow {
  /** `answers-off` is every scope of the switch, `answers-off:app+partner` those scopes alone; options that end old sessions are taken. None: untouched. */
  switches: string[];
  /** Residual in per cent of baseline at the instant after the last switch took effect, to 0.1 point. */
  percent: number;
  /** The same once purged copies have filled again from sources that are still open (RULE-12, RULE-15). Missing: nothing fills again. */
  refilledPercent?: number;
  /** At or below the world's line, at both instants. */
  contained: boolean;
  /** A deliberate near edge: contained or not may turn when one number of the world moves by 30 %. */
  nearEdge?: boolean;
}
