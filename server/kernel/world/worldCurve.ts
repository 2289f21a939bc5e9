import type { DrillTime, DurationMs } from '../../../shared/time.ts';
import { HOUR } from '../../../shared/time.ts';

/** The world from `at` until the next point. `residual` is a share of baseline, `ratePerHour` expected harmful events. */
export interface CurvePoint {
  at: DrillTime;
  residual: number;
  ratePerHour: number;
}

/** Piecewise constant, in order of time; the last point stands for ever. */
export type Curve = readonly CurvePoint[];

/** Expected harmful events between two drill times: the exact integral of the rate. Nothing is counted before the first point. */
export function exposure(curve: Curve, from: DrillTime, to: DrillTime): number {
  let events = 0;
  for (const [index, { at, ratePerHour }] of curve.entries()) {
    const start = Math.max(at, from);
    const end = Math.min(curve[index + 1]?.at ?? to, to);
    if (end > start) events += (ratePerHour * (end - start)) / HOUR;
  }
  return events;
}

/**
 * The first drill time at which the residual is at or below `threshold` and then stays there for `holdMs`; null if that never happens
 * by `until`. A stretch counts from its first instant, not from the end of the hold.
 */
export function firstHeldAt(
  curve: Curve,
  threshold: number,
  holdMs: DurationMs,
  until: DrillTime,
): DrillTime | null {
  let since: DrillTime | null = null;
  for (const { at, residual } of curve) {
    if (at > until) break;
    if (residual <= threshold) {
      since ??= at;
    } else if (since !== null) {
      if (at - since >= holdMs) return since;
      since = null;
    }
  }
  return since !== null && until - since >= holdMs ? since : null;
}
