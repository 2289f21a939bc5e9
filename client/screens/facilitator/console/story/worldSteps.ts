import type { DrillTime } from '../../../../../shared/time.ts';

export interface Step {
  at: DrillTime;
  residual: number;
}

/** The true share over one stretch of time: what held when it began, each change in it, and on to `now`. */
export function stepsBetween(changes: readonly Step[], from: DrillTime, now: DrillTime): Step[] {
  const before = changes.findLast(({ at }) => at <= from)?.residual ?? 1;
  const within = changes.filter(({ at }) => at > from && at <= now);
  const last = within.at(-1)?.residual ?? before;
  return [
    { at: from, residual: before },
    ...within.map(({ at, residual }) => ({ at, residual })),
    { at: Math.max(from, now), residual: last },
  ];
}
