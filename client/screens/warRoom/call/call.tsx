import { Suspense } from 'react';
import { later } from '../../../components/later.tsx';
import { Empty } from '../../../components/panel.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useView } from '../../../connection/context.tsx';
import type { CallTab } from '../room.tsx';
import { useRoom } from '../room.tsx';
import { IncidentChannel } from './channel.tsx';

const Others = later(() => import('./others.tsx'));

const TABS: { id: CallTab; title: string }[] = [
  { id: 'channel', title: 'Channel' },
  { id: 'pages', title: 'Pages' },
  { id: 'board', title: 'Board' },
  { id: 'timeline', title: 'Timeline' },
  { id: 'people', title: 'People' },
];

/** The call: what is said, who was paged, what is known, what happened, who has what. */
export function Call() {
  const { callTab, showCall } = useRoom();
  const pinned = useView(({ board }) => Object.keys(board).length);
  return (
    <section aria-label="The call" className="flex min-h-0 min-w-0 flex-col gap-2">
      <Tabs
        label="The call"
        selected={callTab}
        onSelect={showCall}
        panelClass="min-h-0 flex-1 overflow-y-auto"
        items={TABS.map(({ id, title }) => ({
          id,
          title: id === 'board' && pinned > 0 ? `${title} ${pinned}` : title,
          content:
            id === 'channel' ? (
              <IncidentChannel />
            ) : (
              <Suspense fallback={<Empty>Opening…</Empty>}>
                <Others tab={id} />
              </Suspense>
            ),
        }))}
      />
    </section>
  );
}
