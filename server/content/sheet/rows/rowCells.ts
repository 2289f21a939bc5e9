import { HOSTILE_KEYS } from '../../pack/packField.ts';
import { looksLikeFormula } from '../cellText.ts';
import { columnLetters } from '../read/grid.ts';
import type { ReadList } from '../read/readSheet.ts';
import { ROWS_OF_A_SHEET } from '../read/whichSheet.ts';
import type { Complain } from './complain.ts';
import type { ReadRow } from './rowsBelow.ts';
import { cut } from './rowTexts.ts';

/** What of a row is not taken as its cells hold it. */
export function noteCells(
  { row, texts, cells }: ReadRow,
  { formulas, mapping }: ReadList,
  complain: Complain,
): void {
  for (const { column, key } of mapping.columns) {
    if (key === null) continue;
    const place = `${columnLetters(column)}${row % ROWS_OF_A_SHEET}`;
    const cell = cells[key];
    if (cell?.broken === 'formula')
      complain(
        'changed',
        key,
        `${place} is a formula that was never worked out, so it says nothing`,
        'Open the workbook in a sheet program and save it, or type the value in.',
      );
    else if (cell?.broken)
      complain(
        'changed',
        key,
        `${place} ${cell.broken === 'error' ? 'shows an error' : 'is formatted to show nothing'}, so it says nothing`,
        'Look at that cell, and type its value in.',
      );
    else if (cell?.struck)
      complain('changed', key, `"${cut(cell.text)}" is struck out, so it is left out`, UNSTRIKE);
    else if (cell?.partStruck)
      complain('changed', key, `"${cut(cell.partStruck)}" in it is struck out, so it is left out`, UNSTRIKE);
    else if (formulas.has(place))
      complain(
        'changed',
        key,
        `${place} is a formula; its last result "${cut(texts[key] ?? '')}" is taken`,
        'Type the value in if that is not what you mean.',
      );
    else if (looksLikeFormula(texts[key] ?? '') && looksLikeFormula(cell?.text ?? ''))
      complain(
        'changed',
        key,
        'it starts like a formula; it is kept as text and never run',
        'Nothing to do, unless its result was meant: then type that in.',
      );
  }
}
const UNSTRIKE = 'Nothing to do, unless it is to be read: then take the line off.';

const rowName = (row: number): string => {
  const sheet = Math.floor(row / ROWS_OF_A_SHEET);
  return sheet === 0 ? `row-${row}` : `row-${row % ROWS_OF_A_SHEET}-of-sheet-${sheet + 1}`;
};

export function idFor(
  { row, texts }: Pick<ReadRow, 'row' | 'texts'>,
  taken: Map<string, number>,
  complain: Complain,
): string {
  const own = /^\d+\s+([A-Za-z][\w-]{0,39})$/.exec(texts.number)?.[1];
  const slug = (own ?? texts.number)
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, own === undefined ? 30 : 40);
  const isName = /^[A-Za-z]/.test(slug) && !HOSTILE_KEYS.has(slug);
  const base = slug === '' ? rowName(row) : isName ? slug : `inject-${slug}`;
  const first = taken.get(base);
  if (first === undefined) {
    taken.set(base, row);
    return base;
  }
  let copy = 2;
  while (taken.has(`${base}-${copy}`)) copy += 1;
  taken.set(`${base}-${copy}`, row);
  complain(
    'changed',
    'number',
    `"${cut(texts.number)}" stands in row ${first} already, so this one becomes ${base}-${copy}`,
    'Give each inject a number of its own.',
  );
  return `${base}-${copy}`;
}
