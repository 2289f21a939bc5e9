import { describe, expect, test } from 'vitest';
import type { GridCell } from '../../server/content/sheet/read/grid.ts';
import { schedule } from '../../server/content/sheet/times/column.ts';
import { MINUTE } from '../../shared/time.ts';

// Times as people's own lists write them. A whole column says what one cell cannot.

type Cell = string | number | { days: number };
const cellOf = (cell: Cell): GridCell =>
  typeof cell === 'string'
    ? { text: cell }
    : typeof cell === 'number'
      ? { text: String(cell), number: cell }
      : { text: 'a time', days: cell.days };
const read = (cells: readonly Cell[], more: Partial<Parameters<typeof schedule>[1]> = {}) =>
  schedule(cells.map(cellOf), { header: 'Time', isStory: false, ...more });
const minutesOf = ({ at }: ReturnType<typeof schedule>): (number | null)[] =>
  at.map((ms) => (typeof ms === 'number' ? ms / MINUTE : null));

const day = (hour: number, minute: number, date = 46_085): { days: number } => ({
  days: date + (hour * 60 + minute) / 1_440,
});

const HALF_HOURS = [0, 30, 60];
const OPENAEV = [0, 15, 90];

/** Name, cells, minutes wanted, and the header where it is not "Time". */
const MATRIX: [string, Cell[], (number | null)[], string?][] = [
  ['mil4 plain', ['0900', '0930', '1000'], HALF_HOURS],
  ['mil4 as numbers', [900, 930, 1000], HALF_HOURS],
  ['mil4 mixed as people type it', ['0700', 730, '0800L ', '00900'], [0, 30, 60, 120]],
  ['mil4 with L', ['0700L', '0730L', '0800L'], HALF_HOURS],
  ['mil4 hrs', ['0900 hrs', '0930 hrs', '1000 hrs'], HALF_HOURS],
  ['mil4 h', ['0900h', '0930h', '1000h'], HALF_HOURS],
  ['mil4 Z', ['0900Z', '0930Z', '1000Z'], HALF_HOURS],
  ['mil4 past midnight', ['2330', '0000', '0030'], HALF_HOURS],
  ['DTG with a long year', ['210900AUG2011', '210930AUG2011', '211000AUG2011'], HALF_HOURS],
  ['DTG with a zone', ['210900ZAUG11', '210930ZAUG11', '211000ZAUG11'], HALF_HOURS],
  ['DTG in parts', ['21 0900 AUG 2011', '21 0930 AUG 2011', '22 0900 AUG 2011'], [0, 30, 1440]],
  ['12h AM/PM', ['9:00 AM', '9:30 AM', '10:00 AM'], HALF_HOURS],
  ['12h am no space', ['9:00am', '9:30am', '10:00am'], HALF_HOURS],
  ['12h with points', ['9:00 a.m.', '9:30 a.m.', '10:00 a.m.'], HALF_HOURS],
  ['12h no minutes', ['9 AM', '10 AM', '11 AM'], [0, 60, 120]],
  ['12h crossing noon', ['11:30 AM', '12:00 PM', '12:30 PM'], HALF_HOURS],
  ['12h with zone', ['9:00 AM EST', '9:30 AM EST', '10:00 AM EST'], HALF_HOURS],
  ['two zones', ['9:00 AM EST', '8:30 AM CST', '10:00 AM EST'], HALF_HOURS],
  ['24h with zone CET', ['09:00 CET', '09:30 CET', '10:00 CET'], HALF_HOURS],
  [
    'ISO with offset',
    ['2026-03-04T09:00:00+01:00', '2026-03-04T09:30:00+01:00', '2026-03-04T10:00:00+01:00'],
    HALF_HOURS,
  ],
  ['ISO with two offsets', ['2026-03-04T09:00:00+01:00', '2026-03-04T09:30:00Z'], [0, 90]],
  ['ISO Z', ['2026-03-04T09:00:00Z', '2026-03-04T09:30:00Z', '2026-03-04T10:00:00Z'], HALF_HOURS],
  ['ISO with a blank', ['2026-03-04 09:00', '2026-03-04 09:30', '2026-03-05 09:00'], [0, 30, 1440]],
  ['US date', ['3/4/2026 9:00', '3/4/2026 9:30', '3/4/2026 10:00'], HALF_HOURS],
  ['US date, days apart', ['3/4/2026 9:00', '3/5/2026 9:00', '3/6/2026 9:00'], [0, 1440, 2880]],
  ['US date above 12', ['3/31/2026 9:00', '4/1/2026 9:00'], [0, 1440]],
  ['US date ampm', ['3/4/2026 9:00 AM', '3/4/2026 9:30 AM', '3/4/2026 10:00 AM'], HALF_HOURS],
  ['EU date', ['04.03.2026 09:00', '04.03.2026 09:30', '04.03.2026 10:00'], HALF_HOURS],
  ['EU date, days apart', ['31.03.2026 09:00', '01.04.2026 09:00'], [0, 1440]],
  ['UK date', ['04/03/2026 09:00', '04/03/2026 09:30', '04/03/2026 10:00'], HALF_HOURS],
  ['UK date, days apart', ['04/03/2026 09:00', '05/03/2026 09:00', '06/03/2026 09:00'], [0, 1440, 2880]],
  ['d-mmm', ['4-Mar 09:00', '4-Mar 09:30', '5-Mar 10:00'], [0, 30, 1500]],
  ['mmm d, yyyy', ['March 4, 2026 9:00 AM', 'March 4, 2026 9:30 AM'], [0, 30]],
  ['d. Monat', ['4. März 2026, 09:00 Uhr', '4. März 2026, 09:30 Uhr'], [0, 30]],
  ['weekday', ['Monday 9:30 AM', 'Monday 9:40 AM', 'Monday 10:00 AM'], [0, 10, 30]],
  ['weekdays', ['Mon 09:00', 'Tue 09:00', 'Wed 0900'], [0, 1440, 2880]],
  ['fr 9h30', ['9h00', '9h30', '10h00'], HALF_HOURS],
  ['fr 9h', ['9h', '9h30', '10h'], HALF_HOURS],
  ['de Uhr', ['09:00 Uhr', '09:30 Uhr', '10:00 Uhr'], HALF_HOURS],
  ['de Uhr without minutes', ['9 Uhr', '9.30 Uhr', '10 Uhr'], HALF_HOURS],
  ['de dot', ['09.00', '09.30', '10.00'], HALF_HOURS],
  ['T+00:15 (h:mm)', ['T+00:00', 'T+00:15', 'T+01:30'], OPENAEV],
  ['T+0:15', ['T+0:00', 'T+0:15', 'T+1:00'], [0, 15, 60]],
  ['H+0:15', ['H+0:00', 'H+0:15', 'H+1:00'], [0, 15, 60]],
  ['H+00:15', ['H+00:00', 'H+00:15', 'H+01:00'], [0, 15, 60]],
  ['H+1 hours', ['H+0', 'H+1', 'H+2'], [0, 60, 120]],
  ['H+15 minutes', ['H+0', 'H+15', 'H+45'], [0, 15, 45]],
  ['H-hour style H+30min', ['H+0min', 'H+30min', 'H+60min'], HALF_HOURS],
  ['T+15m', ['T+0m', 'T+15m', 'T+90m'], OPENAEV],
  ['T+15 min', ['T+0 min', 'T+15 min', 'T+90 min'], OPENAEV],
  ['T + 15', ['T + 0', 'T + 15', 'T + 90'], OPENAEV],
  ['T+15', ['T+0', 'T+15', 'T+90'], OPENAEV],
  ['T+1h', ['T+0h', 'T+1h', 'T+2h'], [0, 60, 120]],
  ['M+ (openaev)', ['M+0', 'M+15', 'M+45'], [0, 15, 45]],
  ['D+0 H+1 M+30 (openaev)', ['D+0 H+0 M+0', 'D+0 H+0 M+30', 'D+0 H+1 M+30'], [0, 30, 90]],
  ['D+1 09:30', ['D+1 09:00', 'D+1 09:30', 'D+1 10:00'], HALF_HOURS],
  ['D+0 and D+1', ['D+0 09:00', 'D+1 09:30'], [0, 1470]],
  ['D1 0900', ['D1 0900', 'D1 0930', 'D1 1000'], HALF_HOURS],
  ['Day 1 09:00', ['Day 1 09:00', 'Day 1 09:30', 'Day 2 10:00'], [0, 30, 1500]],
  ['Day 1, 0900', ['Day 1, 0900', 'Day 1, 0930', 'Day 1, 1000'], HALF_HOURS],
  ['Day 1 - 09:00', ['Day 1 - 09:00', 'Day 1 - 09:30', 'Day One - 10:00'], HALF_HOURS],
  ['Tag 1', ['Tag 1 09:00', 'Tag 2 09:00'], [0, 1440]],
  ['E+15', ['E+0', 'E+15', 'E+90'], OPENAEV],
  ['StartEx + 15', ['StartEx', 'StartEx + 15', 'StartEx + 90'], OPENAEV],
  ['STARTEX+00:15', ['STARTEX+00:00', 'STARTEX+00:15', 'STARTEX+01:30'], OPENAEV],
  ['+15 min', ['+0 min', '+15 min', '+90 min'], OPENAEV],
  ['+00:15', ['+00:00', '+00:15', '+01:30'], OPENAEV],
  ['+0:15 elapsed', ['+0:00', '+0:15', '+1:30'], OPENAEV, 'Elapsed time'],
  ["15'", ["0'", "15'", "90'"], OPENAEV],
  ['15 minutes in', ['0 minutes in', '15 minutes in', '90 minutes in'], OPENAEV],
  ['Minute 15', ['Minute 0', 'Minute 15', 'Minute 90'], OPENAEV],
  ['range 09:00-09:15', ['09:00-09:15', '09:15-09:30', '09:30-10:00'], [0, 15, 30]],
  ['range with an en dash', ['0900 – 0915', '0915 – 0930', '0930 – 1000'], [0, 15, 30]],
  ['range in words', ['9:00 to 9:15 AM', '9:15 to 9:30 AM'], [0, 15]],
  ['range 0-15 min', ['0-15 min', '15-30 min', '30-45 min'], [0, 15, 30]],
  ['range T+0 to T+15', ['T+0 - T+15', 'T+15 - T+30'], [0, 15]],
  ['approx ~09:30', ['~09:00', '~09:30', '~10:00'], HALF_HOURS],
  ['approx in words', ['approx. 09:00', 'ca. 09:30', 'around 10:00'], HALF_HOURS],
  ['(09:30)', ['(09:00)', '(09:30)', '(10:00)'], HALF_HOURS],
  ['09:00:00', ['09:00:00', '09:15:00', '10:30:00'], OPENAEV],
  ['00:15 hh:mm elapsed', ['00:00', '00:15', '01:30'], OPENAEV, 'Elapsed time'],
  ['00:15 & 05:00 in Elapsed time', ['00:00', '00:30', '05:00'], [0, 30, 300], 'Elapsed time'],
  ['00:15 in T+ column', ['00:00', '00:15', '01:30'], OPENAEV, 'T+'],
  ['0:45 in Time (min) col', ['0', '15', '90'], OPENAEV, 'Time (min)'],
  ['T+5 T+12 .. T+70', ['T+5', 'T+12', 'T+70'], [0, 7, 65]],
  ['TBD', ['09:00', 'TBD', '09:30'], [0, null, 30]],
  ['On completion of #1', ['09:00', 'After inject 1', '09:30'], [0, null, 30]],
  ['ASAP', ['09:00', 'As required', '09:30'], [0, null, 30]],
  ['Excel lost format 0.375', [0.375, 0.395833333, 0.416666667], HALF_HOURS],
  ['Excel lost date serial', [46_085.375, 46_085.3958, 46_085.4167], HALF_HOURS],
  ['Excel time cells', [{ days: 0.375 }, { days: 9.5 / 24 }, { days: 10 / 24 }], HALF_HOURS],
  ['Excel date cells', [day(9, 0), day(9, 30), day(10, 0, 46_086)], [0, 30, 1500]],
  ['arabic-indic digits', ['٠٩:٠٠', '٠٩:٣٠', '١٠:٠٠'], HALF_HOURS],
  ['fullwidth colon', ['09：00', '09：30', '10：00'], HALF_HOURS],
  ['chinese', ['9时00分', '9时30分', '10时00分'], HALF_HOURS],
  ['japanese', ['9時00分', '9時30分', '午後1時'], [0, 30, 240]],
  ['over midnight', ['23:30', '00:00', '00:30'], HALF_HOURS],
  ['over midnight 12h', ['11:30 PM', '12:00 AM', '12:30 AM'], HALF_HOURS],
  ['unsorted', ['09:15', '09:00', '09:25'], [15, 0, 25]],
  ['before the start', ['T-10', 'T+0', 'T+5'], [null, 0, 5]],
];

