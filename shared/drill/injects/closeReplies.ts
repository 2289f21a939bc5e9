import type { DrillTime } from '../../time.ts';
import type { FeedItem } from './view.ts';

/** Takes no answer any more, if one was still open. */
export const closed = (item: FeedItem, at: DrillTime): FeedItem =>
  item.asks && item.answer === null && item.closedAt === null ? { ...item, closedAt: at } : item;
