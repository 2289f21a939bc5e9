import { formatDrillTime } from '../../../shared/time.ts';
import type { Situation } from '../rules.ts';
import { refuse } from '../rules.ts';

/** One look-up, suite, probe or seal at a time per seat; a joint one occupies both. */
export const busy = ({ state, command }: Situation, alsoSeat?: string) => {
  const run = Object.values(state.runs).find(
    ({ seats }) => seats.includes(command.seat) || (alsoSeat !== undefined && seats.includes(alsoSeat)),
  );
  return run
    ? refuse(
        'busy',
        `That desk is already on something, ready at ${formatDrillTime(run.readyAt)}. One look-up, suite, probe or seal at a time; everything else stays free.`,
      )
    : null;
};

export const runId = (situation: Situation, kind: string): string =>
  `${kind}-${situation.state.counts.runs + 1}`;
