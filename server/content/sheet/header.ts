import { suggestion } from '../pack/nearest.ts';
import { tidy, undefuse } from './cellText.ts';
import type { ColumnKey } from './columns.ts';
import { COLUMNS } from './columns.ts';
import type { Grid } from './grid.ts';
import { SheetError } from './grid.ts';

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
  key: ColumnKey | null;
  by: 'name' | 'you' | 'nothing';
  /** Nobody who opens the sheet sees it. */
  isHidden: boolean;
}

type Named = ReadonlyMap<string, ColumnKey>;

/** A header is looked for in so many rows from the top: above it stand titles, logos, dates. */
const HEAD_WITHIN = 40;

/** Headers as they are compared: no capitals, line ends, underscores, colons or stars. */
export const plain = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[_\n\u00A0]+/g, ' ')
    .replace(/[*:?.]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const KNOWN: ReadonlyMap<string, { key: ColumnKey; rank: number }[]> = known();

function known() {
  const words = new Map<string, { key: ColumnKey; rank: number }[]>();
  for (const { key, header, also } of COLUMNS)
    [header, ...also.split('|')].forEach((word, rank) => {
      const name = plain(word);
      words.set(name, [...(words.get(name) ?? []), { key, rank }]);
    });
  return words;
}

const meanings = (header: string): { key: ColumnKey; rank: number }[] => {
  const name = plain(header);
  return KNOWN.get(name) ?? KNOWN.get(name.replace(/\s*\([^)]*\)$/, '')) ?? [];
};

/** The column of ours that a word on the command line names: its header, its key, or another word for it. */
export function columnNamed(word: string): ColumnKey {
  const name = plain(word);
  const exact = COLUMNS.find(({ key, header }) => key.toLowerCase() === name || plain(header) === name);
  const key = exact?.key ?? KNOWN.get(name)?.[0]?.key;
  if (key) return key;
  throw new SheetError(
    `"${word}" is no column of an event list`,
    suggestion(
      word,
      COLUMNS.map(({ header }) => header),
      COLUMNS.length,
    ),
  );
}

/** Rows that may be the header, with how many of our columns each names. */
export function headRows({ rows, hiddenColumns }: Grid, named: Named): { row: number; score: number }[] {
  return rows.slice(0, HEAD_WITHIN).flatMap((cells, index) => {
    const keys = new Set(
      cells.flatMap(({ text }, at) => {
        const own = named.get(plain(text));
        return own ?? (hiddenColumns.has(at + 1) ? [] : (meanings(text)[0]?.key ?? []));
      }),
    );
    return keys.size >= 2 ? [{ row: index + 1, score: keys.size }] : [];
  });
}

/** They keep rows out, hidden or not; what else a hidden column holds was hidden for a reason. */
const TELLING: ReadonlySet<ColumnKey> = new Set(['type', 'status']);

/**
 * Gives each column of ours to the header that says it best; what was named by hand comes first. A hidden column is taken only when it was
 * named.
 */
export function mapColumns({ rows, hiddenColumns }: Grid, headRow: number, named: Named): Mapping {
  const headers = (rows[headRow - 1] ?? []).map(({ text }) => undefuse(tidy(text)));
  for (const [header] of named)
    if (!headers.some((text) => plain(text) === header))
      throw new SheetError(
        `there is no header "${header}" in row ${headRow}`,
        `It has ${headers
          .filter((text) => text !== '')
          .map((text) => `"${text}"`)
          .join(', ')}.`,
      );
  const taken = new Map<ColumnKey, number>();
  const given = new Map<number, MappedColumn['by']>();
  const give = (key: ColumnKey, column: number, by: MappedColumn['by']): void => {
    if (taken.has(key) || given.has(column)) return;
    taken.set(key, column);
    given.set(column, by);
  };
  headers.forEach((header, index) => {
    const key = named.get(plain(header));
    if (key) give(key, index + 1, 'you');
  });
  const isOpen = (column: number, key: ColumnKey): boolean => !hiddenColumns.has(column) || TELLING.has(key);
  const wishes = headers
    .flatMap((header, index) => meanings(header).map(({ key, rank }) => ({ key, rank, column: index + 1 })))
    .filter(({ key, column }) => isOpen(column, key))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  // "Inject" alone is the text of the inject, unless numbers stand below it; beside a description it is its number.
  const isAlone = (column: number): boolean =>
    plain(headers[column - 1] ?? '') === 'inject' &&
    !wishes.some(({ key, column: other }) => key === 'message' && other !== column) &&
    rows.slice(headRow).some((cells) => /\S\s+\S/.test(cells[column - 1]?.text ?? ''));
  for (const { key, column } of wishes) if (key !== 'number' || !isAlone(column)) give(key, column, 'name');
  const keyOf = new Map([...taken].map(([key, column]) => [column, key]));
  return {
    headRow,
    columns: headers.map((header, index) => ({
      column: index + 1,
      header,
      key: keyOf.get(index + 1) ?? null,
      by: given.get(index + 1) ?? 'nothing',
      isHidden: hiddenColumns.has(index + 1),
    })),
  };
}
