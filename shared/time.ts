/** Drill time is a whole number of milliseconds since T+0, in story time: pauses excluded, jumps between acts included. */
export type DrillTime = number;
export type DurationMs = number;

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

export const seconds = (count: number): DurationMs => Math.round(count * SECOND);
export const minutes = (count: number): DurationMs => Math.round(count * MINUTE);
export const hours = (count: number): DurationMs => Math.round(count * HOUR);

/** Drill time as the product writes it everywhere: `T+07:30`, and `T+18:20:00` from the first hour on. */
export function formatDrillTime(at: DrillTime): string {
  const total = Math.floor(at / SECOND);
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return h > 0 ? `T+${two(h)}:${two(m)}:${two(s)}` : `T+${two(m)}:${two(s)}`;
}
