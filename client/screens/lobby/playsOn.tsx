import type { Lobby } from '../../../shared/api.ts';
import { formatDrillTime } from '../../../shared/time.ts';

/** What a newcomer must know of a drill that does not begin at its start; with the briefing their desk shows what was done so far. */
export function PlaysOn({ lobby: { playedOn } }: { lobby: Pick<Lobby, 'playedOn'> }) {
  return (
    playedOn && (
      <p className="text-base text-fg-2">
        This drill plays on from {formatDrillTime(playedOn.minute)} of an earlier one, {playedOn.title}. What
        was done before stands on your desk when the clock starts; ask for a pause if you need time to read
        it.
      </p>
    )
  );
}
