import type { VisibleEvent } from './drill/events.ts';
import type { Rejection } from './rejection.ts';
import type { DrillTime } from './time.ts';

/** The answer to one command; it rides on the sender's own frame. */
export type Answer = { id: string; ok: true } | { id: string; ok: false; rejection: Rejection };

/** How wall time maps to drill time right now. `speed` is 0 while the clock stands. */
export interface ClockReading {
  at: DrillTime;
  speed: number;
}

/**
 * One update for one viewer: what one step (or a change of what they may see) added.
 * `revision` counts this viewer's frames from 1 without gaps, whatever happened that they may not see (VIEW-2).
 * `reset` carries the whole visible list; the client refolds from nothing. A long list comes in pages, which are joined first.
 */
export interface Frame {
  revision: number;
  reset: boolean;
  events: VisibleEvent[];
  answers: Answer[];
  clock: ClockReading;
  /** Which part of a long reset this is, from 0; nothing else comes between its parts. Without it the frame is whole. */
  page?: { number: number; isLast: boolean };
}
