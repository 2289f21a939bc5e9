import { tidy, undefuse } from '../cellText.ts';
import type { Grid } from '../read/grid.ts';
import { columnLetters, columnNumber, SheetError } from '../read/grid.ts';
import { momentOf } from '../times/cell.ts';
import { isDeskWord } from '../values/desks.ts';
import { guessByContent, isTick } from './byContent.ts';
import { guessedAs } from './guess.ts';
import type { ImportKey } from './keys.ts';
import { IMPORT_COLUMNS, knownAs, plain } from './keys.ts';

/** Which column of the file is read as which of ours. */
export interface Mapping {
  /** The header's own row, as a sheet program numbers it. */
  headRow: number;
  columns: readonly MappedColumn[];
}

export interface MappedColumn {
  /** From 1. */
  column: number;
  /** As the sheet has it. */
  header: string;
  /** Null: nothing of ours, so it stays behind. */
  key: ImportKey | null;
  /** By a known name, by a word of it, by what stands below it, or as whoever imports said. */
  by: 'name' | 'word' | 'content' | 'you' | 'nothing';
  /** Nobody who opens the sheet sees it. */
  isHidden: boolean;
  /** The header is a desk, and a mark below it says that the row is for that desk. */
  isMark?: true;
  /** Two cells from below it, so that a guess can be judged. */
  samples: string[];
}

/** What whoever imports said of a column: by its header, or by its letter where several headers are alike. */
export type Named = ReadonlyMap<string, ImportKey | 'ignore'>;

/** They keep rows out, hidden or not; what else a hidden column holds was hidden for a reason. */
const TELLING: ReadonlySet<ImportKey> = new Set(['type', 'status']);

interface Wish {
  key: ImportKey;
  column: number;
  by: 'name' | 'word';
  /** Less is better. */
  rank: number;
}

/**
 * Gives each column of ours to the header that says it best; what was named by hand comes first, a known name before a word, a column that
 * holds such things before one that is empty. A hidden column is taken only when it was named.
 */
export function mapColumns(grid: Grid, headRow: number, named: Named): Mapping {
  const { rows, hiddenColumns } = grid;
  const width = rows.slice(Math.max(0, headRow - 1)).reduce((most, row) => Math.max(most, row.length), 0);
  const headers = Array.from({ length: width }, (_, index) =>
    undefuse(tidy(rows[headRow - 1]?.[index]?.text ?? '')),
  );
  const below = (column: number) => rows.slice(headRow).flatMap((cells) => cells[column - 1] ?? []);
  const taken = new Map<ImportKey, number>();
  const given = new Map<number, MappedColumn['by']>();
  const give = (key: ImportKey, column: number, by: MappedColumn['by']): void => {
    if (taken.has(key) || given.has(column)) return;
    taken.set(key, column);
    given.set(column, by);
  };
  const ignored = new Set<number>();
  for (const [word, key] of named)
    for (const column of columnsNamed(word, headers, headRow))
      if (key === 'ignore') ignored.add(column);
      else give(key, column, 'you');
  const marks = markColumns(
    headers,
    below,
    (column) => !hiddenColumns.has(column) && !given.has(column) && !ignored.has(column),
  );
  const isOpen = (column: number, key: ImportKey | null): boolean =>
    !given.has(column) &&
    !ignored.has(column) &&
    !marks.has(column) &&
    (!hiddenColumns.has(column) || (key !== null && TELLING.has(key)));
  for (const { key, column, by } of wishesOf(headers, below, isOpen)) give(key, column, by);
  // A date beside nothing else is when it comes.
  const day = taken.get('day');
  if (day !== undefined && !taken.has('scheduled') && !taken.has('scenarioTime')) {
    taken.delete('day');
    taken.set('scheduled', day);
  }
  const open = headers.flatMap((_header, index) => (isOpen(index + 1, null) ? [index + 1] : []));
  for (const { key, column } of guessByContent(open, below, new Set(taken.keys()), marks.size > 0))
    give(key, column, 'content');
  const keyOf = new Map([...taken].map(([key, column]) => [column, key]));
  return {
    headRow,
    columns: headers.map((header, index) => ({
      column: index + 1,
      header,
      key: keyOf.get(index + 1) ?? null,
      by: given.get(index + 1) ?? 'nothing',
      isHidden: hiddenColumns.has(index + 1),
      ...(marks.has(index + 1) ? { isMark: true as const } : {}),
      samples: samplesOf(below(index + 1)),
    })),
  };
}

