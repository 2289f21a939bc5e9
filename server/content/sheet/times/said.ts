import { MINUTE } from '../../../../shared/time.ts';
import type { Moment } from './cell.ts';
import type { Days } from './days.ts';
import type { Habits } from './habits.ts';

/** How the column was read, in a sentence: whoever imports must see where a reading is a choice, and how to choose the other. */
export function said(
  moments: readonly Moment[],
  habits: Habits,
  days: Days,
  { first, hasClock }: { first: number; hasClock: boolean },
): string {
  const has = (is: Moment['is']): boolean => moments.some((moment) => moment.is === is);
  const parts = [
    ...(hasClock ? ['as times of day: the earliest is T+0'] : []),
    ...(has('compact')
      ? [habits.isMilitary ? '0900 is nine in the morning' : 'numbers as counted minutes']
      : []),
    ...(has('dotted')
      ? [habits.isDotted ? '09.30 is half past nine' : '9.30 is nine minutes and a third']
      : []),
    ...(has('pair') &&
    (habits.isElapsed ||
      habits.pairs === 'mm:ss' ||
      moments.some((moment) => moment.is === 'pair' && moment.isMarked))
      ? [pairWords(habits)]
      : []),
    ...(has('hours') ? [habits.hoursAreMinutes ? 'H+15 is fifteen minutes' : 'H+1 is one hour'] : []),
    ...(has('date') || moments.some(({ day }) => day?.is === 'date' || day?.is === 'either')
      ? ['dates from the earliest, which is T+0']
      : []),
    ...dateWords(habits),
    ...(new Set(days.of).size > 1 ? ['days count: what stands on the next day comes a day later'] : []),
    ...zoneWords(moments, habits),
    ...(moments.some(({ isRange }) => isRange) ? ['of a range the beginning is taken'] : []),
    ...(moments.some(({ isAbout }) => isAbout) ? ['"about" is left out'] : []),
    ...(has('number') && !habits.areShares
      ? ['plain numbers as counted in the header, minutes where it says nothing']
      : []),
    ...(first > 0 && !hasClock && !days.areNamed
      ? [
          `the list begins at minute ${Math.round((first / MINUTE) * 10) / 10}, so every row comes that much earlier`,
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'as time since the start';
}

const pairWords = ({ pairs }: Habits): string =>
  pairs === 'hh:mm'
    ? '00:05 is five minutes (--times mm:ss reads them the other way)'
    : '05:00 is five minutes (--times hh:mm reads them the other way)';

const BY: Record<Exclude<Habits['dayFirstBy'], null>, string> = {
  number: 'because one number is above 12',
  mark: 'because of the dots',
  span: 'because the days then follow each other',
  words: 'because of its time zone',
  nothing: 'though nothing in the list says so; for the times it makes no difference',
};

function dateWords({ dayFirstBy, isDayFirst, openDate }: Habits): string[] {
  if (dayFirstBy === null || openDate === null) return [];
  return [`${openDate} is read as ${isDayFirst ? 'day and month' : 'month and day'}, ${BY[dayFirstBy]}`];
}

function zoneWords(moments: readonly Moment[], { zones }: Habits): string[] {
  if (zones.length > 1)
    return ['time zones are set off against each other; rows without one are in the first that is named'];
  return zones.length === 1 && moments.some(({ zone }) => zone === undefined)
    ? ['all rows are taken to be in the one time zone that is named']
    : [];
}
