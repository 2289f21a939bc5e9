import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { useDrillNow } from '../connection/context.tsx';

export const At = ({ at }: { at: DrillTime }) => (
  <time className="m-mono text-meta text-fg-3">{formatDrillTime(at)}</time>
);

const mmss = (ms: number): string => {
  const total = Math.abs(Math.round(ms / 1000));
  return `${ms < 0 ? '-' : ''}${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

/** Time left until `at`; past it the count goes on with a minus. Subscribes to the clock by itself, so its parent does not re-render. */
export const Countdown = ({ to }: { to: DrillTime }) => (
  <span className="m-mono">{mmss(to - useDrillNow())}</span>
);
export const Clock = () => (
  <span className="m-mono text-[22px] font-bold leading-none">{formatDrillTime(useDrillNow())}</span>
);
