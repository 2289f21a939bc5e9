import type { MappedColumn } from '../header/mapColumns.ts';
import { columnLetters, SheetError } from '../read/grid.ts';
import type { ReadList } from '../read/readSheet.ts';

/** Without words there is nothing to send. Everything else that a list lacks can be decided or left to the facilitator. */
export function mustHaveText({ mapping }: ReadList): void {
  if (mapping.columns.some(({ key }) => key === 'message' || key === 'subject')) return;
  const open = mapping.columns.filter(
    ({ header, key, samples }) => key === null && (header !== '' || samples.length > 0),
  );
  const longest = [...open].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  throw new SheetError(
    `no column of row ${mapping.headRow} says "Message", what people at the desks read or hear`,
    longest
      ? `Say which it is: --map "${nameOf(longest)}=Message". Not used yet: ${open.map(shown).join(', ')}.`
      : 'Add the column, with a header, and fill it in.',
  );
}

const lengthOf = ({ samples }: MappedColumn): number => samples.reduce((sum, { length }) => sum + length, 0);
const nameOf = ({ header, column }: MappedColumn): string =>
  header === '' ? columnLetters(column) : header.replace(/\s+/g, ' ');
const shown = (column: MappedColumn): string =>
  `${columnLetters(column.column)} "${nameOf(column)}"${column.samples.length > 0 ? ` (${column.samples.map((sample) => `"${sample}"`).join(', ')})` : ''}`;
