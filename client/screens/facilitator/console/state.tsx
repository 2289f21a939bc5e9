import type { ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';
import type { DrillDetail } from '../../../../shared/api.ts';
import { useWatched } from './desks/useWatched.ts';
import type { Columns } from './useColumns.ts';
import { useColumns } from './useColumns.ts';

/** Dialogs that a key, the header or the menu may open; whichever is open lies over the whole console. */
export type ConsoleDialog =
  | 'inject'
  | 'skip'
  | 'pause'
  | 'endAct'
  | 'endDrill'
  | 'playOn'
  | 'timeLimits'
  | 'guide'
  | 'keys'
  | 'comfort'
  | 'support'
  | 'whisper'
  | 'adjudicate'
  | 'desks';

/** What is being done to one inject of the list, open under its row. */
interface InjectTask {
  inject: string;
  kind: 'edit' | 'skip';
}

interface ConsoleShared {
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
  /** The drill is read again: somebody came whom this screen does not know. */
  onReload: () => void;
  columns: Columns;
  /** The chosen row of the events list. */
  selected: string | null;
  select: (inject: string | null) => void;
  task: InjectTask | null;
  setTask: (task: InjectTask | null) => void;
  dialog: ConsoleDialog | null;
  open: (dialog: ConsoleDialog | null) => void;
  /** The seat whose dialog is open. */
  seat: string | null;
  openSeat: (seat: string | null) => void;
  /** The seat whose desk stands in place of the console. */
  watched: string | null;
  watch: (seat: string | null) => void;
}

const Shared = createContext<ConsoleShared | null>(null);

/** What the panels of the console share. A panel takes everything else from the view and the wire, and no props. */
export function useConsole(): ConsoleShared {
  const shared = useContext(Shared);
  if (!shared) throw new Error('Not inside the console.');
  return shared;
}

export function ConsoleProvider({
  drill,
  onDrill,
  onReload,
  children,
}: Pick<ConsoleShared, 'drill' | 'onDrill' | 'onReload'> & { children: ReactNode }) {
  const columns = useColumns();
  const [selected, select] = useState<string | null>(null);
  const [task, setTask] = useState<InjectTask | null>(null);
  const [dialog, open] = useState<ConsoleDialog | null>(null);
  const [seat, openSeat] = useState<string | null>(null);
  const [watched, watch] = useWatched();
  const shared = useMemo(
    () => ({
      drill,
      onDrill,
      onReload,
      columns,
      selected,
      select,
      task,
      setTask,
      dialog,
      open,
      seat,
      openSeat,
      watched,
      watch,
    }),
    [drill, onDrill, onReload, columns, selected, task, dialog, seat, watched, watch],
  );
  return <Shared value={shared}>{children}</Shared>;
}
