import type { DrillTime } from '../../../../../shared/time.ts';
import { HOUR, MINUTE, SECOND } from '../../../../../shared/time.ts';

/** A drill time as people type it: `14:30`, `T+14:30`, `18:25:00`, or minutes alone. Null if it is none. */
export function timeTyped(typed: string): DrillTime | null {
  const plain = typed.trim().replace(/^t\s*\+?\s*/i, '');
  const found = /^(?:(\d{1,2}):)?(\d{1,3})(?::([0-5]?\d))?$/.exec(plain);
  if (!found) return null;
  const [, first, middle, last] = found;
  const number = (part: string | undefined): number => Number(part ?? 0);
  if (first === undefined) return number(middle) * MINUTE + number(last) * SECOND;
  // `14:30` is minutes and seconds, `18:25:00` hours, minutes and seconds.
  if (last === undefined)
    return number(middle) > 59 ? null : number(first) * MINUTE + number(middle) * SECOND;
  return number(middle) > 59 ? null : number(first) * HOUR + number(middle) * MINUTE + number(last) * SECOND;
}
