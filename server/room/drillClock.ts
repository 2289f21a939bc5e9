import type { DrillTime } from '../../shared/time.ts';

/** How wall time maps to drill time: a straight line from the last change of pace. Pause is speed 0. */
export interface DrillClock {
  anchorWall: number;
  anchorDrill: DrillTime;
  speed: number;
}

export const stoppedAt = (at: DrillTime): DrillClock => ({ anchorWall: 0, anchorDrill: at, speed: 0 });

/** Drill time now, in whole ms. */
export const drillNow = ({ anchorWall, anchorDrill, speed }: DrillClock, wallNow: number): DrillTime =>
  speed === 0 ? anchorDrill : anchorDrill + Math.max(0, Math.floor((wallNow - anchorWall) * speed));

/** The first wall ms at which the clock reads `at`; null while it stands. */
export function wallOf(clock: DrillClock, at: DrillTime): number | null {
  const { anchorWall, anchorDrill, speed } = clock;
  if (speed === 0) return null;
  const wall = anchorWall + Math.max(0, Math.ceil((at - anchorDrill) / speed));
  // A speed of two thirds is not exact: a wake that comes a hair too soon would find nothing due, and ask for the same again.
  return drillNow(clock, wall) < at ? wall + 1 : wall;
}
