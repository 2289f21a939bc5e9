import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { PATHS } from '../../shared/paths.ts';
import { RequestFailed, request } from '../api/http.ts';
import { setAway } from './sound.ts';

interface Away {
  /** Nothing of the drill is shown and nothing rings here. */
  isAway: boolean;
  /** What the server has still to be told. */
  untold: { away: boolean; token: string } | null;
  isTelling: boolean;
}
const away = createStore<Away>()(() => ({ isAway: false, untold: null, isTelling: false }));
const RETRY_MS = 3_000;

/** Whether this person has stepped out. */
export const useSteppedOut = (): boolean => useStore(away, ({ isAway }) => isAway);
/** Whether the server, and so the facilitator, knows what was pressed here last. */
export const useIsAwayTold = (): boolean => useStore(away, ({ untold }) => untold === null);

function show(isAway: boolean): void {
  away.setState({ isAway });
  setAway(isAway);
}

/** Hides or shows at once, whatever the network does. The server is told as soon as it can be reached, and told what was pressed last. */
export function stepOut(isAway: boolean, token: string): void {
  show(isAway);
  away.setState({ untold: { away: isAway, token } });
  void tell();
}

async function tell(): Promise<void> {
  if (away.getState().isTelling) return;
  away.setState({ isTelling: true });
  for (let next = away.getState().untold; next !== null; next = away.getState().untold) {
    const { away: isAway, token } = next;
    const settled = await request(PATHS.away, { method: 'POST', token, body: { away: isAway } }).then(
      () => true,
      // Not this seat's word any more: there is nobody left to tell.
      (error: unknown) => error instanceof RequestFailed && [401, 403, 404].includes(error.status),
    );
    if (!settled) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    else if (away.getState().untold === next) away.setState({ untold: null });
  }
  away.setState({ isTelling: false });
}

/**
 * What the server remembers of this seat: after a reload, and when it was pressed on another device of theirs. `atFirst` is from before
 * anything of the drill was drawn, `told` from then on; null until the connection has said something. Leaving the drill's screens shows
 * other drills again, and tells nobody anything.
 */
export function useAwayFollows(atFirst: boolean, told: boolean | null): void {
  useEffect(() => {
    const { untold } = away.getState();
    show(untold ? untold.away : atFirst);
    return () => show(false);
  }, [atFirst]);
  useEffect(() => {
    if (told !== null && away.getState().untold === null) show(told);
  }, [told]);
}
