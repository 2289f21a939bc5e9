import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { View } from '../../shared/drill/view.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Connection, Identity, WireState } from './connection.ts';
import { connect, isWatcher } from './connection.ts';

const Context = createContext<Connection | null>(null);

/** Opens a connection for as long as it is shown, and hands it down. */
export function Connected({ identity, children }: { identity: Identity; children: ReactNode }) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const key = JSON.stringify(identity);
  useEffect(() => {
    const opened = connect(JSON.parse(key) as Identity);
    setConnection(opened);
    return () => opened.close();
  }, [key]);
  return connection ? <Context.Provider value={connection}>{children}</Context.Provider> : null;
}

export function useConnection(): Connection {
  const connection = useContext(Context);
  if (!connection) throw new Error('This screen needs a connection around it.');
  return connection;
}

/** A slice of the view. Select the smallest value; wrap selectors that build lists in `useShallow`. */
export const useView = <T,>(select: (view: View) => T): T =>
  useStore(useConnection().store, (state) => select(state.view));
export const useStatus = () => useStore(useConnection().store, (state) => state.connection.status);
export const useWire = <T,>(select: (wire: WireState) => T): T => useStore(useConnection().wire, select);
/** Is this screen looked at over somebody's shoulder? */
export const useIsWatching = (): boolean => isWatcher(useConnection().identity);
export const useSend = (): Connection['send'] => useConnection().send;

/** Drill time now, run on between frames; re-renders its user every second, or once in `grain` ms, and nobody else. */
export function useDrillNow(grain = 1): DrillTime {
  const { ticks } = useConnection();
  return useSyncExternalStore(ticks.subscribe, () => Math.floor(ticks.now() / grain) * grain);
}
