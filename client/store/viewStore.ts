import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { Pages } from '../../shared/drill/joinPages.ts';
import { joinPages } from '../../shared/drill/joinPages.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Frame } from '../../shared/frame.ts';

type ConnectionStatus = 'connecting' | 'online' | 'offline';

interface ViewStoreState {
  connection: { status: ConnectionStatus };
  view: View;
}

/** Readable by anybody, writable only through the two functions: there is no `setState`, so no screen can edit the view. */
export interface ViewStore
  extends Pick<StoreApi<ViewStoreState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /**
   * The server's word, and the only writer of `view`. Returns whether a frame was lost, so that everything has to be asked for;
   * false while the pages of that everything are coming in.
   */
  receive(frame: Frame): boolean;
  setStatus(status: ConnectionStatus): void;
}

/** One store per connection: made when a seat connects, handed down by context, dropped with it. */
export function createViewStore(seat: string | null = null): ViewStore {
  const { getState, getInitialState, subscribe, setState } = createStore<ViewStoreState>()(() => ({
    connection: { status: 'connecting' },
    view: emptyView(seat),
  }));
  let pages: Pages | null = null;
  return {
    getState,
    getInitialState,
    subscribe,
    receive: (frame) => {
      const joined = joinPages(pages, frame);
      pages = joined.pages;
      const whole = joined.frame;
      if (whole) setState(({ view }) => ({ view: foldFrame(view, whole) }));
      return pages === null && getState().view.needsReset;
    },
    setStatus: (status) =>
      setState(({ connection }) => (connection.status === status ? {} : { connection: { status } })),
  };
}
