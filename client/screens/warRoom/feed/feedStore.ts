import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Connection } from '../../../connection/connection.ts';
import { useConnection } from '../../../connection/context.tsx';
import type { FeedFilter } from './order.ts';

interface FeedPlace {
  readCount: number;
  /** Drill time of the last reading; what came after it stands above the line. */
  readAt: number | null;
  heldAt: number | null;
  filter: FeedFilter;
}

/** Where this reader is in the feed. Outlives the column on a phone; goes with the connection. */
const places = new WeakMap<Connection, StoreApi<FeedPlace>>();

export function useFeedPlace(): [FeedPlace, (change: Partial<FeedPlace>) => void] {
  const connection = useConnection();
  let place = places.get(connection);
  if (!place) {
    place = createStore<FeedPlace>()(() => ({ readCount: 0, readAt: null, heldAt: null, filter: 'all' }));
    places.set(connection, place);
  }
  return [useStore(place), place.setState];
}
