/**
 * The one place of the wire that asks for the date. Durations, limits and waits run on the steady clock, which nobody can set; a date is
 * only shown or stored.
 */

/** Ms of a clock that only goes forward. Means nothing to another process, or after a restart. */
export const steadyNow = (): number => performance.now();

/** Two readings of the wall clock and the steady one lie up to this far apart without anybody having set a clock, in ms. */
const JITTER_MS = 100;
let steadyToWall = Date.now() - steadyNow();

/** The date of a moment of the steady clock, by the wall clock as it is set now. The same moment has the same date until it is set. ISO. */
export function dateOfSteady(at: number): string {
  const now = Date.now() - steadyNow();
  if (Math.abs(now - steadyToWall) > JITTER_MS) steadyToWall = now;
  return isoDate(at + steadyToWall);
}

/** ISO, of wall ms. */
export const isoDate = (wallMs: number): string => new Date(Math.round(wallMs)).toISOString();

/** Today, yyyy-mm-dd, in UTC. */
export const today = (): string => isoDate(Date.now()).slice(0, 10);
