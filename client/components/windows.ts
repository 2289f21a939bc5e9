/** Rows of one block: about a screen of short ones. */
const BLOCK = 20;

export interface Block<T> {
  /** The same for the same rows while the list grows at its growing end. */
  key: number;
  /** Place of its first row in the list as it is shown. */
  from: number;
  rows: readonly T[];
  /** A name for the row at this index of the block, the same while the list grows. */
  placeOf: (index: number) => number;
}

/**
 * A list in blocks that keep their rows while it grows: counted from the end that stays. Blocks that did not change have the very rows
 * they had in `known`, so that nothing in them is drawn again.
 */
export function blocksOf<T>(
  items: readonly T[],
  grows: 'start' | 'end',
  known: readonly Block<T>[] = [],
): Block<T>[] {
  const count = Math.ceil(items.length / BLOCK);
  const first = grows === 'end' ? BLOCK : items.length % BLOCK || BLOCK;
  const rowsOf = new Map(known.map(({ key, rows }) => [key, rows]));
  return Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? 0 : first + (index - 1) * BLOCK;
    const fresh = items.slice(from, first + index * BLOCK);
    const key = grows === 'end' ? index : count - 1 - index;
    const old = rowsOf.get(key);
    const isSame = old?.length === fresh.length && old.every((row, at) => row === fresh[at]);
    const rows = isSame && old ? old : fresh;
    return {
      key,
      from,
      rows,
      placeOf: (at) => key * BLOCK + (grows === 'end' ? at : rows.length - 1 - at),
    };
  });
}
