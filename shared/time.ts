/** Drill time is a whole number of milliseconds since T+0, in story time: pauses excluded, jumps between acts included. */
export type DrillTime = number;
export type DurationMs = number;

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

export const seconds = (count: number): DurationMs => Math.round(count * SECOND);
export const minutes = (count: number): DurationMs => Math.round(count * MINUTE);
export const hours = (count: number): DurationMs => Math.round(count * HOUR);

const two = (value: number): string => String(value).padStart(2, '0');
const parts = (at: DrillTime) => {
  const total = Math.floor(at / SECOND);
  return { h: Math.floor(total / 3600), m: Math.floor(total / 60) % 60, s: total % 60 };
};

/**
 * Drill time as people read it everywhere: `T+07:30`, and `T+18h 20m` or `T+18h 24m 15s` from the first hour on. With units, hours beside
 * a `T+18:24` of minutes and seconds cannot be taken for them.
 */
export function formatDrillTime(at: DrillTime): string {
  const { h, m, s } = parts(at);
  if (h === 0) return `T+${two(m)}:${two(s)}`;
  return `T+${h}h ${two(m)}m${s === 0 ? '' : ` ${two(s)}s`}`;
}

/** Drill time in a cell or a file that a program reads back: `T+07:30`, `T+18:20:00`. */
export function sheetDrillTime(at: DrillTime): string {
  const { h, m, s } = parts(at);
  return h > 0 ? `T+${two(h)}:${two(m)}:${two(s)}` : `T+${two(m)}:${two(s)}`;
}

/** A stretch of time as people say it: `40 s`, `2 min`, `1 min 12 s`. */
export const inMinutes = (ms: number): string => {
  const total = Math.round(ms / 1000);
  if (total < 60) return `${total} s`;
  const [m, s] = [Math.floor(total / 60), total % 60];
  return s === 0 ? `${m} min` : `${m} min ${s} s`;
};
