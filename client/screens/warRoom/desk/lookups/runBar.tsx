import type { RunView } from '../../../../../shared/drill/lookups/view.ts';
import { Countdown } from '../../../../components/time.tsx';
import { useDrillNow } from '../../../../connection/context.tsx';

/** How much of it is done, as a bar; the words beside it say the same. */
export function RunBar({ run }: { run: RunView }) {
  const now = useDrillNow();
  const share = Math.min(1, Math.max(0, (now - run.startedAt) / Math.max(1, run.readyAt - run.startedAt)));
  return (
    <span aria-hidden className="block h-[3px] w-full overflow-hidden rounded-full bg-line">
      <span className="block h-full rounded-full bg-wait" style={{ width: `${share * 100}%` }} />
    </span>
  );
}

export const ToGo = ({ run }: { run: RunView }) => (
  <>
    <Countdown to={run.readyAt} /> to go
  </>
);
