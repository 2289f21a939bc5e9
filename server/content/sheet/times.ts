import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts';
import { parseDuration } from '../pack/duration.ts';
import type { GridCell } from './grid.ts';

/** How a pair such as 00:05 is read: in Excel the time of five past midnight, in a run sheet five seconds. */
export type PairReading = 'hh:mm' | 'mm:ss';

/** A moment as one cell says it, before the whole column has said how to take it. */
type Moment =
  | { is: 'nothing' }
  | { is: 'offset'; ms: number }
  /** `a:b` without anything that says which units. */
  | { is: 'pair'; a: number; b: number }
  /** A time that may be of the day or of the exercise. */
  | { is: 'clock'; ms: number }
  /** A plain number, in the unit of the column. */
  | { is: 'number'; value: number }
  /** A day and a time, in ms from any fixed point. */
  | { is: 'date'; ms: number }
  | { is: 'before' }
  | { is: 'unknown' };

const DAY = 24 * HOUR;
/** Workbook days below this are a time of day or a stretch of time, above it a date (1900-03-01). */
const FIRST_DATE = 60;
/** A date as a plain number: up to the year 2118. */
const LAST_DATE = 80_000;
/** No exercise list counts its offsets in hours beyond this when minutes are possible. */
const LONGEST_HOURS = 4;

/** When each row is due, and in a sentence how the column was read. */
interface Schedule {
  /** Drill time in ms; null where the cell is empty; a reason where it cannot be told. */
  at: (number | null | { problem: string; fix: string })[];
  said: string;
}

const HOW = 'Write minutes after the start: 5, T+05:00, 0:05:00 or 90s.';
const PREFIX = /^(?:t|h|startex|start|e)?\s*\+\s*|^t(?=\s*\d)/i;

function momentOf(cell: GridCell | undefined): Moment {
  if (!cell) return { is: 'nothing' };
  if (cell.days !== undefined)
    return cell.days < FIRST_DATE
      ? { is: 'clock', ms: Math.round(cell.days * DAY) }
      : { is: 'date', ms: Math.round(cell.days * DAY) };
  if (cell.number !== undefined) return numberMoment(cell.number);
  const text = cell.text.replace(/^'+/, '').replace(/\s+/g, ' ').trim();
  if (text === '') return { is: 'nothing' };
  if (/^(t|t ?[+-] ?0|startex|start of (the )?exercise|start)$/i.test(text)) return { is: 'offset', ms: 0 };
  if (/^(t|h|e)? ?[-\u2212\u2013] ?\d/i.test(text)) return { is: 'before' };
  const date = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?( ?UTC|Z)?$/.exec(text);
  if (date) {
    const day = Date.parse(`${date[1]}T00:00:00Z`);
    return Number.isNaN(day)
      ? { is: 'unknown' }
      : { is: 'date', ms: day + clockMs(date[2], date[3], date[4]) };
  }
  const isMarked = PREFIX.test(text);
  const rest = text.replace(PREFIX, '').trim();
  return clockMoment(rest, isMarked) ?? amountMoment(rest, isMarked);
}

function numberMoment(value: number): Moment {
  if (value < 0) return { is: 'before' };
  if (value > LAST_DATE) return { is: 'unknown' };
  if (value >= 20_000) return { is: 'date', ms: Math.round(value * DAY) };
  return { is: 'number', value };
}

const clockMs = (h = '0', m = '0', s = '0'): number =>
  Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND;

function clockMoment(text: string, isMarked: boolean): Moment | null {
  const half = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))? ?([ap])\.?m\.?$/i.exec(text);
  if (half) {
    const hour = (Number(half[1]) % 12) + (half[4]?.toLowerCase() === 'p' ? 12 : 0);
    return { is: 'clock', ms: clockMs(String(hour), half[2], half[3]) };
  }
  const whole = /^(\d{1,4}):([0-5]\d):([0-5]\d)(?:[.,]0+)?$/.exec(text);
  if (whole) {
    const ms = clockMs(whole[1], whole[2], whole[3]);
    return isMarked ? { is: 'offset', ms } : { is: 'clock', ms };
  }
  const pair = /^(\d{1,4}):([0-5]\d)( ?h| ?hrs| ?UTC)?$/i.exec(text);
  if (!pair) return null;
  // The product writes T+05:00 for five minutes, so what carries a T+ is read as it writes.
  if (isMarked) return { is: 'offset', ms: Number(pair[1]) * MINUTE + Number(pair[2]) * SECOND };
  if (pair[3]) return { is: 'clock', ms: clockMs(pair[1], pair[2]) };
  return { is: 'pair', a: Number(pair[1]), b: Number(pair[2]) };
}

