import type { Scorecard } from './scorecard.ts';
import type { DrillTime } from './time.ts';
import { formatDrillTime } from './time.ts';

type Timed = Pick<Scorecard, 'timings' | 'residualAt' | 'nothingToContain'>;

const MISSED = 'not in this drill';
const NOTHING = 'nothing to contain';

/** The moments everything else is measured from, as words: a time, or why there is none. */
export function timingWords({ timings, residualAt, nothingToContain }: Timed): {
  declared: string;
  firstMitigation: string;
  contained: string;
  decided: string;
} {
  const time = (at: DrillTime | null): string => (at === null ? MISSED : formatDrillTime(at));
  const start = residualAt[0]?.at ?? 0;
  /** Harm that was down to the line before anybody could act was not brought there. */
  const harm = (at: DrillTime | null): string =>
    nothingToContain ? NOTHING : at !== null && at <= start ? 'from the start' : time(at);
  return {
    declared: time(timings.declaredAt),
    firstMitigation: harm(timings.firstMitigationAt),
    contained: harm(timings.containedAt),
    decided: time(timings.decidedAt),
  };
}
