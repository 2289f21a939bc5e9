import { useCallback, useEffect, useState } from 'react';

/** In the history of the tab, so that going back leads to the console and not out of the drill. */
const PLACE = 'musterWatched';

/** The seat whose desk is looked at, and how to look at another; null goes back to the console. */
export function useWatched(): [string | null, (seat: string | null) => void] {
  const [seat, setSeat] = useState<string | null>(null);
  useEffect(() => {
    const onBack = (): void => setSeat(watchedIn(history.state));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const watch = useCallback((next: string | null) => {
    const isOpen = watchedIn(history.state) !== null;
    if (next === null && isOpen) history.back();
    else if (next !== null && isOpen) history.replaceState({ [PLACE]: next }, '');
    else if (next !== null) history.pushState({ [PLACE]: next }, '');
    if (next !== null || !isOpen) setSeat(next);
  }, []);
  return [seat, watch];
}

const watchedIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && PLACE in state && typeof state[PLACE] === 'string'
    ? state[PLACE]
    : null;
