import { useEffect, useState } from 'react';

const FROM = { 3: 1280, 2: 1024, 1: 768 };
/** How many columns fit; 0 is a phone. */
export type Columns = 0 | 1 | 2 | 3;
const queries = (): MediaQueryList[] =>
  Object.values(FROM).map((width) => matchMedia(`(min-width: ${width}px)`));
const now = (): Columns => queries().filter(({ matches }) => matches).length as Columns;

/** How many columns stand side by side. A change takes away what was typed in an open dialog, so it waits until that gives the focus back. */
export function useColumns(): Columns {
  const [columns, setColumns] = useState(now);
  useEffect(() => {
    const follow = (): void => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) setColumns(now());
    };
    const watched = queries();
    for (const query of watched) query.addEventListener('change', follow);
    addEventListener('focusin', follow);
    return () => {
      for (const query of watched) query.removeEventListener('change', follow);
      removeEventListener('focusin', follow);
    };
  }, []);
  return columns;
}
