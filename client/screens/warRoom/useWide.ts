import { useSyncExternalStore } from 'react';

const WIDTHS = { 768: '(min-width: 768px)', 1024: '(min-width: 1024px)', 1200: '(min-width: 1200px)' };
const queries = Object.values(WIDTHS);
const subscribe = (changed: () => void): (() => void) => {
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
  };
};
const isFrom = (width: keyof typeof WIDTHS): boolean => matchMedia(WIDTHS[width]).matches;

/** Whether the screen has room for the header with its figures in one row. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => isFrom(768));

/** How many columns fit: incoming, desk and call from 1200 px, desk and call from 1024, one below. */
export const useColumns = (): 1 | 2 | 3 =>
  useSyncExternalStore(subscribe, () => (isFrom(1200) ? 3 : isFrom(1024) ? 2 : 1));
