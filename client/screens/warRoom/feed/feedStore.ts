import { useDraft } from '../desk/drafts.ts';
import type { FeedFilter } from './order.ts';

interface FeedPlace {
  readCount: number;
  /** Drill time of the last reading; what came after it stands above the line. */
  readAt: number | null;
  heldAt: number | null;
  filter: FeedFilter;
}

const START: FeedPlace = { readCount: 0, readAt: null, heldAt: null, filter: 'all' };

/** Where this reader is in the feed. Outlives the column on a phone and a reload: what was read is not new again. */
export function useFeedPlace(): [FeedPlace, (change: Partial<FeedPlace>) => void] {
  const [place, setPlace] = useDraft('feed.place', START);
  return [place, (change) => setPlace({ ...place, ...change })];
}
