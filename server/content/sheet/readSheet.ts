import type { ColumnKey } from './columns.ts';
import { COLUMNS } from './columns.ts';
import { csvGrid, decode, SEPARATORS } from './csvGrid.ts';
import type { Grid } from './grid.ts';
import { MOST, SheetError } from './grid.ts';
import type { Mapping } from './header.ts';
import { headRows, mapColumns } from './header.ts';
import type { ReadRow } from './rowsBelow.ts';
import { rowsBelow } from './rowsBelow.ts';
import { xlsxGrids } from './xlsxGrid.ts';

/** An event list as it was found in a file. */
export interface ReadList {
  sheet: string | null;
  /** The sheet itself is hidden, and was asked for by its name. */
  isHidden: boolean;
  /** Sheets that nobody sees and nobody asked for. */
  hiddenSheets: string[];
  mapping: Mapping;
  rows: ReadRow[];
  formulas: ReadonlySet<string>;
  /** The file was in an old Windows encoding. */
  legacy: boolean;
  /** It has the columns of an export of ours, whose notes hold what is said on the phone and the replies. */
  isOwn: boolean;
  /** A rule of the workbook strikes cells out while it is shown; which ones is not in the file. */
  strikesByRule: boolean;
}

export interface ReadOptions {
  /** The sheet of the workbook to read; the one with the best header when left out. */
  sheet?: string;
  /** Their header, then our column: what the person said on the command line. */
  named?: ReadonlyMap<string, ColumnKey>;
}

/** Reads an event list from the bytes of a workbook or text file. Throws `SheetError` for what is no such list. */
export function readSheet(bytes: Buffer, options: ReadOptions = {}): ReadList {
  if (bytes.length === 0) throw new SheetError('it is empty', 'Name the file with the event list in it.');
  if (bytes.length > MOST.bytes)
    throw new SheetError(
      `it is ${(bytes.length / 1_000_000).toFixed(1)} MB; an event list has at most ${MOST.bytes / 1_000_000} MB`,
      'Copy the rows of the list into a new workbook, without pictures, and import that.',
    );
  const { grids, legacy, failed } = gridsOf(bytes);
  const named = options.named ?? new Map();
  const open = chosenSheets(grids, options.sheet, failed);
  const heads = open.flatMap((grid) => headRows(grid, named).map((head) => ({ grid, ...head })));
  const best = heads
    .filter(({ grid }) => options.sheet !== undefined || !grid.isHidden)
    .sort((a, b) => Number(isAside(a.grid)) - Number(isAside(b.grid)) || b.score - a.score)[0];
  if (!best) throw failed ?? noHeader(heads[0]?.grid.sheet ?? null);
  const mapping = mapColumns(best.grid, best.row, named);
  return {
    sheet: best.grid.sheet,
    isHidden: best.grid.isHidden,
    hiddenSheets: grids.flatMap(({ sheet, isHidden }) =>
      isHidden && sheet !== null && sheet !== best.grid.sheet ? [sheet] : [],
    ),
    mapping,
    rows: rowsBelow(best.grid, mapping),
    formulas: best.grid.formulas,
    legacy,
    isOwn: COLUMNS.every(({ header }) => mapping.columns.some((column) => column.header === header)),
    strikesByRule: best.grid.strikesByRule,
  };
}

/** What people call sheets they keep beside the list in use. */
const ASIDE =
  /\b(?:old|archived?|do not use|don'?t use|not used|unused|deleted?|cancell?ed|superseded|obsolete|withdrawn|drafts?|templates?|backup|examples?|samples?|controllers?|evaluators?|expected)\b/i;
const isAside = ({ sheet }: Grid): boolean => sheet !== null && ASIDE.test(sheet.replace(/_/g, ' '));

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

interface Opened {
  grids: Grid[];
  legacy: boolean;
  /** What one of the separators stumbled over, or one of the sheets that people see. */
  failed: SheetError | null;
}

function workbook(bytes: Buffer): Opened {
  const read = xlsxGrids(bytes);
  return {
    grids: read.flatMap(({ grid }) => grid ?? []),
    legacy: false,
    failed: read.find(({ isHidden, failed }) => failed !== null && !isHidden)?.failed ?? null,
  };
}

function gridsOf(bytes: Buffer): Opened {
  const magic = bytes.subarray(0, 4).toString('latin1');
  if (magic.startsWith('PK')) return workbook(bytes);
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

function chosenSheets(
  grids: readonly Grid[],
  wanted: string | undefined,
  failed: SheetError | null,
): readonly Grid[] {
  if (wanted === undefined) return grids;
  const name = (text: string): string => text.trim().toLowerCase();
  const found = grids.filter(({ sheet }) => sheet !== null && name(sheet) === name(wanted));
  if (found.length > 0) return found;
  if (failed) throw failed;
  const names = grids.flatMap(({ sheet }) => (sheet === null ? [] : [`"${sheet}"`]));
  throw new SheetError(
    `it has no sheet "${wanted}"`,
    names.length > 0 ? `It has ${names.join(', ')}.` : 'A text file has one table: leave --sheet out.',
  );
}
