import * as Aria from 'react-aria-components';
import { Dialog } from '../../components/dialog.tsx';
import { useConnection, useView } from '../../connection/context.tsx';
import { usePractice } from '../practice/alone.ts';
import { useDesk } from './desk/desk.ts';
import { SECTION_TITLES, sectionsFor } from './desk/sections.ts';
import { openLine } from './privateLine/openLine.ts';
import type { Room } from './room.tsx';
import { useRoom } from './room.tsx';
import { useTakeBack } from './takeBack/useTakeBack.ts';

interface Verb {
  id: string;
  title: string;
  key?: string;
  run: () => void;
}

/** The same words as on the buttons. Whatever acts at once for the whole call, such as a switch, is not here. */
function useVerbs(room: Room): Verb[] {
  const { store, send } = useConnection();
  const ringing = useView(({ myPages }) => myPages.length);
  const inCall = useView(({ me }) => me.inCall);
  const isDeclared = useView(({ declared }) => declared !== null);
  const { roles, kits, isCommander } = useDesk();
  const hasFacilitator = !usePractice() && roles.length > 0;
  const sections = inCall ? sectionsFor(roles, kits, { isCommander }) : [];
  const takeBack = useTakeBack();
  const takeBackAndClose = () => {
    room.close();
    void takeBack();
  };
  const acknowledge = () => {
    void send('acknowledgePage', { pages: store.getState().view.myPages });
    room.close();
  };
  return [
    ...(ringing > 0 ? [{ id: 'ack', title: 'Acknowledge', key: 'A', run: acknowledge }] : []),
    ...(isDeclared
      ? []
      : [{ id: 'declare', title: 'Declare an incident', run: () => room.open({ kind: 'declare' }) }]),
    {
      id: 'page',
      title: 'Page people',
      key: 'P',
      run: () => room.open({ kind: 'page', severity: store.getState().view.severity }),
    },
    ...(inCall
      ? [
          { id: 'update', title: 'Post an update', key: 'U', run: () => room.open({ kind: 'update' }) },
          { id: 'task', title: 'Give a task', key: 'T', run: () => room.open({ kind: 'task' }) },
          { id: 'sizeUp', title: 'Give a size-up', run: () => room.open({ kind: 'sizeUp' }) },
          {
            id: 'handOver',
            title: 'Hand over command',
            key: 'H',
            run: () => room.open({ kind: 'handOver' }),
          },
          { id: 'heard', title: 'Log something said aloud', run: () => room.open({ kind: 'heard' }) },
          { id: 'message', title: 'Write to the call', key: 'M', run: () => room.writeMessage() },
          { id: 'board', title: 'Show the board', key: 'B', run: () => room.open({ kind: 'board' }) },
          { id: 'timeline', title: 'Show the timeline', run: () => room.open({ kind: 'timeline' }) },
          { id: 'takeBack', title: 'Take back what I did last', key: 'Z', run: () => takeBackAndClose() },
          { id: 'people', title: 'Show people and pages', run: () => room.open({ kind: 'people' }) },
        ]
      : []),
    ...sections.map(({ id }) => ({
      id: `section-${id}`,
      title: `Open ${SECTION_TITLES[id]}`,
      run: () => {
        room.showSection(id);
        room.close();
      },
    })),
    ...(hasFacilitator
      ? [
          {
            id: 'ask',
            title: 'Ask the facilitator',
            run: () => {
              room.close();
              openLine();
            },
          },
        ]
      : []),
    { id: 'help', title: 'Keyboard shortcuts', key: '?', run: () => room.open({ kind: 'help' }) },
  ];
}

export default function Palette() {
  const room = useRoom();
  const verbs = useVerbs(room);
  const { contains } = Aria.useFilter({ sensitivity: 'base' });
  return (
    <Dialog title="What do you want to do?" isOpen onClose={room.close}>
      <Aria.Autocomplete filter={contains}>
        <Aria.SearchField aria-label="Find a command" autoFocus>
          <Aria.Input className="w-full rounded-control border border-line-strong bg-bg px-2 py-2 text-base" />
        </Aria.SearchField>
        <Aria.Menu
          aria-label="Commands"
          items={verbs}
          onAction={(id) => verbs.find((verb) => verb.id === id)?.run()}
          className="flex flex-col outline-none"
          renderEmptyState={() => <p className="p-2 text-body text-fg-3">No command by that name.</p>}
        >
          {(verb) => (
            <Aria.MenuItem
              id={verb.id}
              textValue={verb.title}
              className="flex min-h-9 items-center justify-between rounded-control px-2 text-base focus:bg-raised focus:outline-2 focus:outline-act"
            >
              {verb.title}
              {verb.key && <kbd className="m-mono text-meta text-fg-3">{verb.key}</kbd>}
            </Aria.MenuItem>
          )}
        </Aria.Menu>
      </Aria.Autocomplete>
    </Dialog>
  );
}
