import * as Aria from 'react-aria-components';
import { Dialog } from '../../components/dialog.tsx';
import { useConnection, useView } from '../../connection/context.tsx';
import { useColleagues } from './desk/call/useColleagues.ts';
import { useDesk } from './desk/desk.ts';
import { PANEL_TITLES, panelsFor } from './desk/panels.ts';
import type { Room } from './room.tsx';
import { useRoom } from './room.tsx';

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
  const hasColleagues = useColleagues().length > 0;
  const panels = inCall ? panelsFor(roles, kits, { isCommander, hasColleagues }) : [];
  const acknowledge = () => {
    void send('acknowledgePage', { pages: store.getState().view.myPages });
    room.close();
  };
  const at = (tab: Parameters<Room['showCall']>[0]) => () => {
    room.showCall(tab);
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
          { id: 'heard', title: 'Log something said aloud', run: () => room.open({ kind: 'heard' }) },
          { id: 'channel', title: 'Show the channel', run: at('channel') },
          { id: 'pages', title: 'Show the pages', run: at('pages') },
          { id: 'board', title: 'Show the board', key: 'B', run: at('board') },
          { id: 'timeline', title: 'Show the timeline', run: at('timeline') },
          { id: 'people', title: 'Show who is in the call', run: at('people') },
        ]
      : []),
    ...panels.map((panel) => ({
      id: `panel-${panel}`,
      title: `Open ${PANEL_TITLES[panel]}`,
      run: () => {
        room.showPanel(panel);
        room.close();
      },
    })),
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