function amountMoment(text: string, isMarked: boolean): Moment {
  const plain = text.replace(/(\d),(\d)/g, '$1.$2');
  if (/^\d+(\.\d+)?$/.test(plain))
    return isMarked ? { is: 'offset', ms: Math.round(Number(plain) * MINUTE) } : numberMoment(Number(plain));
  const words = plain
    .toLowerCase()
    .replace(/ ?(hours?|hrs?)\b\.?/g, 'h')
    .replace(/ ?(minutes?|mins?|')(?![a-z])\.?/g, 'm')
    .replace(/ ?(seconds?|secs?)\b\.?/g, 's')
    .replace(/(\d) (?=[hms]\b)/g, '$1')
    .replace(/\band\b|,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ms = parseDuration(words);
  return ms === null ? { is: 'unknown' } : { is: 'offset', ms };
}

/**
 * Reads a column as a whole, because one cell alone does not say whether 10:05 is five past ten, ten hours or ten minutes.
 * `header` is the column's own; `isStory`: it holds the clock of the story, so its first time is the start.
 */
export function schedule(
  cells: readonly (GridCell | undefined)[],
  { header, isStory, pairs }: { header: string; isStory: boolean; pairs?: PairReading | undefined },
): Schedule {
  const moments = cells.map(momentOf);
  const isOffset =
    !isStory && /t\s*\+|offset|elapsed|minute|\bmin\b|relative|delta|exercise time/i.test(header);
  const reading = pairs ?? pairReading(moments, isOffset);
  const settled = moments.map((moment): Moment => settle(moment, moments, reading, header));
  const start = startOf(settled, isOffset);
  const at = settled.map((moment): Schedule['at'][number] => {
    switch (moment.is) {
      case 'nothing':
        return null;
      case 'offset':
        return moment.ms;
      case 'clock': {
        // Past midnight a clock starts again.
        const since = moment.ms - start.clock + (moment.ms + 12 * HOUR < start.clock ? DAY : 0);
        return since < 0 ? beforeStart : since;
      }
      case 'date':
        return moment.ms - start.date;
      case 'before':
        return beforeStart;
      default:
        return { problem: 'is no time that can be read', fix: HOW };
    }
  });
  return { at, said: words(moments, settled, reading, start) };
}

const beforeStart = {
  problem: 'lies before the start',
  fix: 'A drill begins at T+0: give it a time from there on, or put it into the briefing.',
};

function pairReading(moments: readonly Moment[], isOffset: boolean): PairReading {
  const hours = moments.flatMap((moment) => (moment.is === 'pair' ? [moment.a] : []));
  const most = Math.max(0, ...hours);
  return most > 23 || (isOffset && most > LONGEST_HOURS) ? 'mm:ss' : 'hh:mm';
}

function settle(moment: Moment, all: readonly Moment[], reading: PairReading, header: string): Moment {
  if (moment.is === 'pair')
    return reading === 'mm:ss'
      ? { is: 'offset', ms: moment.a * MINUTE + moment.b * SECOND }
      : { is: 'clock', ms: moment.a * HOUR + moment.b * MINUTE };
  if (moment.is !== 'number') return moment;
  const numbers = all.flatMap((other) => (other.is === 'number' ? [other.value] : []));
  // A time cell that lost its format is a share of a day; a list in minutes has a whole number above 0 somewhere.
  if (numbers.every((value) => value < 1) && numbers.some((value) => value > 0))
    return { is: 'clock', ms: Math.round((moment.value * DAY) / SECOND) * SECOND };
  const unit = /\bsec/i.test(header) ? SECOND : /\bhour|\bhrs?\b/i.test(header) ? HOUR : MINUTE;
  return { is: 'offset', ms: Math.round(moment.value * unit) };
}

/** What counts as T+0: nothing for offsets; for clocks of the day and dates the first row. */
function startOf(moments: readonly Moment[], isOffset: boolean): { clock: number; date: number } {
  const clocks = moments.flatMap((moment) => (moment.is === 'clock' ? [moment.ms] : []));
  const dates = moments.flatMap((moment) => (moment.is === 'date' ? [moment.ms] : []));
  const first = clocks[0] ?? 0;
  const isOfDay = !isOffset && first >= HOUR;
  return { clock: isOfDay ? first : 0, date: dates.length > 0 ? Math.min(...dates) : 0 };
}

function words(
  moments: readonly Moment[],
  settled: readonly Moment[],
  reading: PairReading,
  start: { clock: number; date: number },
): string {
  const has = (is: Moment['is'], list: readonly Moment[] = moments): boolean =>
    list.some((moment) => moment.is === is);
  const said: string[] = [];
  if (start.clock > 0) said.push('as times of day: the first is T+0');
  else if (has('pair'))
    said.push(
      `${reading === 'hh:mm' ? '00:05 is five minutes' : '05:00 is five minutes'} (--times ${reading === 'hh:mm' ? 'mm:ss' : 'hh:mm'} reads them the other way)`,
    );
  else if (has('clock', settled)) said.push('as time since the start');
  if (has('date')) said.push('dates from the earliest, which is T+0');
  if (has('number') && has('offset', settled))
    said.push('plain numbers as counted in the header, minutes where it says nothing');
  return said.length > 0 ? said.join('; ') : 'as time since the start';
}
