import { Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { mmss } from './hands.ts';
import { useHands } from './useHands.ts';

/** What this seat is on, for the parts of a desk where nothing else says it. */
export function RunningStrip() {
  const { run, title } = useHands();
  if (!run) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 text-body">
      <Tag tone="wait">
        Running <Countdown to={run.readyAt} />
      </Tag>
      <span className="min-w-0 break-words">
        {title}, until {mmss(run.readyAt)}
      </span>
    </p>
  );
}
