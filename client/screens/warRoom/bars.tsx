import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { REAL_WORLD } from '../../../shared/drill/clock/realWorld.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { Button } from '../../components/button.tsx';
import { later } from '../../components/later.tsx';
import { useNames } from '../../components/names.ts';
import { useView } from '../../connection/context.tsx';
import { useOwnClock, usePractice } from '../practice/alone.ts';

const Bar = ({ children }: { children: ReactNode }) => (
  <div
    role="status"
    className="flex flex-wrap items-center gap-3 border-b border-wait bg-raised px-3 py-2 text-base [overflow-wrap:anywhere]"
  >
    {children}
  </div>
);

const STOPPED_BY = {
  facilitator: 'The facilitator has stopped the clock',
  someone: 'Somebody asked for a pause',
  restart: 'The server was away and the clock waits until the facilitator goes on',
};

/** No part of the story: it has to be seen from across the room, on every desk. */
const RealWorld = () => (
  <div role="alert" className="flex flex-col gap-1 border-y-4 border-sev0 bg-panel px-4 py-4">
    <strong className="text-[22px] leading-tight">{REAL_WORLD}</strong>
    <span className="text-base">
      This is not part of the story. Put it down, look after the people around you, and listen to the
      facilitator. All clocks stand; nothing you do here counts now.
    </span>
  </div>
);

function Paused() {
  const pause = useView((view) => view.pause);
  const isPractice = usePractice();
  if (pause === null) return null;
  if (pause.reason === REAL_WORLD) return <RealWorld />;
  return (
    <Bar>
      <strong className="flex items-center gap-1.5">
        <Pause aria-hidden size={16} /> Paused
      </strong>
      <span dir="auto">
        {isPractice ? 'The clock is stopped' : STOPPED_BY[pause.by]} at {formatDrillTime(pause.at)}.
        {pause.reason && ` ${pause.reason}`}
      </span>
      <span className="text-fg-2">Nothing runs and no limit counts. You can read.</span>
    </Bar>
  );
}

function Restarted() {
  const restarts = useView((view) => view.restarts.length);
  const [seen, setSeen] = useState(restarts);
  // While the clock stands for it, the bar above says it already.
  const isSaid = useView(({ pause }) => pause?.by === 'restart');
  if (restarts <= seen || isSaid) return null;
  return (
    <Bar>
      The server was away and is back. No drill time was lost, and everything it had answered is here.
      <Button tone="quiet" onPress={() => setSeen(restarts)}>
        Got it
      </Button>
    </Bar>
  );
}

/** Whose work this desk does besides its own. */
function Covering() {
  const { titles } = useNames();
  const roles = useView(({ covers, me }) =>
    Object.values(covers)
      .filter(({ by }) => by === me.seat)
      .flatMap((cover) => cover.roles)
      .join(),
  );
  if (roles === '') return null;
  return <Bar>You also cover {titles(roles.split(','))} until its person is back.</Bar>;
}

const PracticeBar = later(() => import('../practice/practiceBar.tsx'));
/** Where nobody facilitates, one desk moves the clock; nobody else fetches the code for it. */
const AloneBar = () =>
  useOwnClock() !== null && (
    <Suspense>
      <PracticeBar />
    </Suspense>
  );

export const Bars = () => (
  <>
    <AloneBar />
    <Paused />
    <Covering />
    <Restarted />
  </>
);
