import { useEffect } from 'react';
import { Link } from 'wouter';
import type { DrillDetail } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { Button, Problem } from '../../components/kit.tsx';
import { Loading, Shell } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { Connected } from '../../connection/context.tsx';
import { Console } from './console/console.tsx';
import { useAnswer } from './loading.ts';
import { LobbyDesk } from './lobbyDesk.tsx';

const REFRESH_MS = 2_000;

/** A facilitator's drill: the lobby until the briefing, then the console. */
export function DrillRoomScreen({ drillId }: { drillId: string }) {
  const { answer: drill, failure, reload, put } = useAnswer<DrillDetail>(PATHS.drill(drillId));
  if (!drill)
    return (
      <Shell>
        {failure ? (
          <div className="flex flex-col items-start gap-3">
            <H1>This drill could not be opened</H1>
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
            <Link href="/drills" className="text-act">
              All drills
            </Link>
          </div>
        ) : (
          <Loading>Opening the drill…</Loading>
        )}
      </Shell>
    );
  if (drill.stage === 'lobby') return <Lobby drill={drill} onOpened={put} />;
  return (
    <Connected identity={{ drillId, as: 'facilitator' }}>
      <Console drill={drill} onDrill={put} onPhase={reload} />
    </Connected>
  );
}

/** Polled while people arrive; once the room is open the connection tells. */
function Lobby({ drill, onOpened }: { drill: DrillDetail; onOpened: (drill: DrillDetail) => void }) {
  const { answer, failure, put } = useAnswer<DrillDetail>(PATHS.drill(drill.drillId), REFRESH_MS);
  const now = answer ?? drill;
  // Somebody may open the room on another screen.
  useEffect(() => {
    if (now.stage !== 'lobby') onOpened(now);
  }, [now, onOpened]);
  return <LobbyDesk drill={now} failure={failure} onChange={put} onOpened={onOpened} />;
}
