import { Suspense } from 'react';
import { later } from '../../../components/later.tsx';
import { Empty } from '../../../components/panel.tsx';
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
  const counts: Partial<Record<CallTab, number>> = {
    board: useView(({ board }) => Object.keys(board).length),
  };
  return (
    <section aria-label="The call" className="flex min-h-0 min-w-0 flex-col gap-2">
      <div role="tablist" aria-label="The call" className="flex flex-wrap gap-1 border-b border-line">
        {TABS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`call-tab-${id}`}
            aria-selected={id === callTab}
            aria-controls="call-panel"
            tabIndex={id === callTab ? 0 : -1}
            onClick={() => showCall(id)}
            onKeyDown={({ key }) => {
              const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
              const next = TABS[(TABS.findIndex((tab) => tab.id === id) + step + TABS.length) % TABS.length];
              if (step === 0 || !next) return;
              showCall(next.id);
              document.getElementById(`call-tab-${next.id}`)?.focus();
            }}
            className="min-h-8 border-b-2 border-transparent px-2.5 text-body text-fg-2 aria-selected:border-act aria-selected:text-fg max-[767px]:min-h-11"
          >
            {title}
            {counts[id] ? ` ${counts[id]}` : ''}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="call-panel"
        aria-labelledby={`call-tab-${callTab}`}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        {callTab === 'channel' ? (
          <IncidentChannel />
        ) : (
          <Suspense fallback={<Empty>Opening…</Empty>}>
            <Others tab={callTab} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
