import { lazy, Suspense, useEffect, useRef } from 'react';
import type { DrillDetail } from '../../../../shared/api.ts';
import { Problem } from '../../../components/kit.tsx';
import { later } from '../../../components/later.tsx';
import { Loading, Shell, useTitle } from '../../../components/shell.tsx';
import { Bye, ConnectionBar } from '../../../components/shellConnection.tsx';
import { useView, useWire } from '../../../connection/context.tsx';
import { Controls, ControlsBelow } from './controls.tsx';
import { ConsoleDialogs } from './dialogs.tsx';
import { Where } from './header.tsx';
import { useConsoleKeys } from './keys.tsx';
import { Layout } from './layout.tsx';
import { ControlsNotices } from './people/facilitators.tsx';
import { SteppedOutNotices } from './people/steppedOut.tsx';
import { ConsoleProvider, useConsole } from './state.tsx';
import { StopScreen } from './stop.tsx';

const DeskAs = later(() => import('./desks/deskAs.tsx'));

const RehearsalBar = lazy(() => import('../rehearsal/rehearsalBar.tsx'));

/** The room while it lives: what comes, where it stands, who is here. */
export function Console({
  drill,
  onDrill,
  onPhase,
}: {
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
  onPhase: () => void;
}) {
  useTitle(`Console, ${drill.title}`);
  const phase = useView((view) => view.phase);
  const revision = useView((view) => view.revision);
  const bye = useWire((wire) => wire.bye);
  // What the server tells of a drill (its guide, its variant) depends on how far it is.
  const told = useRef(phase);
  useEffect(() => {
    if (told.current === phase) return;
    told.current = phase;
    onPhase();
  }, [phase, onPhase]);
  if (bye) return <Bye reason={bye} />;
  if (revision === 0)
    return (
      <Shell>
        <Loading>Connecting to the room…</Loading>
      </Shell>
    );
  return (
    <ConsoleProvider drill={drill} onDrill={onDrill} onReload={onPhase}>
      <Room />
    </ConsoleProvider>
  );
}

/** The console, or in its place the desk of one seat. The connection of the console stays open behind it. */
function Room() {
  const { watched } = useConsole();
  return watched === null ? (
    <Panels />
  ) : (
    <Suspense fallback={<Loading>Opening the desk…</Loading>}>
      <DeskAs seat={watched} />
    </Suspense>
  );
}

function Panels() {
  const { drill, onDrill, openSeat, columns } = useConsole();
  useConsoleKeys();
  return (
    <Shell
      width="full"
      fills
      hidesComfort
      title={<Where />}
      actions={<Controls />}
      sticky={
        <>
          <ConnectionBar />
          {drill.rehearsal && (
            <Suspense>
              <RehearsalBar drill={drill} rehearsal={drill.rehearsal} onDrill={onDrill} />
            </Suspense>
          )}
          <StopScreen lines={drill.supportLines} />
          <ControlsNotices />
          <SteppedOutNotices drill={drill} onDrill={onDrill} onSeat={openSeat} />
        </>
      }
    >
      <Trouble />
      {columns === 1 && <ControlsBelow />}
      <Layout />
      <ConsoleDialogs />
    </Shell>
  );
}

/** Nothing can be kept just now, so nothing anybody presses counts: whoever runs the room must know, and what to do. */
function Trouble() {
  const trouble = useWire((wire) => wire.console?.trouble ?? null);
  if (trouble === null) return null;
  return (
    <div className="p-2.5 pb-0">
      <Problem>Nothing can be kept just now, so nothing anybody presses counts. {trouble}</Problem>
    </div>
  );
}
