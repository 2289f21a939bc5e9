import { tidy, undefuse } from '../cellText.ts';
import { emptyRow } from '../columns.ts';
import { isTick } from '../header/byContent.ts';
import type { ImportKey, ImportRow } from '../header/keys.ts';
import type { Mapping } from '../header/mapColumns.ts';
import type { Grid, GridCell } from '../read/grid.ts';
import { MOST, SheetError } from '../read/grid.ts';

/** One row below the header: its texts as the sheet means them, and the cells they came from. */
export interface ReadRow {
  /** As a sheet program numbers it; on the second sheet of a list counted on from `ROWS_OF_A_SHEET`. */
  row: number;
  /** Which day it belongs to, where there is a sheet for each. */
  part: number | null;
  texts: ImportRow;
  cells: Partial<Record<ImportKey, GridCell>>;
  /** Everything that stands in the row, whatever the column. */
  asides: Aside[];
  isHidden: boolean;
  isStruck: boolean;
}

/** A cell by its column, from 1. */
export interface Aside {
  column: number;
  text: string;
  /** It shows no value of its own: an error, or a formula that was never worked out. */
  isBroken: boolean;
}

/** Cells that are merged downwards say the same of each of their rows, but a text is said once. */
const SAID_ONCE: ReadonlySet<ImportKey> = new Set([
  'message',
  'subject',
  'expectedAction',
  'notes',
  'number',
]);
/** With a line through one of these, the whole row is meant. */
const CARRIES: readonly ImportKey[] = ['number', 'message', 'subject'];

/** The rows of the list, each with what is seen of it and how it looks. */
export function rowsBelow(grid: Grid, { headRow, columns }: Mapping): ReadRow[] {
  const above = mergedInto(grid);
  return grid.rows.slice(headRow).flatMap((own, index) => {
    const row = headRow + index + 1;
    if (own.every(isEmpty)) return [];
    const texts: ImportRow = emptyRow();
    const cells: ReadRow['cells'] = {};
    const asides: Aside[] = [];
    const width = Math.max(own.length, columns.length);
    for (let column = 1; column <= width; column++) {
      const key = columns[column - 1]?.key ?? null;
      const there = own[column - 1];
      const merged = key !== null && SAID_ONCE.has(key) ? undefined : above.get(`${column}:${row}`);
      const cell = there && !isEmpty(there) ? there : (merged ?? there);
      if (!cell) continue;
      const text = undefuse(tidy(cell.text));
      const isBroken = cell.broken !== undefined;
      if (text !== '' || isBroken) asides.push({ column, text, isBroken });
      const { isMark, header } = columns[column - 1] ?? {};
      if (isMark && header !== undefined && isTick(cell) && !cell.struck)
        texts.to = texts.to === '' ? header : `${texts.to}; ${header}`;
      if (key === null) continue;
      texts[key] = cell.struck ? '' : text;
      cells[key] = cell;
    }
    return [
      {
        row,
        part: null,
        texts,
        cells,
        asides,
        isHidden: grid.hiddenRows.has(row),
        isStruck: isStruck(cells, own),
      },
    ];
  });
}

const isEmpty = ({ text, broken }: GridCell): boolean => text.trim() === '' && broken === undefined;

/** Its number or its text is struck out, or most of what it holds. */
function isStruck(cells: ReadRow['cells'], own: readonly GridCell[]): boolean {
  if (
    CARRIES.some((key) => cells[key]?.struck) &&
    !(cells.message && isKept(cells.message) && !cells.number?.struck)
  )
    return true;
  const filled = own.filter((cell) => !isEmpty(cell));
  return filled.filter(({ struck }) => struck).length * 2 > filled.length;
}
const isKept = (cell: GridCell): boolean => cell.struck !== true && cell.text.trim() !== '';

/** For each place below the first of merged cells, the cell that is shown there. */
function mergedInto({ rows, merges }: Grid): ReadonlyMap<string, GridCell> {
  const shown = new Map<string, GridCell>();
  for (const { top, left, bottom } of merges) {
    const cell = rows[top - 1]?.[left - 1];
    if (!cell || isEmpty(cell)) continue;
    for (let row = top + 1; row <= Math.min(bottom, rows.length); row++) {
      shown.set(`${left}:${row}`, cell);
      if (shown.size > MOST.cells)
        throw new SheetError(
          'more of its cells are merged than an event list can hold',
          'Take the merging off, and save it again.',
        );
    }
  }
  return shown;
}
