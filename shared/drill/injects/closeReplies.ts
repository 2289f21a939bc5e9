import type { DrillTime } from '../../time.ts';
import type { FeedItem } from './view.ts';

/** Takes no reply any more, if one was still open. */
export const closed = (item: FeedItem, at: DrillTime): FeedItem =>
  item.replies.length > 0 && item.answer === null && item.closedAt === null
    ? { ...item, closedAt: at }
    : item;
