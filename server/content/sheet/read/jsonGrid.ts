import type { Grid, GridCell } from './grid.ts';
import { MOST, mustFit, SheetError } from './grid.ts';

/**
 * An event list as another tool's JSON: a list of objects, one for each row, by itself or as the one list inside an object. The fields
 * of the first objects become the header, in their order.
 */
export function jsonGrid(text: string): Grid {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SheetError(
      'it starts like JSON and cannot be read as such',
      'Fix it where it breaks off, or save the list as .xlsx or CSV.',
    );
  }
  const list = listIn(read, 0);
  if (list === null)
    throw new SheetError(
      'it is JSON without a list of events in it',
      'An event list is a list of objects, one for each inject: [{"Time": "09:00", "To": "…", "Message": "…"}]. Or save the list as .xlsx or CSV.',
    );
  const headers = [...new Set(list.flatMap((row) => Object.keys(row)))];
  mustFit(list.length + 1, headers.length);
  return {
    sheet: null,
    isHidden: false,
    rows: [
      headers.map((text): GridCell => ({ text })),
      ...list.map((row) => headers.map((key) => cellOf(Object.hasOwn(row, key) ? row[key] : null))),
    ],
    formulas: new Set(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    strikesByRule: false,
    strays: null,
  };
}

type Row = Record<string, unknown>;
const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest list of objects, not deeper than a list lies in any tool's file. */
function listIn(value: unknown, depth: number): Row[] | null {
  if (Array.isArray(value)) {
    const rows = value.filter(isObject);
    return rows.length > 0 && rows.length === value.length ? rows : null;
  }
  if (!isObject(value) || depth > 3) return null;
  const lists = Object.values(value).flatMap((inner) => listIn(inner, depth + 1) ?? []);
  const found = Object.values(value)
    .flatMap((inner) => {
      const list = listIn(inner, depth + 1);
      return list === null ? [] : [list];
    })
    .sort((a, b) => b.length - a.length)[0];
  return lists.length === 0 ? null : (found ?? null);
}

function cellOf(value: unknown): GridCell {
  if (typeof value === 'number' && Number.isFinite(value)) return { text: String(value), number: value };
  const text = wordsOf(value, 0);
  return { text: text.length > MOST.cellChars ? text.slice(0, MOST.cellChars) : text };
}

function wordsOf(value: unknown, depth: number): string {
  if (value === null || value === undefined || depth > 4) return '';
  if (Array.isArray(value)) return value.map((inner) => wordsOf(inner, depth + 1)).join('\n');
  if (isObject(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${wordsOf(inner, depth + 1)}`)
      .join('\n');
  return String(value);
}
