import { z } from 'zod';
import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts';

const UNITS: Record<string, number> = { ms: 1, s: SECOND, m: MINUTE, min: MINUTE, h: HOUR, d: 24 * HOUR };
const AMOUNTS = /^(?:T\+)?(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|min|m|h|d) ?)+$/;
const CLOCK = /^(?:T\+)?(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d)$/;
/** What a person may write, for editors that check the pack: `90s`, `5m`, `1h 30m`, `T+12:00`, `12:00`. */
export const DURATION_PATTERN =
  '^(T\\+)?(\\d{1,4}:)?\\d{1,4}:[0-5]\\d$|^(T\\+)?(\\d+(\\.\\d+)?(ms|s|min|m|h|d) ?)+$';
/** A year: no drill and no duty runs longer. */
const MOST = 366 * 24 * HOUR;

/** Milliseconds of what a person wrote, or null when it is no duration. Clock forms are minutes:seconds, or hours:minutes:seconds. */
export function parseDuration(text: string): number | null {
  const clock = CLOCK.exec(text.trim());
  let total: number;
  if (clock) {
    const [, hours, minutes, seconds] = clock;
    if (hours !== undefined && Number(minutes) > 59) return null;
    total = Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  } else {
    if (text.length > 40 || !AMOUNTS.test(text.trim())) return null;
    total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|min|m|h|d)/g))
      total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  }
  const whole = Math.round(total);
  return whole > MOST ? null : whole;
}

/** The shortest way to write a duration that reads back as the same milliseconds. */
export function writeDuration(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, size] of [
    ['h', HOUR],
    ['m', MINUTE],
    ['s', SECOND],
    ['ms', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * size;
  }
  return parts.join(' ') || '0s';
}

const HOW =
  'is no time | Say minutes or seconds: 5m, 90s, 1h 30m, or T+12:00 for twelve minutes into the drill.';

/** A stretch of time or a moment of the drill: text in a pack, whole milliseconds in a scenario. */
export const duration = z
  .codec(
    z.union([z.literal(0), z.string()], { error: HOW }).meta({ id: 'duration' }),
    z.number().int().min(0),
    {
      decode: (written, payload) => {
        const ms = written === 0 ? 0 : parseDuration(written);
        if (ms === null) payload.issues.push({ code: 'custom', input: written, message: HOW });
        return ms ?? 0;
      },
      encode: (ms) => writeDuration(ms),
    },
  )
  .describe('A stretch of time: 5m, 90s, 1h 30m; or a moment of the drill: T+12:00.');
