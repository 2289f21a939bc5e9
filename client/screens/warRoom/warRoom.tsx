import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import { Call } from './call/call.tsx';
import { ColumnNav } from './columnNav.tsx';
import { DecisionOver } from './desk/decision/decisionOver.tsx';
import { Centre } from './desk/deskTabs.tsx';
import { EntryBrief } from './entryBrief.tsx';
import { Feed } from './feed/feed.tsx';
import { RoomFrame } from './frame.tsx';
import { IncomingOver } from './incomingOver.tsx';
import { NeedsStrip } from './needsStrip.tsx';
import type { Column } from './room.tsx';
import { RoomProvider, useRoom } from './room.tsx';
import { useColumns, useWide } from './useWide.ts';

const Desk = () => (
  <section aria-label="Your desk" className="mx-auto w-full max-w-[1100px] min-h-0 min-w-0 overflow-y-auto">
    <Centre />
  </section>
);

const CONTENT: Record<Column, () => ReactNode> = { feed: () => <Feed />, act: Desk, call: Call };

/** Incoming, desk and call side by side; they never move. */
const Three = () => (
  <div className="grid min-h-0 flex-1 grid-cols-[288px_minmax(0,1fr)_264px] gap-1.5 p-1.5 [grid-template-rows:minmax(0,1fr)] min-[1400px]:grid-cols-[332px_minmax(0,1fr)_308px] min-[1400px]:gap-2 min-[1400px]:p-2 min-[1800px]:grid-cols-[380px_minmax(0,1fr)_360px]">
    <Feed />
    <Desk />
    <Call />
  </div>
);

/** Desk and call; what came in lies over the desk while it is wanted. */
function Two() {
  const { isIncomingOpen } = useRoom();
  return (
    <>
      <NeedsStrip />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_280px] gap-1.5 p-1.5 [grid-template-rows:minmax(0,1fr)]">
        <div className="relative flex min-h-0 min-w-0 flex-col">
          <div className="flex min-h-0 flex-1 flex-col" inert={isIncomingOpen}>
            <Desk />
          </div>
          {isIncomingOpen && <IncomingOver />}
        </div>
        <Call />
      </div>
    </>
  );
}

/** One column at a time. On a phone the page scrolls, and each column begins at its top; on a tablet the column scrolls inside. */
function One() {
  const { column } = useRoom();
  const Only = CONTENT[column];
  const isWide = useWide();
  useLayoutEffect(() => {
    if (column) scrollTo({ top: 0 });
  }, [column]);
  return (
    <>
      {column !== 'feed' && <NeedsStrip />}
      <div
        className={
          isWide
            ? 'grid min-h-0 min-w-0 flex-1 p-1.5 [grid-template-rows:minmax(0,1fr)]'
            : 'min-w-0 p-2 pb-20'
        }
      >
        <Only key={column} />
      </div>
      <ColumnNav />
    </>
  );
}

function Columns() {
  const columns = useColumns();
  return columns === 3 ? <Three /> : columns === 2 ? <Two /> : <One />;
}

/** The participant's war room: what comes in on the left, one's own work in the middle, the call on the right. */
export function WarRoom() {
  return (
    <RoomProvider>
      <RoomFrame name="War room">
        <DecisionOver>
          <Columns />
        </DecisionOver>
      </RoomFrame>
      <EntryBrief />
    </RoomProvider>
  );
}
