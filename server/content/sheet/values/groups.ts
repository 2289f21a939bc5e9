import { cut } from '../rows/rowTexts.ts';

/** One word of the sheet that means nothing here, and the rows that hold it. */
export interface ValueGroup {
  /** Empty where the cell is. */
  value: string;
  rows: number[];
}

/** Names and ways of sending that nobody has given a meaning, the most frequent first. */
export function groupsOf(rows: readonly { row: number; waitsFor: string[]; strangeWay: string | null }[]): {
  desks: ValueGroup[];
  channels: ValueGroup[];
} {
  return {
    desks: grouped(rows.flatMap(({ row, waitsFor }) => waitsFor.map((value) => ({ row, value })))),
    channels: grouped(
      rows.flatMap(({ row, strangeWay }) => (strangeWay === null ? [] : [{ row, value: strangeWay }])),
    ),
  };
}

function grouped(all: readonly { row: number; value: string }[]): ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const { row, value } of all) {
    const words = cut(value);
    const key = words.toLowerCase();
    const group = groups.get(key) ?? { value: words, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}
