import Papa from 'papaparse';
import { defuse, tidy } from '../cellText.ts';

/**
 * A table as CSV: a byte order mark so that every sheet program reads it as UTF-8, line ends as RFC 4180 has them. Texts that a sheet
 * program would run as a formula are kept as texts; inside a cell a line ends with LF.
 */
export const csvText = (table: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${Papa.unparse(
    table.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : defuse(tidy(cell))))),
    { newline: '\r\n' },
  )}\r\n`;
