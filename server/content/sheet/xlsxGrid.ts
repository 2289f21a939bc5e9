import readExcelFile from 'read-excel-file/node';
import type { Grid, GridCell } from './grid.ts';
import { columnLetters, columnNumber, mustFit, SheetError } from './grid.ts';
import { unzip } from './unzip.ts';

type Read = string | number | boolean | Date | null;

const DAY = 86_400_000;
/** The day workbooks count as 0, in days before 1970. */
const DAY_ZERO = 25_569;

/** Every sheet of a workbook. What would be dangerous to read is refused before the reader sees it. */
export async function xlsxGrids(bytes: Buffer): Promise<Grid[]> {
  const parts = unzip(bytes);
  if (!parts.has('xl/workbook.xml'))
    throw new SheetError(
      'it is a zip file, but no Excel workbook',
      'In the sheet program choose "Save as" or "Download": Excel workbook (.xlsx), or CSV.',
    );
  const walls = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  for (const [, xml] of walls) measure(xml);
  let sheets: { sheet: string; data: Read[][] }[];
  try {
    sheets = (await readExcelFile(bytes, { trim: false })) as { sheet: string; data: Read[][] }[];
  } catch (error) {
    throw unreadable(error);
  }
  // A file that holds several sheets keeps them in the order of the workbook, and names their parts so.
  const formulas = walls.sort(([a], [b]) => numberIn(a) - numberIn(b)).map(([, xml]) => formulasIn(xml));
  return sheets.map(({ sheet, data }, index) => ({
    sheet,
    rows: data.map((row) => row.map(cellOf)),
    formulas: sheets.length === formulas.length ? (formulas[index] ?? new Set()) : new Set(),
  }));
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** A cell with something in it; formatted and empty ones close at once. */
const CELL = /<c\b[^>]*\br="([A-Z]{1,8})(\d{1,9})"(?:[^>]*[^/])?>/g;
const FORMULA = /<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f\b/g;

/** How far the cells with a value reach. The reader would build every empty row up to there. */
function measure(xml: string): void {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = ''] of xml.matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  // Formatted empty rows cost the reader as much as full ones.
  for (const [, row = ''] of xml.matchAll(/<row\b[^>]*\br="(\d{1,9})"/g)) rows = Math.max(rows, Number(row));
  mustFit(rows, columns);
}

function formulasIn(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [, place = ''] of xml.matchAll(FORMULA)) found.add(place);
  return found;
}

function cellOf(value: Read): GridCell {
  if (value === null) return { text: '' };
  if (value instanceof Date) {
    // The reader rounds down to the millisecond, which takes a second from every second time.
    const days = Math.round((value.getTime() / DAY + DAY_ZERO) * 86_400) / 86_400;
    return { text: dateWords(days), days };
  }
  if (typeof value === 'number') return { text: String(value), number: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  return { text: value };
}

function dateWords(days: number): string {
  const moment = new Date(Math.round((days - DAY_ZERO) * 86_400) * 1_000).toISOString();
  const clock = moment.slice(11, 19);
  return days < 1 ? clock : `${moment.slice(0, 10)} ${clock}`;
}

function unreadable(error: unknown): SheetError {
  const said = error instanceof Error ? error.message : String(error);
  const cell = /row (\d+),? col (\d+)/.exec(said);
  if (cell)
    return new SheetError(
      `cell ${columnLetters(Number(cell[2]))}${cell[1]} holds an error or something that cannot be read`,
      'Look at that cell: mend its formula or type its value in, and save again.',
    );
  return new SheetError(
    'the workbook cannot be read',
    'Open it in a sheet program, save it again as .xlsx, or as CSV, and import that.',
  );
}
