import Papa from 'papaparse';
import type { Grid, GridCell } from './grid.ts';
import { MOST, mustFit, SheetError } from './grid.ts';

/** What separates cells: a comma, in much of Europe a semicolon, from a copied table a tab. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** One table read with one separator. A first line `sep=;`, as some programs write it, is kept as an empty row so that rows keep their numbers. */
export function csvGrid(text: string, separator: string): Grid {
  const own = /^sep=(.)\r?\n/i.exec(text);
  const { data, errors } = Papa.parse<string[]>(own ? text.replace(/^sep=.\r?/i, '') : text, {
    delimiter: own?.[1] ?? separator,
    // One more than fit is enough to tell that they do not.
    preview: MOST.rows + 1,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open)
    throw new SheetError(
      `a quotation mark is opened in row ${(open.row ?? 0) + 1} and never closed`,
      'Close it, or write it twice where it belongs to the text.',
    );
  mustFit(
    data.length,
    data.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const isMarkdown = own === null && separator === '|';
  return {
    sheet: null,
    isHidden: false,
    rows: data.map((row) => (isMarkdown && isRule(row) ? [] : row.map((cell) => cellOf(cell, isMarkdown)))),
    formulas: new Set(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    strikesByRule: false,
    strays: null,
  };
}

/** The line `| --- | :---: |` below the header of a Markdown table. */
const isRule = (row: readonly string[]): boolean =>
  row.some((cell) => cell.includes('-')) && row.every((cell) => /^\s*:?-*:?\s*$/.test(cell));

/** Struck out in Markdown, and in plain text that draws a line through every letter. */
const STRUCK = /~~(?!\s)([^~]+?)~~|<(s|del|strike)>([^<]*)<\/\2>/gi;
const LINED_THROUGH = /^(?:\s*\S(?:\u0335|\u0336|\u0337|\u0338))+\s*$/u;

function cellOf(text: string, isMarkdown: boolean): GridCell {
  if (/\u0335|\u0336|\u0337|\u0338/.test(text) && LINED_THROUGH.test(text)) return { text, struck: true };
  if (!isMarkdown) return { text };
  const partStruck = [...text.matchAll(STRUCK)].map(([whole]) => whole).join(' ');
  if (partStruck === '') return { text };
  const kept = text.replace(STRUCK, '');
  return kept.trim() === '' ? { text, struck: true } : { text: kept, partStruck };
}
