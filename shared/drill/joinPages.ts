import type { Frame } from '../frame.ts';
import type { VisibleEvent } from './events.ts';

/** The pages of a reset that have come so far; null when none is under way. */
export interface Pages {
  events: VisibleEvent[];
  next: number;
}

/**
 * Joins the pages of a long reset into the one frame they are. `frame` is null while some are missing, so that nobody is shown half
 * a drill. A first page begins anew: the connection may have been lost in the middle of the last list.
 */
export function joinPages(pages: Pages | null, frame: Frame): { pages: Pages | null; frame: Frame | null } {
  const { page, ...whole } = frame;
  if (!page) return { pages: null, frame };
  const held = page.number === 0 ? { events: [], next: 0 } : pages;
  if (held?.next !== page.number) return { pages: null, frame: null };
  const events = [...held.events, ...frame.events];
  return page.isLast
    ? { pages: null, frame: { ...whole, events } }
    : { pages: { events, next: page.number + 1 }, frame: null };
}
