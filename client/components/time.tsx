import type { View } from '../../shared/drill/view.ts';
import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { useDrillNow, useView } from '../connection/context.tsx';
import { Ticking } from './ticking.tsx';

export const At = ({ at }: { at: DrillTime }) => (
  <time className="m-mono text-meta text-fg-3">{formatDrillTime(at)}</time>
);

const two = (value: number): string => String(value).padStart(2, '0');
/** `04:30`, `23:55:40` from an hour up. It ends at nothing: what is late is told as a time, never as a count below it. */
export const countdown = (ms: number): string => {
  const total = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

/** Time left until `at`: a timer, which a screen reader leaves in peace. Subscribes to the clock by itself, so its parent does not re-render. */
export const Countdown = ({ to }: { to: DrillTime }) => <Ticking>{countdown(to - useDrillNow())}</Ticking>;

/** Time gone by since `since`. */
export const Age = ({ since }: { since: DrillTime }) => <Ticking>{countdown(useDrillNow() - since)}</Ticking>;

/**
 * Whether a time somebody set is still to come, has passed while the clock ran, or lies in a stretch that the clock jumped over from one
 * act to the next: nobody was there, so nobody is late.
 */
export const dueState = (
  at: DrillTime,
  now: DrillTime,
  skips: View['skips'],
): 'ahead' | 'overdue' | 'between' => {
  if (now < at) return 'ahead';
  return skips.some(({ why, from, to }) => why === 'act' && from < at && at <= to) ? 'between' : 'overdue';
};

/** `due in 04:30`, then `overdue since T+12:00`. */
export function Due({
  at,
  before,
  past = 'overdue since',
}: {
  at: DrillTime;
  before: string;
  past?: string;
}) {
  const now = useDrillNow();
  const skips = useView((view) => view.skips);
  const state = dueState(at, now, skips);
  if (state === 'between') return <>set for a time between the acts</>;
  return (
    <>
      {state === 'ahead' ? before : past}{' '}
      {state === 'ahead' ? (
        <Ticking>{countdown(at - now)}</Ticking>
      ) : (
        <span className="m-mono">{formatDrillTime(at)}</span>
      )}
    </>
  );
}

export const Clock = () => (
  <span className="text-[22px] font-bold leading-none">
    <Ticking>{formatDrillTime(useDrillNow())}</Ticking>
  </span>
);
