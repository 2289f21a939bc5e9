import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Connection } from '../../../connection/connection.ts';
import { isWatcher } from '../../../connection/connection.ts';
import { useConnection } from '../../../connection/context.tsx';

type Drafts = Record<string, unknown>;

/** What is typed outlives the panel it was typed in, a refused command and a reload; it goes with the browser tab. */
const stores = new WeakMap<Connection, StoreApi<Drafts>>();

function draftsOf(connection: Connection): StoreApi<Drafts> {
  const known = stores.get(connection);
  if (known) return known;
  const { identity } = connection;
  const seat = 'seat' in identity ? identity.seat : '';
  // Who looks over a shoulder writes nothing into what that seat may have typed in the same browser.
  const place = `muster.drafts.1:${identity.drillId}:${isWatcher(identity) ? `watched:${seat}` : seat}`;
  const store = createStore<Drafts>()(() => read(place));
  store.subscribe((drafts) => write(place, drafts));
  stores.set(connection, store);
  return store;
}

function read(place: string): Drafts {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? '{}') ?? {}) as Drafts;
  } catch {
    return {};
  }
}

/** A full or forbidden storage costs only the reload, never the typing. */
function write(place: string, drafts: Drafts): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(drafts));
  } catch {
    // The draft stays in memory.
  }
}

/** Sets a draft somebody else shows: nothing here is drawn again for what is typed there. */
export function useSetDraft<T>(key: string): (value: T) => void {
  const store = draftsOf(useConnection());
  return useCallback((value) => store.setState({ [key]: value }), [store, key]);
}

/** Like `useState`, kept under a name. The third value forgets it again. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const store = draftsOf(useConnection());
  const known = useStore(store, (drafts) => drafts[key]) as T | undefined;
  return [
    known ?? initial,
    (value) => store.setState({ [key]: value }),
    () => store.setState({ [key]: undefined }),
  ];
}
