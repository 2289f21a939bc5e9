import { tidy, undefuse } from './cellText.ts';
import type { ColumnKey, SheetRow } from './columns.ts';
import { COLUMNS, emptyRow } from './columns.ts';
import { csvGrid, decode, SEPARATORS } from './csvGrid.ts';
import type { Grid, GridCell } from './grid.ts';
import { MOST, SheetError } from './grid.ts';
import type { Mapping } from './header.ts';
import { headRows, mapColumns } from './header.ts';
import { xlsxGrids } from './xlsxGrid.ts';

/** One row below the header: its texts as the sheet means them, and the cells they came from. */
export interface ReadRow {
  /** As a sheet program numbers it. */
  row: number;
  texts: SheetRow;
  cells: Partial<Record<ColumnKey, GridCell>>;
}

/** An event list as it was found in a file. */
export interface ReadList {
  sheet: string | null;
  mapping: Mapping;
  rows: ReadRow[];
  formulas: ReadonlySet<string>;
  /** The file was in an old Windows encoding. */
  legacy: boolean;
}

export interface ReadOptions {
  /** The sheet of the workbook to read; the one with the best header when left out. */
  sheet?: string;
  /** Their header, then our column: what the person said on the command line. */
  named?: ReadonlyMap<string, ColumnKey>;
}

/** Reads an event list from the bytes of a workbook or text file. Throws `SheetError` for what is no such list. */
export async function readSheet(bytes: Buffer, options: ReadOptions = {}): Promise<ReadList> {
  if (bytes.length === 0) throw new SheetError('it is empty', 'Name the file with the event list in it.');
  if (bytes.length > MOST.bytes)
    throw new SheetError(
      `it is ${(bytes.length / 1_000_000).toFixed(1)} MB; an event list has at most ${MOST.bytes / 1_000_000} MB`,
      'Copy the rows of the list into a new workbook, without pictures, and import that.',
    );
  const { grids, legacy, failed } = await gridsOf(bytes);
  const named = options.named ?? new Map();
  const open = chosenSheets(grids, options.sheet);
  const best = open
    .flatMap((grid) => headRows(grid, named).map((head) => ({ grid, ...head })))
    .sort((a, b) => b.score - a.score)[0];
  if (!best && failed) throw failed;
  if (!best)
    throw new SheetError(
      `no row of it is a header: none names two columns of an event list`,
      `Write a header row such as ${COLUMNS.slice(0, 2)
        .map(({ header }) => header)
        .join(
          ', ',
        )}, From, To (roles), Subject, Message; or say which is which: --map "Their header=Message".`,
    );
  const mapping = mapColumns(best.grid, best.row, named);
  return {
    sheet: best.grid.sheet,
    mapping,
    rows: rowsBelow(best.grid, mapping),
    formulas: best.grid.formulas,
    legacy,
  };
}

interface Opened {
  grids: Grid[];
  legacy: boolean;
  /** What one of the separators stumbled over. */
  failed: SheetError | null;
}

async function gridsOf(bytes: Buffer): Promise<Opened> {
  const magic = bytes.subarray(0, 4).toString('latin1');
  if (magic.startsWith('PK')) return { grids: await xlsxGrids(bytes), legacy: false, failed: null };
  if (magic === '\xd0\xcf\x11\xe0')
    throw new SheetError(
      'it is an old Excel file (.xls), or a workbook behind a password',
      'Open it, take the password off, and save it as Excel workbook (.xlsx).',
    );
  if (magic === '%PDF')
    throw new SheetError('it is a PDF, no sheet', 'Ask for the sheet it was made from, as .xlsx or CSV.');
  const { text, legacy } = decode(bytes);
  if (/^\s*(<!doctype|<html|<\?xml|\{|\[)/i.test(text))
    throw new SheetError(
      'it is no sheet: it starts like a web page, XML or JSON',
      'Save the list as .xlsx or CSV. A pack in YAML or JSON needs no import: npm run scenarios -- check <file>.',
    );
  return { ...csvGrids(text.replace(/^\uFEFF/, '')), legacy };
}

/** Read with each separator there is: the one under which a header comes out is the right one. */
function csvGrids(text: string): Omit<Opened, 'legacy'> {
  let failed: SheetError | null = null;
  const grids: Grid[] = [];
  for (const separator of SEPARATORS)
    try {
      grids.push(csvGrid(text, separator));
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      failed ??= error;
    }
  return { grids, failed };
}

function chosenSheets(grids: readonly Grid[], wanted: string | undefined): readonly Grid[] {
  if (wanted === undefined) return grids;
  const found = grids.filter(({ sheet }) => sheet !== null && sheet.toLowerCase() === wanted.toLowerCase());
  if (found.length > 0) return found;
  const names = grids.flatMap(({ sheet }) => (sheet === null ? [] : [`"${sheet}"`]));
  throw new SheetError(
    `it has no sheet "${wanted}"`,
    names.length > 0 ? `It has ${names.join(', ')}.` : 'A text file has one table: leave --sheet out.',
  );
}

function rowsBelow({ rows }: Grid, { headRow, columns }: Mapping): ReadRow[] {
  return rows.slice(headRow).flatMap((cells, index) => {
    if (cells.every(({ text }) => text.trim() === '')) return [];
    const texts = emptyRow();
    const found: ReadRow['cells'] = {};
    for (const { column, key } of columns) {
      const cell = cells[column - 1];
      if (key === null || !cell) continue;
      texts[key] = undefuse(tidy(cell.text));
      found[key] = cell;
    }
    return [{ row: headRow + index + 1, texts, cells: found }];
  });
}