describe('times as they are written', () => {
  test.each(MATRIX)('%s', (_name, cells, wanted, header) => {
    expect(minutesOf(read(cells, header === undefined ? {} : { header }))).toEqual(wanted);
  });

  test('what 00:15 behind a T+ means can be said', () => {
    const cells = ['T+00:00', 'T+00:15', 'T+01:30'];
    expect(minutesOf(read(cells, { pairs: 'hh:mm' }))).toEqual(OPENAEV);
    expect(minutesOf(read(cells, { pairs: 'mm:ss' }))).toEqual([0, 0.25, 1.5]);
    expect(read(cells).said).toContain('--times mm:ss');
  });

  test('a reading that is a choice is said', () => {
    expect(read(['3/4/2026 9:00', '3/5/2026 9:00']).said).toContain('month and day');
    expect(read(['9:00 AM EST', '8:30 AM CST']).said).toContain('time zones');
    expect(read(['09:00-09:15', '~09:30']).said).toMatch(/beginning.*"about"/);
    expect(read(['0900', '0930']).said).toContain('0900 is nine in the morning');
  });
});

describe('days beside times', () => {
  const texts = (...all: string[]): GridCell[] => all.map((text) => ({ text }));
  test.each<[string, string[], string[], number[]]>([
    ['numbers', ['09:00', '09:30', '09:00'], ['1', '1', '2'], [0, 30, 1440]],
    [
      'named once and left empty below',
      ['0900', '0930', '0900', '1000'],
      ['Day 1', '', 'Day 2', ''],
      [0, 30, 1440, 1500],
    ],
    ['dates', ['9:00 AM', '9:30 AM', '9:00 AM'], ['3/4/2026', '3/4/2026', '3/5/2026'], [0, 30, 1440]],
    ['weekdays', ['09:00', '09:30', '09:00'], ['Mon', 'Mon', 'Tue'], [0, 30, 1440]],
  ])('%s', (_name, cells, days, wanted) => {
    expect(minutesOf(read(cells, { days: texts(...days) }))).toEqual(wanted);
  });

  test('a sheet or a heading for each day', () => {
    expect(minutesOf(read(['09:00', '09:30', '09:00'], { parts: [0, 0, 1] }))).toEqual([0, 30, 1440]);
  });
});
