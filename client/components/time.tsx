import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { useDrillNow } from '../connection/context.tsx';

export const At = ({ at }: { at: DrillTime }) => (
  <time className="m-mono text-meta text-fg-3">{formatDrillTime(at)}</time>
);

const two = (value: number): string => String(value).padStart(2, '0');
/** `04:30`, `23:55:40` from an hour up, `-02:10` past the end. */
export const countdown = (ms: number): string => {
  const total = Math.abs(Math.round(ms / 1000));
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return `${ms < 0 ? '-' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
};

/** Time left until `at`; past it the count goes on with a minus. Subscribes to the clock by itself, so its parent does not re-render. */
export const Countdown = ({ to }: { to: DrillTime }) => (
  <span className="m-mono">{countdown(to - useDrillNow())}</span>
);
export const Clock = () => (
  <span className="m-mono text-[22px] font-bold leading-none">{formatDrillTime(useDrillNow())}</span>
);
