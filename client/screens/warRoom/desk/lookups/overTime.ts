import type { ProbeReading } from '../../../../../shared/drill/lookups/events.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { MINUTE } from '../../../../../shared/time.ts';
import { scaleFor } from './intervals.ts';

type Reading = Pick<ProbeReading, 'target' | 'title' | 'sample' | 'readAt'>;

/** What was measured at each place, over the time of one act. */
export interface Course {
  from: DrillTime;
  to: DrillTime;
  /** Where the policy's containment line falls; null: not in this stretch of time. */
  line: DrillTime | null;
  /** The top of the scale that all places share. */
  top: number;
  places: { target: string; title: string; readings: Reading[] }[];
}

/** Readings and the line of the policy card, and nothing that was not measured (RULE-1). Null: nothing was, since `since`. */
export function courseOf(
  measured: readonly Reading[],
  since: DrillTime,
  lineAt: DrillTime | null,
): Course | null {
  const readings = measured.filter(({ readAt }) => readAt >= since);
  if (readings.length === 0) return null;
  const line = lineAt !== null && lineAt > since ? lineAt : null;
  const places = [...new Set(readings.map(({ target }) => target))].map((target) => {
    const here = readings.filter((reading) => reading.target === target);
    return { target, title: here[0]?.title ?? target, readings: here };
  });
  return {
    from: since,
    to: Math.max(line ?? 0, since + MINUTE, ...readings.map(({ readAt }) => readAt)),
    line,
    top: scaleFor(readings.map(({ sample }) => sample)),
    places,
  };
}
