import type { DrillTime } from '../../../../../shared/time.ts';
import { MINUTE } from '../../../../../shared/time.ts';

/** A place of the list with a time: rows that came or come, and the line of now. */
interface Mark {
  y: number;
  at: DrillTime;
}

/** Below the last row a pixel is this long. */
const BEYOND = MINUTE / 24;

/** The time at a height of the list: between two rows it runs evenly from one to the other. */
export function timeBetween(marks: readonly Mark[], y: number): DrillTime | null {
  const sorted = [...marks].sort((a, b) => a.y - b.y);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return null;
  if (y <= first.y) return first.at;
  if (y >= last.y) return last.at + (y - last.y) * BEYOND;
  const below = sorted.findIndex((mark) => mark.y > y);
  const [from, to] = [sorted[below - 1] ?? first, sorted[below] ?? last];
  const share = (y - from.y) / (to.y - from.y);
  return from.at + Math.max(0, to.at - from.at) * share;
}

/** The height of a time in the list: where a row of that time would stand. */
export function placeOf(marks: readonly Mark[], at: DrillTime): number | null {
  const sorted = [...marks].sort((a, b) => a.y - b.y);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return null;
  if (at <= first.at) return first.y;
  if (at >= last.at) return last.y + (at - last.at) / BEYOND;
  const below = sorted.findIndex((mark) => mark.at > at);
  const [from, to] = [sorted[below - 1] ?? first, sorted[below] ?? last];
  return from.y + ((at - from.at) / (to.at - from.at)) * (to.y - from.y);
}

/** The rows as they stand on the screen; the row that is moved does not count. */
export const marksOf = (list: HTMLElement, moved: string): Mark[] =>
  [...list.querySelectorAll<HTMLElement>('[data-at]')].flatMap((row): Mark[] => {
    if (row.dataset.inject === moved) return [];
    const { top, height } = row.getBoundingClientRect();
    return [{ y: top + height / 2, at: Number(row.dataset.at) }];
  });
