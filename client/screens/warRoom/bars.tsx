import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatDrillTime } from '../../../shared/time.ts';
import { Button } from '../../components/button.tsx';
import { useView } from '../../connection/context.tsx';

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
  restart: 'The server was away and the clock stands until the facilitator goes on',
};

function Paused() {
  const pause = useView((view) => view.pause);
  if (pause === null) return null;
  return (
    <Bar>
      <strong className="flex items-center gap-1.5">
        <Pause aria-hidden size={16} /> Paused
      </strong>
      <span dir="auto">
        {STOPPED_BY[pause.by]} at {formatDrillTime(pause.at)}.{pause.reason && ` ${pause.reason}`}
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

export const Bars = () => (
  <>
    <Paused />
    <Restarted />
  </>
);
