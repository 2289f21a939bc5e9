import type { WallClock } from './ports.ts';

/** Longest delay a Node timer takes before it overflows and fires at once. */
const MAX_DELAY = 2_147_483_647;

/**
 * The machine's own time as a clock that only goes forward: setting the date moves no drill. On most machines it stands while they
 * sleep, and where it does not, the room finds that it was away.
 */
export const systemClock: WallClock = {
  now: () => Math.floor(performance.now()),
  wakeAt(at, wake) {
    const timer = setTimeout(wake, Math.min(MAX_DELAY, Math.max(0, Math.ceil(at - performance.now()))));
    return { cancel: () => clearTimeout(timer) };
  },
};
