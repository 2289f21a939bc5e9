import type { Moment } from './cell.ts';
import { DAY } from './cell.ts';
import type { DayWords } from './dates.ts';
import type { Habits } from './habits.ts';

/** The day of each row, counted from any fixed one; null where nothing names it. */
export interface Days {
  of: (number | null)[];
  areNamed: boolean;
}

const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Which day each row lies on: as its own cell says, or the column beside it, or the sheet or heading it stands under. A day is named once
 * and holds until the next.
 */
export function dayNumbers(
  moments: readonly Moment[],
  beside: readonly Moment[] | undefined,
  parts: readonly number[] | undefined,
  habits: Habits,
): Days {
  let last: number | null = null;
  const weekdays: number[] = [];
  const numberOf = (day: DayWords): number => {
    switch (day.is) {
      case 'date':
        return dateNumber(day.year ?? habits.year, day.month, day.day);
      case 'either':
        return habits.isDayFirst
          ? dateNumber(day.year ?? habits.year, day.second, day.first)
          : dateNumber(day.year ?? habits.year, day.first, day.second);
      case 'count':
        return day.index;
      case 'weekday':
        return weekdayNumber(day.index, weekdays);
    }
  };
  const of = moments.map((moment, index): number | null => {
    if (moment.day !== undefined) return numberOf(moment.day);
    const said = beside?.[index];
    const named = said === undefined ? null : besideNumber(said, numberOf);
    if (named !== null) last = named;
    if (beside !== undefined) return last === null ? (parts?.[index] ?? null) : last;
    return parts?.[index] ?? null;
  });
  return { of, areNamed: of.some((day) => day !== null) };
}

/** A cell of the column of days: a date, "Day 2", or just 2. */
function besideNumber(said: Moment, numberOf: (day: DayWords) => number): number | null {
  if (said.day !== undefined) return numberOf(said.day);
  if (said.is === 'date') return Math.floor(said.ms / DAY);
  if (said.is === 'number' || said.is === 'compact') return said.value;
  return said.is === 'offset' ? Math.round(said.ms / DAY) : null;
}

const dateNumber = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

/** Weekdays in the order in which they come: after Friday, Monday is three days on. */
function weekdayNumber(index: number, seen: number[]): number {
  const [first] = seen;
  seen.push(index);
  return first === undefined ? 0 : (index - first + 7) % 7;
}
