import { HOUR, MINUTE, SECOND } from '../../../../shared/time.ts';
import type { Moment } from './cell.ts';
import type { DayWords } from './dates.ts';

/** How a pair such as 00:05 is read: in Excel the time of five past midnight, in a run sheet five seconds. */
export type PairReading = 'hh:mm' | 'mm:ss';

/** How this list writes its times, as all of its cells together say. */
export interface Habits {
  pairs: PairReading;
  /** Plain clocks are stretches of time since the start, as the header says. */
  isElapsed: boolean;
  /** 0900 is nine o'clock. */
  isMilitary: boolean;
  /** 09.30 is half past nine. */
  isDotted: boolean;
  /** H+15, H+30: minutes after all. */
  hoursAreMinutes: boolean;
  /** 9h is nine o'clock. */
  isFrench: boolean;
  /** Numbers below 1 that have lost their look as a time. */
  areShares: boolean;
  /** 9, 10, 11 under "Hour" beside a day. */
  isHourOfDay: boolean;
  /** Of a plain number. */
  unit: number;
  /** 4/3 is the fourth of March. */
  isDayFirst: boolean;
  /** Why: a number above 12, the marks between, the order of the rows; null where there was nothing to decide. */
  dayFirstBy: 'number' | 'mark' | 'span' | 'words' | 'nothing' | null;
  /** One of the dates that could be read either way. */
  openDate: string | null;
  /** Of dates that name none. */
  year: number;
  /** In minutes ahead of UTC: of the rows that name no zone. */
  zone: number;
  zones: readonly number[];
}

/** No exercise goes on longer without a night. */
const LONGEST_DAY = 10 * HOUR;

export function habitsOf(
  moments: readonly Moment[],
  beside: readonly Moment[],
  { header, isStory, pairs }: { header: string; isStory: boolean; pairs?: PairReading | undefined },
): Habits {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2');
  const isElapsed =
    !isStory &&
    /t\s*\+|offset|elapsed|minute|\bmins?\b|relative|delta|exercise time|since|into|duration|minuten|durée/i.test(
      words,
    );
  const numbers = moments.flatMap((moment) => (moment.is === 'number' ? [moment.value] : []));
  const zones = moments.flatMap(({ zone }) => (zone === undefined ? [] : [zone]));
  const dates = datesOf([...moments, ...beside]);
  return {
    pairs: pairs ?? pairReading(moments, isElapsed),
    isElapsed,
    isMilitary: isMilitary(moments, words),
    isDotted: isDotted(moments, words),
    hoursAreMinutes: hoursAreMinutes(moments),
    isFrench: moments.some((moment) => moment.is === 'clock' && moment.isFrench),
    areShares: numbers.every((value) => value < 1) && numbers.some((value) => value > 0),
    isHourOfDay: /^\s*hours?\s*$|^heure$|^stunde$/i.test(words) && numbers.every((value) => value < 24),
    unit: /\bsec/i.test(words) ? SECOND : /\bhours?\b|\bhrs?\b|stunden/i.test(words) ? HOUR : MINUTE,
    ...dayFirst(dates, moments),
    openDate: openDate(dates),
    year: dates.find((day) => day.year !== null)?.year ?? 2000,
    zone: zones[0] ?? 0,
    zones: [...new Set(zones)],
  };
}

type Dated = Exclude<DayWords, { is: 'weekday' } | { is: 'count' }>;
const datesOf = (moments: readonly Moment[]): Dated[] =>
  moments.flatMap(({ day }) => (day?.is === 'date' || day?.is === 'either' ? [day] : []));

function pairReading(moments: readonly Moment[], isElapsed: boolean): PairReading {
  const pairs = moments.flatMap((moment) => (moment.is === 'pair' ? [moment] : []));
  if (pairs.length === 0) return 'hh:mm';
  const most = Math.max(...pairs.map(({ a }) => a));
  if (most > 23) return 'mm:ss';
  const isCounted = isElapsed || pairs.some(({ isMarked }) => isMarked);
  if (!isCounted) return 'hh:mm';
  // T+05:30 beside T+1:00:00, or beside 90 minutes written otherwise: hours have a place of their own.
  if (moments.some((moment) => moment.is === 'clock' && moment.isTriple)) return 'mm:ss';
  if (pairs.every(({ b }) => b === 0)) return most > 4 ? 'mm:ss' : 'hh:mm';
  const span = most * HOUR - Math.min(...pairs.map(({ a }) => a)) * HOUR;
  return span > LONGEST_DAY ? 'mm:ss' : 'hh:mm';
}

/** Three or four digits that are times of day: by a leading zero, a letter behind, or because no list begins at minute 900. */
function isMilitary(moments: readonly Moment[], header: string): boolean {
  const compact = moments.flatMap((moment) => (moment.is === 'compact' ? [moment] : []));
  if (compact.length === 0) return false;
  if (compact.some(({ isSure }) => isSure)) return true;
  if (/minute|\bmins?\b|t\s*\+|elapsed|offset|\bsec/i.test(header)) return false;
  const others = moments.filter((moment) => moment.is === 'number' && moment.value >= 60).length;
  const small = moments.filter((moment) => moment.is === 'number').length - others;
  return others === 0 && compact.length > small;
}

function isDotted(moments: readonly Moment[], header: string): boolean {
  const dotted = moments.flatMap((moment) => (moment.is === 'dotted' ? [moment] : []));
  if (dotted.length === 0 || /minute|\bmins?\b|t\s*\+|elapsed|offset|\bsec/i.test(header)) return false;
  return (
    dotted.every(({ a }) => a < 24) && !moments.some((moment) => moment.is === 'number' && moment.value >= 24)
  );
}

/** H+15, H+30, H+45 are minutes; H+1, H+2, H+6 are hours. */
function hoursAreMinutes(moments: readonly Moment[]): boolean {
  const hours = moments.flatMap((moment) =>
    moment.is === 'hours' && moment.value > 0 ? [moment.value] : [],
  );
  if (hours.length === 0) return false;
  return Math.max(...hours) > 72 || (Math.max(...hours) >= 15 && hours.every((value) => value % 5 === 0));
}

function dayFirst(
  dates: readonly Dated[],
  moments: readonly Moment[],
): Pick<Habits, 'isDayFirst' | 'dayFirstBy'> {
  const open = dates.flatMap((day) => (day.is === 'either' ? [day] : []));
  if (open.length === 0) return { isDayFirst: true, dayFirstBy: null };
  if (open.some(({ first }) => first > 12)) return { isDayFirst: true, dayFirstBy: 'number' };
  if (open.some(({ second }) => second > 12)) return { isDayFirst: false, dayFirstBy: 'number' };
  if (open.some(({ mark }) => mark === '.')) return { isDayFirst: true, dayFirstBy: 'mark' };
  const first = new Set(open.map((day) => day.first)).size;
  const second = new Set(open.map((day) => day.second)).size;
  // Days of one exercise follow each other; months do not.
  if (first !== second) return { isDayFirst: first > second, dayFirstBy: 'span' };
  const isAmerican = moments.some(({ zone }) => zone !== undefined && zone <= -240 && zone >= -600);
  if (isAmerican) return { isDayFirst: false, dayFirstBy: 'words' };
  return { isDayFirst: false, dayFirstBy: 'nothing' };
}

function openDate(dates: readonly Dated[]): string | null {
  const open = dates.find((day) => day.is === 'either');
  return open?.is === 'either' ? `${open.first}${open.mark}${open.second}` : null;
}
