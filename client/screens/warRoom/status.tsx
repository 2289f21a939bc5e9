import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { useView } from '../../connection/context.tsx';
import { useDesk } from './desk/desk.ts';
import { sectionHolding, sectionsFor } from './desk/sections.ts';
import type { Room } from './room.tsx';
import { useRoom } from './room.tsx';
import type { Place, Sentence } from './spoken.ts';
import { spoken } from './spoken.ts';
import { useColumns } from './useWide.ts';

/** Long enough to be read twice. */
const SHOWN_MS = 7_000;

/** The sentence that was spoken last, for as long as it is new. */
function useLatest(): Sentence | null {
  const { now, count } = useStore(spoken);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setGone(count), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return count > gone ? now : null;
}

function go(room: Room, place: Place, columns: number): void {
  if (place === 'board' || place === 'people') room.open({ kind: place });
  else if (place === 'channel') room.show('call');
  else if (place !== 'incoming') room.showSection(place);
  else if (columns === 2) room.openIncoming(true);
  else room.show('feed');
}

/** Whether the place is somewhere else than in front of its reader already. */
function useIsElsewhere(place: Place | null): boolean {
  const { roles, kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const columns = useColumns();
  if (place === null || !inCall) return false;
  if (place === 'board' || place === 'people') return true;
  if (place === 'incoming') return columns < 3;
  if (place === 'channel') return columns === 1;
  return sectionHolding(sectionsFor(roles, kits, { isCommander }), place) !== null;
}

/** The same sentence that is spoken, in sight. It covers nothing that can be pressed, and takes no focus. */
export function Status() {
  const room = useRoom();
  const columns = useColumns();
  const sentence = useLatest();
  const isElsewhere = useIsElsewhere(sentence?.place ?? null);
  if (!sentence) return null;
  const { place, words } = sentence;
  return (
    <div
      data-spoken
      className="pointer-events-none flex min-w-0 items-center gap-2 text-small text-fg max-[1199px]:fixed max-[1199px]:inset-x-2 max-[1199px]:bottom-16 max-[1199px]:z-30 max-[1199px]:mx-auto max-[1199px]:w-fit max-[1199px]:max-w-[calc(100vw-1rem)] min-[1024px]:max-[1199px]:right-[300px] min-[1024px]:max-[1199px]:bottom-3 min-[1024px]:max-[1199px]:max-w-[calc(100vw-308px)] max-[1199px]:rounded-control max-[1199px]:border max-[1199px]:border-line-strong max-[1199px]:bg-raised max-[1199px]:px-3 max-[1199px]:py-1"
    >
      <span aria-hidden dir="auto" className="min-w-0 truncate">
        {words}
      </span>
      {isElsewhere && place !== null && (
        <span className="pointer-events-auto flex-none">
          <Button small tone="quiet" onPress={() => go(room, place, columns)}>
            Show<span className="sr-only">: {words}</span>
          </Button>
        </span>
      )}
    </div>
  );
}
