import type { WallClock } from './ports.ts';

/** Longest delay a Node timer takes before it overflows and fires at once. */
const MAX_DELAY = 2_147_483_647;

/** The machine's own clock. */
export const systemClock: WallClock = {
  now: () => Date.now(),
  wakeAt(at, wake) {
    const timer = setTimeout(wake, Math.min(MAX_DELAY, Math.max(0, at - Date.now())));
    return { cancel: () => clearTimeout(timer) };
  },
};
