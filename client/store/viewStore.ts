import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Frame } from '../../shared/frame.ts';
import { foldFrame } from '../../shared/view/foldFrame.ts';
import type { View } from '../../shared/view/view.ts';
import { emptyView } from '../../shared/view/view.ts';

export type ConnectionStatus = 'connecting' | 'online' | 'offline';

export interface ViewStoreState {
  connection: { status: ConnectionStatus };
  view: View;
}

/** Readable by anybody, writable only through the two functions: there is no `setState`, so no screen can edit the view. */
export interface ViewStore
  extends Pick<StoreApi<ViewStoreState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** The server's word, and the only writer of `view`. After it, `view.needsReset` says whether a frame was lost. */
  receive(frame: Frame): void;
  setStatus(status: ConnectionStatus): void;
}

/** One store per connection: made when a seat connects, handed down by context, dropped with it. */
export function createViewStore(seat: string | null = null): ViewStore {
  const { getState, getInitialState, subscribe, setState } = createStore<ViewStoreState>()(() => ({
    connection: { status: 'connecting' },
    view: emptyView(seat),
  }));
  return {
    getState,
    getInitialState,
    subscribe,
    receive: (frame) => setState(({ view }) => ({ view: foldFrame(view, frame) })),
    setStatus: (status) =>
      setState(({ connection }) => (connection.status === status ? {} : { connection: { status } })),
  };
}
