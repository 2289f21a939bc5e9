import type { ReactNode } from 'react';
import { createContext, useContext, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Severity } from '../../../shared/drill/paging/events.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { MESSAGE_FIELD } from './call/messageField.ts';
import { useDraft, useSetDraft } from './desk/drafts.ts';
import type { SectionId } from './desk/sections.ts';
import type { TaskLine } from './tasks/taskList.ts';

type RoomDialog =
  | { kind: 'page'; severity: Severity | null }
  | { kind: 'declare' }
  | { kind: 'update' }
  | { kind: 'sizeUp' }
  | { kind: 'severityCard' }
  | { kind: 'task' }
  | { kind: 'aboutTask'; what: 'markOff' | 'sayBack'; line: TaskLine }
  | { kind: 'forward'; inject: string }
  | { kind: 'handOver' }
  | { kind: 'heard' }
  | { kind: 'board' }
  | { kind: 'timeline' }
  | { kind: 'people' }
  | { kind: 'person'; role: PlayRole }
  | { kind: 'care' }
  | { kind: 'help' }
  | { kind: 'palette' };
export type Column = 'feed' | 'act' | 'call';

/** What this person is looking at. Never sent anywhere; a reload finds it again, but for an open dialog. */
export interface Room {
  dialog: RoomDialog | null;
  open: (dialog: RoomDialog) => void;
  close: () => void;
  column: Column;
  show: (column: Column) => void;
  /** Where everything that came in does not stand beside the desk, whether it lies over it. */
  isIncomingOpen: boolean;
  openIncoming: (open: boolean) => void;
  /** Leads to the field of the channel, wherever it is. */
  writeMessage: (text?: string) => void;
  /** The section of one's own desk that is open; null: its first. */
  section: SectionId | null;
  showSection: (section: SectionId) => void;
}

const Context = createContext<Room | null>(null);

/** The same room as long as nothing of it changes: half of all parts of the screen ask for it. */
export function RoomProvider({ children }: { children: ReactNode }) {
  const [dialog, open] = useState<RoomDialog | null>(null);
  const [column] = useDraft<Column>('room.column', 'feed');
  const show = useSetDraft<Column>('room.column');
  const [isIncomingOpen, openIncoming] = useState(false);
  const setMessage = useSetDraft<string>('channel.text');
  const [section] = useDraft<SectionId | null>('room.section', null);
  const setSection = useSetDraft<SectionId>('room.section');
  const room = useMemo(
    (): Room => ({
      dialog,
      open,
      close: () => open(null),
      column,
      show,
      isIncomingOpen,
      openIncoming,
      writeMessage: (text) => {
        flushSync(() => {
          open(null);
          show('call');
          if (text !== undefined) setMessage(text);
        });
        // A dialog that closes gives the focus back first.
        setTimeout(() => document.getElementById(MESSAGE_FIELD)?.focus());
      },
      section,
      showSection: (next) => {
        setSection(next);
        openIncoming(false);
        show('act');
      },
    }),
    [dialog, column, show, isIncomingOpen, setMessage, section, setSection],
  );
  return <Context.Provider value={room}>{children}</Context.Provider>;
}

export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('This part belongs inside a war room or an off-call desk.');
  return room;
}
