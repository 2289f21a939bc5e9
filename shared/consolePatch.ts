import { own, recordOf } from './keyed.ts';
import type { ConsolePatch, ConsoleState, MselRow, RowPatch } from './protocol.ts';

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The fields of `after` that differ from `before`. */
const changed = <T extends object>(before: T | undefined, after: T): Partial<T> =>
  recordOf(
    Object.entries(after).filter(([key, value]) => !before || !isSame(own(before, key), value)),
  ) as Partial<T>;

/** The order where none is told: as it was, and what is new behind it. */
const grown = (before: readonly MselRow[], rows: readonly RowPatch[]): string[] => [
  ...new Set([...before, ...rows].map(({ inject }) => inject)),
];

/** What leads from one state to the next; null where nothing does. */
export function consolePatch(before: ConsoleState | null, after: ConsoleState): ConsolePatch | null {
  const { msel: rowsBefore = [], ...partsBefore } = before ?? {};
  const { msel: rowsAfter, ...partsAfter } = after;
  const known = new Map(rowsBefore.map((row) => [row.inject, row]));
  const order = rowsAfter.map(({ inject }) => inject);
  const rows = rowsAfter.flatMap((row): RowPatch[] => {
    const fields = changed(known.get(row.inject), row);
    return Object.keys(fields).length === 0 ? [] : [{ ...fields, inject: row.inject }];
  });
  const patch: ConsolePatch = {
    whole: before === null,
    parts: changed(before === null ? undefined : (partsBefore as typeof partsAfter), partsAfter),
    order: isSame(order, grown(rowsBefore, rows)) ? null : order,
    rows,
  };
  const isEmpty = !patch.whole && !patch.order && rows.length === 0 && Object.keys(patch.parts).length === 0;
  return isEmpty ? null : patch;
}

/** The state a patch leads to. What it does not name is kept as the same object, so a screen redraws what changed and nothing else. */
export function foldConsole(before: ConsoleState | null, patch: ConsolePatch): ConsoleState | null {
  const base = patch.whole ? null : before;
  // A patch without its base cannot be read; the server starts every connection with a whole one.
  if (!base && !patch.whole) return before;
  const msel = patch.order || patch.rows.length > 0 ? foldRows(base?.msel ?? [], patch) : (base?.msel ?? []);
  return { ...(base as ConsoleState), ...patch.parts, msel };
}

function foldRows(before: readonly MselRow[], { order, rows }: ConsolePatch): MselRow[] {
  const known = new Map(before.map((row) => [row.inject, row]));
  for (const row of rows) known.set(row.inject, { ...(known.get(row.inject) as MselRow), ...row });
  return (order ?? grown(before, rows)).flatMap((inject) => known.get(inject) ?? []);
}
