import { useEffect, useLayoutEffect, useState } from 'react';
import { Call } from './call/call.tsx';
import { Centre } from './desk/deskTabs.tsx';
import { useArrivals } from './desk/lookups/arrivals.ts';
import { EntryBrief } from './entryBrief.tsx';
import { Feed } from './feed/feed.tsx';
import { useNeeds } from './feed/needs.tsx';
import { RoomFrame } from './frame.tsx';
import type { Column } from './room.tsx';
import { RoomProvider, useRoom } from './room.tsx';

/** How many columns fit: three from 1200 px, two from 768, one on a phone. */
function useColumns(): 1 | 2 | 3 {
  const read = (): 1 | 2 | 3 =>
    matchMedia('(min-width: 1200px)').matches ? 3 : matchMedia('(min-width: 768px)').matches ? 2 : 1;
  const [columns, setColumns] = useState(read);
  useEffect(() => {
    const onResize = () => setColumns(read());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  });
  return columns;
}

const TITLES: Record<Column, string> = { feed: 'Feed', act: 'Act', call: 'Call' };

/** Which column is on show, where not all fit. At the bottom of a phone, within reach of a thumb. */
function ColumnNav({ columns }: { columns: readonly Column[] }) {
  const { column, show } = useRoom();
  const needs = useNeeds().length;
  const { fresh } = useArrivals();
  const current = columns.includes(column) ? column : columns[0];
  return (
    <nav
      aria-label="Parts of the war room"
      className="z-20 flex border-line bg-panel max-[767px]:fixed max-[767px]:inset-x-0 max-[767px]:bottom-0 max-[767px]:border-t md:mb-2 md:border-b"
    >
      {columns.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === current ? 'page' : undefined}
          onClick={() => show(id)}
          className="min-h-11 flex-1 border-t-2 border-transparent text-base text-fg-2 aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-fg max-[767px]:min-h-14 md:min-h-11"
        >
          {TITLES[id]}
          {id === 'feed' && needs > 0 && (
            <>
              {' '}
              <span className="m-mono text-risk">{needs}</span>
              <span className="sr-only"> need you</span>
            </>
          )}
          {id === 'act' && fresh > 0 && (
            <>
              {' '}
              <span className="m-mono text-act">{fresh}</span>
              <span className="sr-only"> new at your desk</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}

const CONTENT: Record<Column, () => React.ReactNode> = {
  feed: () => <Feed />,
  act: () => (
    <section aria-label="Your desk" className="min-h-0 min-w-0 overflow-y-auto">
      <Centre />
    </section>
  ),
  call: Call,
};

/** One column on a phone: each begins at its top, where what needs this person stands. */
function OnPhone({ column }: { column: Column }) {
  const Only = CONTENT[column];
  useLayoutEffect(() => {
    scrollTo({ top: 0 });
  }, []);
  return (
    <div className="min-w-0 p-2 pb-20">
      <Only />
    </div>
  );
}

function Columns() {
  const { column } = useRoom();
  const columns = useColumns();
  if (columns === 3)
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(300px,1fr)_minmax(400px,460px)_minmax(340px,400px)] gap-2.5 p-2.5 [grid-template-rows:minmax(0,1fr)]">
        <CONTENT.feed />
        <CONTENT.act />
        <CONTENT.call />
      </div>
    );
  if (columns === 2) {
    const Right = CONTENT[column === 'call' ? 'call' : 'act'];
    return (
      <div className="grid min-h-0 flex-1 grid-cols-2 gap-2.5 p-2.5 [grid-template-rows:minmax(0,1fr)]">
        <CONTENT.feed />
        <div className="flex min-h-0 min-w-0 flex-col [&>section]:flex-1">
          <ColumnNav columns={['act', 'call']} />
          <Right />
        </div>
      </div>
    );
  }
  return (
    <>
      <OnPhone key={column} column={column} />
      <ColumnNav columns={['feed', 'act', 'call']} />
    </>
  );
}

/** The participant's war room: injects on the left, one's own work in the middle, the call on the right. */
export function WarRoom() {
  return (
    <RoomProvider>
      <RoomFrame name="War room">
        <Columns />
      </RoomFrame>
      <EntryBrief />
    </RoomProvider>
  );
}
