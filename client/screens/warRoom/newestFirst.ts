/** A list that only grows, newest first, each item with its place in it: a key that never changes. */
export const newestFirst = <T>(items: readonly T[]): { place: number; item: T }[] =>
  items.map((item, place) => ({ place, item })).reverse();
