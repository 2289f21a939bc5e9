import type { ClockReading } from '../../shared/frame.ts';
import type { DrillTime } from '../../shared/time.ts';

interface Reads {
  clock: () => ClockReading;
  /** When that clock was read, in ms of `steady`. */
  readAt: () => number;
  /** Ms that only go forward. */
  steady: () => number;
}

/**
 * Drill time between frames, in whole seconds, for every countdown of a screen together: one timer while anybody looks and the clock runs,
 * set to the moment at which the second changes, and one call to all, so that they are drawn in one go and an idle desk wakes once a second.
 */
export function drillTicks({ clock, readAt, steady }: Reads) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told: DrillTime | null = null;
  const exactly = (): DrillTime => {
    const { at, speed } = clock();
    return at + Math.max(0, steady() - readAt()) * speed;
  };
  const now = (): DrillTime => Math.floor(exactly() / 1000) * 1000;
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const setTimer = (): void => {
    rest();
    const { speed } = clock();
    if (listeners.size === 0 || speed <= 0) return;
    timer = setTimeout(tell, Math.ceil((1000 - (exactly() % 1000)) / speed));
  };
  const tell = (): void => {
    const read = now();
    if (read !== told) {
      told = read;
      for (const listener of listeners) listener();
    }
    setTimer();
  };
  return {
    now,
    /** A frame came: the clock may have jumped, or gone on. */
    tell,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      told = now();
      if (timer === null) setTimer();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
  };
}
