import { useShallow } from 'zustand/react/shallow';
import type { RunView } from '../../../../../shared/drill/lookups/view.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { useView } from '../../../../connection/context.tsx';
import { useDesk, withRole } from '../desk.ts';

/** The work this seat is on, and what is shared with another desk. */
export const useMyRuns = (): RunView[] =>
  useView(useShallow(({ running }) => Object.values(running).filter(({ mine }) => mine)));

export function RunningStrip() {
  const runs = useMyRuns();
  const { kits } = useDesk();
  if (runs.length === 0) return null;
  const known = [...withRole(kits, 'queries'), ...withRole(kits, 'suites')];
  const nameOf = ({ kind, id }: RunView) =>
    kind === 'probe'
      ? 'Probe'
      : kind === 'seal'
        ? 'Sealing'
        : (known.find((item) => item.id === id)?.title ?? (kind === 'query' ? 'Look-up' : 'Suite'));
  return (
    <ul className="flex flex-col gap-1" aria-label="Under way at this desk">
      {runs.map((run) => (
        <li key={run.run} className="flex flex-wrap items-center gap-2 text-body">
          <Tag tone="wait">
            Running <Countdown to={run.readyAt} />
          </Tag>
          <span className="min-w-0 break-words">
            {nameOf(run)}, ready at {formatDrillTime(run.readyAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
