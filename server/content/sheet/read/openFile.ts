import { csvGrid, SEPARATORS } from './csvGrid.ts';
import { decode } from './encoding.ts';
import type { Grid } from './grid.ts';
import { MOST, SheetError } from './grid.ts';
import { jsonGrid } from './jsonGrid.ts';
import { xlsxGrids } from './xlsxGrid.ts';

/** A file as the tables that are in it. */
export interface OpenedFile {
  /** Of a text file one for each way to part its cells; of a workbook one for each sheet. */
  grids: readonly Grid[];
  /** The encoding it was taken to be in, where it proves none. */
  guessed: string | null;
  /** What one of the separators stumbled over, or one of the sheets that people see. */
  failed: SheetError | null;
}

/** Opens the bytes of a workbook or text file. Throws `SheetError` for what is neither. */
export function openFile(bytes: Buffer): OpenedFile {
  if (bytes.length === 0) throw new SheetError('it is empty', 'Name the file with the event list in it.');
  if (bytes.length > MOST.bytes)
    throw new SheetError(
      `it is ${(bytes.length / 1_000_000).toFixed(1)} MB; an event list has at most ${MOST.bytes / 1_000_000} MB`,
      'Copy the rows of the list into a new workbook, without pictures, and import that.',
    );
  const magic = bytes.subarray(0, 4).toString('latin1');
  if (magic.startsWith('PK')) return workbook(bytes);
  if (magic === '\xd0\xcf\x11\xe0')
    throw new SheetError(
      'it is an old Excel file (.xls), or a workbook behind a password',
      'Open it, take the password off, and save it as Excel workbook (.xlsx).',
    );
  if (magic === '%PDF')
    throw new SheetError('it is a PDF, no sheet', 'Ask for the sheet it was made from, as .xlsx or CSV.');
  const { text, guessed } = decode(bytes);
  const words = text.replace(/^\uFEFF/, '');
  if (/^\s*[{[]\s*["{[\]}]/.test(words)) return { grids: [jsonGrid(words)], guessed, failed: null };
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(words))
    throw new SheetError(
      'it is no sheet: it starts like a web page or XML',
      'Open it in a sheet program and save the list as .xlsx or CSV.',
    );
  return { ...csvGrids(words), guessed };
}

function workbook(bytes: Buffer): OpenedFile {
  const read = xlsxGrids(bytes);
  return {
    grids: read.flatMap(({ grid }) => grid ?? []),
    guessed: null,
    failed: read.find(({ isHidden, failed }) => failed !== null && !isHidden)?.failed ?? null,
  };
}

/** Read with each separator there is: the one under which a header comes out is the right one. */
function csvGrids(text: string): Omit<OpenedFile, 'guessed'> {
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
