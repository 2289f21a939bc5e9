import type { DrillTime } from '../../../../shared/time.ts';
import { writeDuration } from '../../pack/duration.ts';
import type { ImportKey } from '../header/keys.ts';
import type { ReadList } from '../read/readSheet.ts';
import type { Complain } from '../rows/complain.ts';
import { isExpected } from '../rows/keepOut.ts';
import type { ReadRow } from '../rows/rowsBelow.ts';
import { cut } from '../rows/rowTexts.ts';
import type { Verdict } from '../rows/screen/verdict.ts';
import { schedule } from '../times/column.ts';
import { daysIn } from '../times/dates.ts';
import type { Decisions } from './decisions.ts';

/** When the rows of a list are due. */
export interface When {
  /** How the times were read, in a sentence. */
  said: string;
  /** The time of day at T+0, where the list says it. */
  clock: number | null;
  /** The column they stand in. */
  key: ImportKey | null;
  /** No row of the list says when. */
  isTimeless: boolean;
  /** Rows that stand out of the order of their times. */
  backwards: number;
  /** When a row is due; words about its time where it has none that can be read; null where it has none. */
  of: (row: ReadRow, complain: Complain) => DrillTime | string | null;
  momentOf: (row: ReadRow) => DrillTime | null;
}

export function whenOf(list: ReadList, verdicts: readonly Verdict[], { times, everyMs }: Decisions): When {
  const key = timeKey(list);
  // Rows for players come first: what is expected of them is placed by theirs.
  const timed = list.rows.filter((_row, index) => verdicts[index]?.is === 'in');
  const expected = list.rows.filter((_row, index) => isExpected(verdicts[index]));
  const dated = [...timed, ...expected];
  const places = new Map(dated.map((row, index) => [row, index]));
  const parts = dayParts(list);
  const { at, said, clock } = schedule(
    dated.map(({ cells }) => (key === null ? undefined : cells[key])),
    {
      header: list.mapping.columns.find((column) => column.key === key)?.header ?? '',
      isStory: key === 'scenarioTime',
      pairs: times ?? (list.isOwn ? 'mm:ss' : undefined),
      ...(list.mapping.columns.some((column) => column.key === 'day')
        ? { days: dated.map(({ cells }) => cells.day) }
        : {}),
      ...(parts === null ? {} : { parts: dated.map((row) => parts.get(row) ?? 0) }),
    },
  );
  const isTimeless = !at.slice(0, timed.length).some((moment) => typeof moment === 'number');
  const spaced = isTimeless && everyMs !== undefined ? everyMs : null;
  return {
    said:
      spaced === null
        ? isTimeless
          ? 'no row says when'
          : said
        : `in the order of the sheet, one every ${writeDuration(spaced)}`,
    clock: spaced === null ? clock : null,
    key,
    isTimeless,
    backwards: runBackwards(at.slice(0, timed.length)),
    of: (row, complain) => {
      const index = places.get(row) ?? -1;
      if (spaced !== null) return index * spaced;
      const moment = at[index];
      if (typeof moment === 'number') return moment;
      return untold(moment ?? null, row, key, isTimeless, complain);
    },
    momentOf: (row) => {
      const moment = at[places.get(row) ?? -1];
      return typeof moment === 'number' ? moment : null;
    },
  };
}

/** The column that says when: the one for the clock of the story where the other is not there, or holds nothing. */
function timeKey({ mapping, rows }: ReadList): ImportKey | null {
  const has = (key: ImportKey): boolean =>
    mapping.columns.some((column) => column.key === key) &&
    rows.some(({ texts }) => texts[key as 'scheduled'] !== '');
  return has('scheduled') ? 'scheduled' : has('scenarioTime') ? 'scenarioTime' : null;
}

function untold(
  moment: { problem: string; fix: string } | null,
  { texts, cells }: ReadRow,
  key: ImportKey | null,
  isTimeless: boolean,
  complain: Complain,
): string | null {
  const cell = key === null ? undefined : cells[key];
  if (cell?.broken === 'formula')
    complain(
      'changed',
      key,
      'its time is a formula that was never worked out, so it waits on the shelf',
      'Open the workbook in a sheet program and save it, or type the time in.',
    );
  else if (moment !== null) {
    complain(
      'changed',
      key,
      `"${cut(cell?.text ?? '')}" ${moment.problem}, so it waits on the shelf`,
      moment.fix,
    );
    return `When: ${cut(cell?.text ?? '')}`;
  } else if (!isTimeless)
    complain(
      'changed',
      key,
      `it has no time${texts.trigger === '' ? '' : ` and comes by "${cut(texts.trigger)}"`}, so it waits on the shelf`,
      'Fire it by hand when the team needs it, or give it a time in the sheet.',
    );
  return null;
}

/** Which day each row lies on, where sheets or headings say so; null where nothing does. */
function dayParts({ rows, sheets }: ReadList): ReadonlyMap<ReadRow, number> | null {
  const parts = new Map<ReadRow, number>();
  let heading: number | null = null;
  let seen: string[] = [];
  for (const row of rows) {
    const words = row.asides.length === 1 ? (row.asides[0]?.text ?? '') : '';
    const { day } = words !== '' && words.length <= 60 ? daysIn(words.toLowerCase()) : { day: null };
    if (day !== null) {
      const name = JSON.stringify(day);
      if (!seen.includes(name)) seen = [...seen, name];
      heading = day.is === 'count' ? day.index : seen.indexOf(name);
    }
    const part = row.part ?? heading;
    if (part !== null) parts.set(row, part);
  }
  return sheets.length > 1 || heading !== null ? parts : null;
}

function runBackwards(at: readonly unknown[]): number {
  let latest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const moment of at) {
    if (typeof moment !== 'number') continue;
    if (moment < latest) count += 1;
    latest = Math.max(latest, moment);
  }
  return count;
}