/** The columns that a word names: by their header, or by their letter. */
function columnsNamed(word: string, headers: readonly string[], headRow: number): number[] {
  const found = headers.flatMap((header, index) => (plain(header) === word ? [index + 1] : []));
  if (found.length > 0) return found;
  const letter = /^[a-z]{1,3}$/.test(word) ? columnNumber(word.toUpperCase()) : 0;
  if (letter >= 1 && letter <= headers.length) return [letter];
  throw new SheetError(
    `there is no header "${word}" in row ${headRow}`,
    `It has ${headers.flatMap((text, index) => (text === '' ? [] : [`"${text.replace(/\s+/g, ' ')}" (${columnLetters(index + 1)})`])).join(', ')}.`,
  );
}

type Below = (column: number) => readonly Grid['rows'][number][number][];

function wishesOf(
  headers: readonly string[],
  below: Below,
  isOpen: (column: number, key: ImportKey | null) => boolean,
): Wish[] {
  const wishes = headers.flatMap((header, index): Wish[] => {
    const column = index + 1;
    if (header === '') return [];
    const known = knownAs(header).map(({ key, rank }): Wish => ({ key, column, by: 'name', rank }));
    const guess = guessedAs(header);
    const word: Wish[] =
      guess === null ? [] : [{ key: guess.key, column, by: 'word', rank: 500 + guess.rank }];
    return [...known, ...word];
  });
  // "Inject" alone is the text of the inject, unless numbers stand below it; beside a description it is its number.
  const isAlone = (column: number): boolean =>
    plain(headers[column - 1] ?? '') === 'inject' &&
    !wishes.some(({ key, column: other }) => key === 'message' && other !== column) &&
    below(column).some(({ text }) => /\S\s+\S/.test(text));
  return wishes
    .filter(({ key, column }) => isOpen(column, key) && (key !== 'number' || !isAlone(column)))
    .filter(
      ({ key, column }) =>
        key !== 'scheduled' || isOurs(headers[column - 1] ?? '') || holdsTimes(below(column)),
    )
    .map((wish) => ({ ...wish, rank: wish.rank + unfit(wish, wishes, below) }))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
}

/** Word for word the header of our own export: nothing below it has to prove that. */
const isOurs = (header: string): boolean => IMPORT_COLUMNS.some((column) => column.header === header.trim());

/** A column of sentences is none of times, whatever stands above it. */
function holdsTimes(cells: readonly Grid['rows'][number][number][]): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const times = filled.filter((cell) => momentOf(cell).is !== 'unknown').length;
  return times > 0 || filled.length < 2 || filled.every(({ text }) => text.length < SENTENCE);
}
const SENTENCE = 25;

/** What stands below a header counts against it: nothing at all, no times under "Time", a few words where another column tells the story. */
function unfit({ key, column }: Wish, all: readonly Wish[], below: Below): number {
  const rivals = all.filter((other) => other.key === key && other.column !== column);
  if (rivals.length === 0) return 0;
  const cells = below(column).filter(({ text }) => text.trim() !== '');
  const most = Math.max(
    ...rivals.map((other) => below(other.column).filter(({ text }) => text.trim() !== '').length),
  );
  const emptiness = cells.length * 4 < most ? 2_000 : 0;
  if (key === 'scheduled') {
    const times = cells.filter((cell) => momentOf(cell).is !== 'unknown').length;
    return emptiness + (times * 2 < cells.length ? 2_000 : 0);
  }
  if (key !== 'message') return emptiness;
  const lengthOf = (of: number): number => {
    const texts = below(of).filter(({ text }) => text.trim() !== '');
    return texts.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, texts.length);
  };
  const longest = Math.max(
    ...rivals.filter(({ column: other }) => below(other).length > 0).map((other) => lengthOf(other.column)),
  );
  return emptiness + (lengthOf(column) * 2 < longest ? 1_000 : 0);
}

/** Columns headed by a desk, with nothing but marks below: an X for each that gets the row. */
function markColumns(
  headers: readonly string[],
  below: Below,
  isOpen: (column: number) => boolean,
): ReadonlySet<number> {
  const ticked = headers.flatMap((header, index) => {
    const cells = below(index + 1).filter(({ text }) => text.trim() !== '');
    return header !== '' && isOpen(index + 1) && cells.length > 0 && cells.every(isTick) ? [index + 1] : [];
  });
  const desks = ticked.filter((column) => isDeskWord(headers[column - 1] ?? ''));
  return new Set(desks.length >= 2 ? ticked : []);
}

const samplesOf = (cells: readonly { text: string }[]): string[] =>
  [...new Set(cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''))]
    .slice(0, 2)
    .map((text) => (text.length > 60 ? `${text.slice(0, 58)} …` : text));
