import type { FeedItem } from '../../../../shared/drill/injects/view.ts';
import type { Channel } from '../../../../shared/scenario/msel.ts';

export type FeedFilter = 'all' | 'inside' | 'outside';

/** Channels on which the world outside the company speaks. */
const OUTSIDE: readonly Channel[] = ['press', 'social', 'regulator', 'ticket', 'phone'];
export const isOutside = ({ channel }: FeedItem): boolean => OUTSIDE.includes(channel);

export const KIND_WORDS: Record<Channel, string> = {
  pager: 'Pager',
  ticket: 'Support ticket',
  chat: 'Chat',
  mail: 'Email',
  press: 'Press',
  social: 'Social post',
  dashboard: 'Dashboard',
  regulator: 'Regulator',
  phone: 'Phone call',
  calendar: 'Calendar',
  notice: 'Notice',
};

/** Waits for a reply, so it stands under *Needs you* and not in the feed. */
export const isOpen = ({ replies, answer, closedAt }: FeedItem): boolean =>
  replies.length > 0 && answer === null && closedAt === null;

interface FeedPage {
  /** Newest first, above the line. */
  fresh: FeedItem[];
  /** Newest first, below the line. */
  read: FeedItem[];
  /** Arrived while the feed is held; not shown yet. */
  waiting: number;
}

/**
 * How the feed lies on the screen. `readCount` items were read when the reader last left; `heldAt` is how many there were when
 * they held the feed, null when it runs. `feed` is oldest first, as the view keeps it.
 */
export function layFeed(
  feed: readonly FeedItem[],
  { readCount, heldAt, filter }: { readCount: number; heldAt: number | null; filter: FeedFilter },
): FeedPage {
  const shown = feed.slice(0, heldAt ?? feed.length);
  const wanted = (item: FeedItem): boolean =>
    !isOpen(item) && (filter === 'all' || isOutside(item) === (filter === 'outside'));
  return {
    fresh: shown.slice(readCount).filter(wanted).reverse(),
    read: shown.slice(0, readCount).filter(wanted).reverse(),
    waiting: feed.length - shown.length,
  };
}

/** Whether every word that is looked for stands in it: in what was written, by whom, or the way it came. */
export function isFound({ from, subject, body, channel, forwards = [] }: FeedItem, query: string): boolean {
  const lines = forwards.map(({ words }) => words);
  const text = [from, subject, body, KIND_WORDS[channel] ?? channel, ...lines].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
