import { HOUR, MINUTE, SECOND } from '../../../../shared/time.ts';
import type { GridCell } from '../read/grid.ts';
import type { Moment } from './cell.ts';
import { DAY, momentOf } from './cell.ts';
import { dayNumbers } from './days.ts';
import type { Habits, PairReading } from './habits.ts';
import { habitsOf } from './habits.ts';
import { said } from './said.ts';

export type { PairReading } from './habits.ts';

/** When each row is due, and in a sentence how the column was read. */
interface Schedule {
  /** Drill time in ms; null where the cell is empty; a reason where it cannot be told. */
  at: (number | null | Untold)[];
  said: string;
  /** The time of day at T+0, where the column tells times of day. */
  clock: number | null;
}
interface Untold {
  problem: string;
  fix: string;
}

interface TimeColumn {
  /** The column's own header. */
  header: string;
  /** It holds the clock of the story, so its first time is the start. */
  isStory: boolean;
  /** What 00:05 means, where somebody has said it. */
  pairs?: PairReading | undefined;
  /** A column of days or dates beside it, row by row. */
  days?: readonly (GridCell | undefined)[];
  /** Which sheet of several days each row comes from, or which heading "Day 2" it stands below; from 0. */
  parts?: readonly number[];
}

const HOW = 'Write minutes after the start: 5, T+05:00, 0:05:00 or 90s.';
const UNKNOWN: Untold = { problem: 'is no time that can be read', fix: HOW };
const BEFORE: Untold = {
  problem: 'lies before the start',
  fix: 'A drill begins at T+0: give it a time from there on, or put it into the briefing.',
};

/** Where a moment lies, by what it counts from. */
type Placed = { from: 'start' | 'day' | 'date'; ms: number } | Untold | null;

/**
 * Reads a column as a whole, because one cell alone does not say whether 10:05 is five past ten, ten hours or ten minutes. The earliest
 * row is the start: lists stand in any order, and begin at any minute.
 */
export function schedule(cells: readonly (GridCell | undefined)[], column: TimeColumn): Schedule {
  const moments = cells.map(momentOf);
  const beside = column.days?.map(momentOf);
  const habits = habitsOf(moments, beside ?? [], column);
  const days = dayNumbers(moments, beside, column.parts, habits);
  const placed = moments.map((moment, index) => place(moment, days.of[index] ?? null, habits));
  const nights = overMidnight(placed, habits, days.areNamed);
  const onOneLine = together(nights, habits);
  const usable = onOneLine.flatMap((at) => (typeof at === 'number' && at >= 0 ? [at] : []));
  const first = usable.length > 0 ? usable.reduce((least, at) => Math.min(least, at)) : 0;
  const start = onOneLine.indexOf(first);
  const began = nights[start];
  return {
    clock:
      began !== undefined && isPlaced(began) && began.from !== 'start'
        ? ((began.ms % DAY) + DAY) % DAY
        : null,
    at: onOneLine.map((at) => (typeof at !== 'number' ? at : at < 0 ? BEFORE : Math.round(at - first))),
    said: said(moments, habits, days, {
      first,
      hasClock: nights.some((at) => isPlaced(at) && at.from === 'day'),
    }),
  };
}

const isPlaced = (at: Placed): at is Exclude<Placed, Untold | null> => at !== null && 'from' in at;

function place(moment: Moment, day: number | null, habits: Habits): Placed {
  const reading = readingOf(moment, habits);
  if (reading === null || 'problem' in reading) return reading;
  const zone = moment.zone === undefined ? 0 : (moment.zone - habits.zone) * MINUTE;
  if (reading.from === 'date') return { from: 'date', ms: reading.ms - zone };
  if (day === null) return { ...reading, ms: reading.ms - zone };
  // Days that are counted lie as far apart as dates do.
  return { from: reading.from === 'day' ? 'date' : 'start', ms: day * DAY + reading.ms - zone };
}

function readingOf(moment: Moment, habits: Habits): Placed {
  switch (moment.is) {
    case 'nothing':
      return null;
    case 'offset':
      return { from: 'start', ms: moment.ms };
    case 'pair':
      return habits.pairs === 'mm:ss'
        ? { from: 'start', ms: moment.a * MINUTE + moment.b * SECOND }
        : { from: moment.isMarked ? 'start' : 'day', ms: moment.a * HOUR + moment.b * MINUTE };
    case 'clock':
      return { from: habits.isElapsed ? 'start' : 'day', ms: moment.ms };
    case 'dotted':
      return habits.isDotted
        ? { from: 'day', ms: moment.a * HOUR + moment.b * MINUTE }
        : { from: 'start', ms: Math.round((moment.a + moment.b / 100) * habits.unit) };
    case 'hourWord':
      return { from: habits.isFrench ? 'day' : 'start', ms: moment.value * HOUR };
    case 'hours':
      return { from: 'start', ms: Math.round(moment.value * (habits.hoursAreMinutes ? MINUTE : HOUR)) };
    case 'compact':
      return habits.isMilitary
        ? { from: 'day', ms: Math.floor(moment.value / 100) * HOUR + (moment.value % 100) * MINUTE }
        : { from: 'start', ms: Math.round(moment.value * habits.unit) };
    case 'number':
      return numberPlace(moment.value, habits);
    case 'date':
      return { from: 'date', ms: moment.ms };
    case 'day':
      return { from: 'day', ms: 0 };
    default:
      return UNKNOWN;
  }
}

function numberPlace(value: number, habits: Habits): Placed {
  if (habits.areShares)
    return { from: habits.isElapsed ? 'start' : 'day', ms: Math.round((value * DAY) / SECOND) * SECOND };
  // Beside 0900 and 1015 a bare 0 or 30 is half past midnight.
  if (habits.isMilitary && Number.isInteger(value) && value < 60) return { from: 'day', ms: value * MINUTE };
  if (habits.isHourOfDay && Number.isInteger(value) && value < 24) return { from: 'day', ms: value * HOUR };
  return { from: 'start', ms: Math.round(value * habits.unit) };
}

/** Past midnight a clock starts again. Where days are named, they say so themselves. */
function overMidnight(placed: readonly Placed[], habits: Habits, areNamed: boolean): Placed[] {
  if (areNamed || habits.isElapsed) return [...placed];
  const first = placed.find((at) => isPlaced(at) && at.from === 'day');
  if (!first || !isPlaced(first)) return [...placed];
  return placed.map((at) =>
    isPlaced(at) && at.from === 'day' && at.ms + 12 * HOUR < first.ms ? { ...at, ms: at.ms + DAY } : at,
  );
}

/** Times of day and dates are counted from the earliest of their kind; what counts from the start already does so. */
function together(placed: readonly Placed[], habits: Habits): (number | null | Untold)[] {
  const least = (from: 'day' | 'date'): number =>
    placed.reduce(
      (min, at) => (isPlaced(at) && at.from === from ? Math.min(min, at.ms) : min),
      Number.POSITIVE_INFINITY,
    );
  const zero = { day: habits.isElapsed ? 0 : least('day'), date: least('date') };
  return placed.map((at) => (!isPlaced(at) ? at : at.from === 'start' ? at.ms : at.ms - zero[at.from]));
}
