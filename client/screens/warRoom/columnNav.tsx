import { Inbox, LayoutGrid, MessagesSquare } from 'lucide-react';
import { useView } from '../../connection/context.tsx';
import { useDraft } from './desk/drafts.ts';
import { useArrivals } from './desk/lookups/arrivals.ts';
import { useNeeds } from './feed/useNeeds.ts';
import type { Column } from './room.tsx';
import { useRoom } from './room.tsx';

const PARTS: { id: Column; title: string; Icon: typeof Inbox; of: string }[] = [
  { id: 'feed', title: 'Incoming', Icon: Inbox, of: 'need you' },
  { id: 'act', title: 'Desk', Icon: LayoutGrid, of: 'new at your desk' },
  { id: 'call', title: 'Call', Icon: MessagesSquare, of: 'new on the call' },
];

/** How many entries came on the call since its column was last open here. */
function useUnheard(): number {
  const { column } = useRoom();
  const said = useView(({ channel }) => channel.length);
  const [heard, setHeard] = useDraft('call.heard', 0);
  if (column === 'call' && heard !== said) queueMicrotask(() => setHeard(said));
  return column === 'call' ? 0 : Math.max(0, said - heard);
}

/** Which column is on show where only one fits, at the bottom, within reach of a thumb. */
export function ColumnNav() {
  const { column, show } = useRoom();
  const counts: Record<Column, number> = {
    feed: useNeeds().length,
    act: useArrivals().fresh,
    call: useUnheard(),
  };
  return (
    <nav
      aria-label="Parts of the war room"
      className="z-20 grid min-h-14 flex-none grid-cols-3 border-t border-line bg-panel max-[767px]:fixed max-[767px]:inset-x-0 max-[767px]:bottom-0"
    >
      {PARTS.map(({ id, title, Icon, of }) => (
        <button
          key={id}
          type="button"
          aria-current={id === column ? 'page' : undefined}
          onClick={() => show(id)}
          className="flex flex-col items-center justify-center gap-0.5 border-t-2 border-transparent text-meta text-fg-2 aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-fg"
        >
          <span aria-hidden className="relative">
            <Icon size={18} />
            {counts[id] > 0 && (
              <span
                className={`m-mono absolute -top-1 left-full ml-0.5 min-w-4 rounded-full px-1 text-center text-meta/4 font-semibold ${id === 'feed' ? 'bg-sev1 text-bg' : 'bg-act text-act-on'}`}
              >
                {counts[id]}
              </span>
            )}
          </span>
          {title}
          {counts[id] > 0 && (
            <span className="sr-only">
              , {counts[id]} {of}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
