import { own, recordOf } from './keyed.ts';
import type { ConsolePatch, ConsoleState, MselRow, RowPatch } from './protocol.ts';

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What most rows of the list do not have. A row that is told for the first time names what it has beyond this. */
const BLANK = {
  phoneScript: null,
  attachments: [],
  expectedAction: '',
  tests: '',
  criteria: [],
  dueAt: null,
  deliveredAt: null,
  because: null,
  reply: null,
  own: null,
  cause: null,
  links: { brings: [], needs: [], story: [] },
  template: null,
  edits: null,
  receipts: [],
} satisfies Partial<MselRow>;

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
    const fields = changed<Partial<MselRow>>(known.get(row.inject) ?? BLANK, row);
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
  const parts = base ? keptParts(base, patch.parts) : patch.parts;
  return { ...(base as ConsoleState), ...parts, msel };
}

/** A part is told whole; what is in it and reads the same stays the same object, so that it is not drawn again. */
const keptParts = (before: ConsoleState, parts: ConsolePatch['parts']): ConsolePatch['parts'] =>
  recordOf(
    Object.entries(parts).map(([key, value]) => [key, kept(own(before, key as keyof ConsoleState), value)]),
  ) as ConsolePatch['parts'];

function kept(before: unknown, after: unknown): unknown {
  if (before === after) return before;
  if (Array.isArray(before) && Array.isArray(after)) return keptItems(before, after);
  if (!isPlain(before) || !isPlain(after)) return after;
  const keys = Object.keys(after);
  const next = recordOf(keys.map((key) => [key, kept(own(before, key), own(after, key))]));
  const isAlike =
    keys.length === Object.keys(before).length && keys.every((key) => own(next, key) === own(before, key));
  return isAlike ? before : next;
}

/** By what they say, wherever they stand now; what says something new, by its place. */
function keptItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((item) => [JSON.stringify(item), item]));
  const next = after.map((item, at) => known.get(JSON.stringify(item)) ?? kept(before[at], item));
  const isAlike = next.length === before.length && next.every((item, at) => item === before[at]);
  return isAlike ? before : next;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function foldRows(before: readonly MselRow[], { order, rows }: ConsolePatch): MselRow[] {
  const known = new Map(before.map((row) => [row.inject, row]));
  for (const row of rows) known.set(row.inject, { ...BLANK, ...(known.get(row.inject) as MselRow), ...row });
  return (order ?? grown(before, rows)).flatMap((inject) => known.get(inject) ?? []);
}
