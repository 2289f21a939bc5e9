import type { ReactNode } from 'react';
import { PageList } from '../pages/pageList.tsx';
import type { CallTab } from '../room.tsx';
import { Board } from './board.tsx';
import { People } from './people.tsx';
import { Timeline } from './timeline.tsx';

const CONTENT: Record<Exclude<CallTab, 'channel'>, () => ReactNode> = {
  pages: PageList,
  board: Board,
  timeline: Timeline,
  people: People,
};

/** Every part of the call but the channel, which is open first. */
export default function Others({ tab }: { tab: Exclude<CallTab, 'channel'> }) {
  const Chosen = CONTENT[tab];
  return <Chosen />;
}
