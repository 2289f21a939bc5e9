import type { DrillTime } from '../../../../shared/time.ts';
import { HOUR, MINUTE, minutes, sheetDrillTime } from '../../../../shared/time.ts';

/** After a longer silence the clock jumps: nobody sits through a night between two days of an exercise. */
const LONGEST_GAP = 3 * HOUR;
/** As many as a pack holds (server/content/pack/limits.ts). */
const MOST_ACTS = 12;
/** Room for the last row to be dealt with. */
const AFTER_LAST = minutes(5);
const SHORTEST = minutes(15);
const DAY = 24 * HOUR;

/** Stretches of play around the rows, with a jump wherever hours pass between two of them. `clock`: the time of day at T+0. */
export function actsOf(
  at: readonly DrillTime[],
  clock: number | null,
): Record<string, { title: string; startsAt: string; endsAt: string; storyClock: string }> {
  const gaps = at
    .slice(1)
    .map((time, index) => ({ from: at[index] ?? 0, to: time }))
    .filter(({ from, to }) => to - from > LONGEST_GAP)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_ACTS - 1)
    .sort((a, b) => a.from - b.from);
  const starts = [0, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), at.at(-1) ?? 0].map((time, index) => {
    const start = starts[index] ?? 0;
    return Math.ceil(Math.max(start + SHORTEST, time + AFTER_LAST) / MINUTE) * MINUTE;
  });
  return Object.fromEntries(
    starts.map((start, index) => [
      `part-${index + 1}`,
      {
        title: starts.length === 1 ? 'The exercise' : `Part ${index + 1}`,
        startsAt: sheetDrillTime(start),
        endsAt: sheetDrillTime(ends[index] ?? start),
        storyClock: wall(start + (clock ?? 9 * HOUR)),
      },
    ]),
  );
}

function wall(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [day, rest] = [Math.floor(ms / DAY), ms % DAY];
  return `Day ${day + 1}, ${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / MINUTE) % 60)}`;
}
