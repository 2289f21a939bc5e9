import { COLUMNS } from '../columns.ts';
import { headRows } from '../header/headRow.ts';
import type { Mapping, Named } from '../header/mapColumns.ts';
import { mapColumns } from '../header/mapColumns.ts';
import type { ReadRow } from '../rows/rowsBelow.ts';
import { rowsBelow } from '../rows/rowsBelow.ts';
import type { Grid } from './grid.ts';
import { SheetError } from './grid.ts';
import type { OpenedFile } from './openFile.ts';
import { openFile } from './openFile.ts';
import type { Candidate } from './whichSheet.ts';
import { chosenSheets, isAside, joined, ROWS_OF_A_SHEET } from './whichSheet.ts';

/** An event list as it was found in a file. */
export interface ReadList {
  sheet: string | null;
  /** Every sheet that its rows come from; more than one where there is a sheet for each day. */
  sheets: readonly { name: string | null; headRow: number }[];
  /** The sheet itself is hidden, and was asked for by its name. */
  isHidden: boolean;
  /** Sheets that nobody sees and nobody asked for. */
  hiddenSheets: string[];
  /** Other sheets with an event list on them, which were not read. */
  otherSheets: { name: string; rows: number }[];
  mapping: Mapping;
  rows: ReadRow[];
  formulas: ReadonlySet<string>;
  /** The encoding the file was taken to be in, where it proves none. */
  guessed: string | null;
  /** It has the columns of an export of ours, whose notes hold what is said on the phone and the replies. */
  isOwn: boolean;
  /** What stands above the header, line by line: an export of ours names its scenario there. */
  above: string[];
  /** A rule of the workbook strikes cells out while it is shown; which ones is not in the file. */
  strikesByRule: boolean;
  /** Cells far outside the list, which are left out. */
  strays: Grid['strays'];
}

export interface ReadOptions {
  /** The sheets of the workbook to read; the one with most rows of an event list when left out. */
  sheets?: readonly string[];
  /** Their header or its letter, then our column. */
  named?: Named;
}

/** Reads an event list from the bytes of a workbook or text file. Throws `SheetError` for what is no such list. */
export const readSheet = (bytes: Buffer, options: ReadOptions = {}): ReadList =>
  listIn(openFile(bytes), options);

function listIn({ grids, guessed, failed }: OpenedFile, options: ReadOptions): ReadList {
  const named = options.named ?? new Map();
  const asked = options.sheets ?? [];
  const open = chosenSheets(grids, asked, failed);
  const candidates = open.flatMap((grid) => candidateOf(grid, named) ?? []);
  const shown = candidates.filter(({ grid }) => asked.length > 0 || !grid.isHidden);
  const [best] = ranked(shown);
  if (!best) throw failed ?? noHeader(candidates[0]?.grid.sheet ?? null);
  const parts = asked.length > 1 ? shown : joined(best, shown);
  // Each sheet has its own header row and may have its columns elsewhere.
  const rows = parts.flatMap((part, index) =>
    rowsBelow(part.grid, part.mapping).map((row) => ({
      ...row,
      row: row.row + index * ROWS_OF_A_SHEET,
      part: parts.length > 1 ? part.day : null,
    })),
  );
  const { grid, mapping } = parts[0] ?? best;
  return {
    sheet: grid.sheet,
    sheets: parts.map((part) => ({ name: part.grid.sheet, headRow: part.mapping.headRow })),
    isHidden: grid.isHidden,
    hiddenSheets: grids.flatMap(({ sheet, isHidden }) =>
      isHidden && sheet !== null && !parts.some((part) => part.grid.sheet === sheet) ? [sheet] : [],
    ),
    otherSheets: shown.flatMap((other) =>
      other.grid.sheet === null || parts.some(({ grid: read }) => read === other.grid) || other.usable === 0
        ? []
        : [{ name: other.grid.sheet, rows: other.usable }],
    ),
    mapping,
    rows,
    formulas: grid.formulas,
    guessed,
    isOwn: COLUMNS.every(({ header }) => mapping.columns.some((column) => column.header === header)),
    above: grid.rows
      .slice(0, mapping.headRow - 1)
      .flatMap((cells) => cells.map(({ text }) => text.trim()).filter((text) => text !== '')),
    strikesByRule: parts.some((part) => part.grid.strikesByRule),
    strays: grid.strays,
  };
}

function candidateOf(grid: Grid, named: Named): Candidate | null {
  const heads = headRows(grid, named).sort((a, b) => b.score - a.score || a.row - b.row);
  const [head] = heads;
  if (!head) return null;
  const mapping = mapColumns(grid, head.row, named);
  const keys = new Set(mapping.columns.flatMap(({ key }) => (key === null ? [] : [key])));
  const usable = rowsBelow(grid, mapping).filter(
    ({ texts, isHidden }) => !isHidden && (texts.message !== '' || texts.subject !== ''),
  ).length;
  return { grid, mapping, usable, keys: keys.size, score: head.score, day: 0 };
}

/** The list in use: not one kept beside it, with the columns of an event list, and of those the one with most rows. */
function ranked(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(0, ...candidates.map(({ keys, grid }) => (isAside(grid) ? 0 : keys)));
  const isList = ({ keys }: Candidate): boolean => keys >= Math.max(2, best - 2);
  return [...candidates].sort(
    (a, b) =>
      Number(isAside(a.grid)) - Number(isAside(b.grid)) ||
      Number(isList(b)) - Number(isList(a)) ||
      Number(b.usable > 0) - Number(a.usable > 0) ||
      // Of a text file the same rows are read in several ways: the one that finds most columns is right.
      (a.grid.sheet === null ? b.keys - a.keys : 0) ||
      b.usable - a.usable ||
      b.score - a.score,
  );
}

const noHeader = (hidden: string | null): SheetError =>
  hidden === null
    ? new SheetError(
        `no row of it is a header: none names two columns of an event list`,
        `Write a header row such as ${COLUMNS.slice(0, 2)
          .map(({ header }) => header)
          .join(
            ', ',
          )}, From, To (roles), Subject, Message; or say which is which: --map "Their header=Message".`,
      )
    : new SheetError(
        `the only sheet with an event list is "${hidden}", and it is hidden`,
        `Show it in the sheet program; or, if it is the one you mean, say so: --sheet "${hidden}".`,
      );
