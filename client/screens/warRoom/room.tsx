import type { ReactNode } from 'react';
import { createContext, useContext, useState } from 'react';
import type { Severity } from '../../../shared/drill/paging/events.ts';
import { useDraft } from './desk/drafts.ts';
import type { PanelId } from './desk/panels.ts';

type RoomDialog =
  | { kind: 'page'; severity: Severity | null }
  | { kind: 'declare' }
  | { kind: 'update' }
  | { kind: 'heard' }
  | { kind: 'help' }
  | { kind: 'palette' };
export type Column = 'feed' | 'act' | 'call';
export type CallTab = 'channel' | 'pages' | 'board' | 'timeline' | 'people';

/** What this person is looking at. Never sent anywhere; a reload finds it again, but for an open dialog. */
export interface Room {
  dialog: RoomDialog | null;
  open: (dialog: RoomDialog) => void;
  close: () => void;
  column: Column;
  show: (column: Column) => void;
  callTab: CallTab;
  showCall: (tab: CallTab) => void;
  /** The part of one's own desk that is open; null: its first. */
  panel: PanelId | null;
  showPanel: (panel: PanelId) => void;
}

const Context = createContext<Room | null>(null);

export function RoomProvider({ children }: { children: ReactNode }) {
  const [dialog, open] = useState<RoomDialog | null>(null);
  const [column, show] = useDraft<Column>('room.column', 'feed');
  const [callTab, setCallTab] = useDraft<CallTab>('room.callTab', 'channel');
  const [panel, setPanel] = useDraft<PanelId | null>('room.panel', null);
  const room: Room = {
    dialog,
    open,
    close: () => open(null),
    column,
    show,
    callTab,
    showCall: (tab) => {
      setCallTab(tab);
      show('call');
    },
    panel,
    showPanel: (next) => {
      setPanel(next);
      show('act');
    },
  };
  return <Context.Provider value={room}>{children}</Context.Provider>;
}

export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('This part belongs inside a war room or an off-call desk.');
  return room;
}
