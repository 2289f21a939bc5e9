import { useEffect, useRef, useState } from 'react';
import type { DrillDetail } from '../../../../shared/api.ts';
import { Panel, Problem } from '../../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../../components/shell.tsx';
import { Bye, ConnectionBar } from '../../../components/shellConnection.tsx';
import { useView, useWire } from '../../../connection/context.tsx';
import { PrivateGuide } from '../guideDialog.tsx';
import { ShowRoom } from '../showRoom.tsx';
import { AfterDrill } from './after.tsx';
import { Briefing } from './briefing.tsx';
import { Controls, MoreControls, useIsWide } from './controls.tsx';
import { Where } from './header.tsx';
import { KeyHelp, useConsoleKeys } from './keys.tsx';
import { Msel } from './msel.tsx';
import { OpenScore } from './openScore.tsx';
import { People } from './people.tsx';
import { Regions } from './regions.tsx';
import { SteppedOutNotices } from './steppedOut.tsx';
import { StopScreen } from './stop.tsx';
import { TrueWorld } from './trueWorld.tsx';
import { WhatTheyDid } from './whatTheyDid.tsx';

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
  const [selected, setSelected] = useState<string | null>(null);
  const isWide = useIsWide();
  const [isHelp, setHelp] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  useConsoleKeys({ selected, onSelect: setSelected, onHelp: () => setHelp(true) });
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
  const isOver = phase === 'hotWash' || phase === 'debrief';
  const isOpen = drill.console === 'open' || isOver;
  return (
    <Shell
      width="full"
      supportLines={drill.supportLines}
      title={<Where drill={drill} isWide={isWide} />}
      actions={<Controls drill={drill} isWide={isWide} onHelp={() => setHelp(true)} />}
      sticky={
        <>
          <ConnectionBar />
          <StopScreen lines={drill.supportLines} />
          <SteppedOutNotices drill={drill} onDrill={onDrill} onSeat={setChanging} />
        </>
      }
    >
      <h1 className={isWide ? 'sr-only' : 'px-2.5 pt-2.5 text-title font-semibold [overflow-wrap:anywhere]'}>
        <span className="sr-only">Console: </span>
        {drill.title}
      </h1>
      <Trouble />
      {!isWide && <MoreControls onHelp={() => setHelp(true)} />}
      <div className="grid items-start gap-2.5 p-2.5 xl:grid-cols-[minmax(530px,1fr)_minmax(0,430px)_250px] 2xl:grid-cols-[minmax(0,1fr)_560px_270px]">
        <div className="flex min-w-0 flex-col gap-2.5">
          {phase === 'lobby' && <Briefing drill={drill} />}
          {isOver && <AfterDrill drill={drill} />}
          <Msel
            drillId={drill.drillId}
            isSealed={drill.variant === null}
            selected={selected}
            onSelect={setSelected}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-2.5">
          <Regions />
          {isOpen && phase !== 'lobby' && <TrueWorld />}
          <WhatTheyDid />
        </div>
        <div className="flex min-w-0 flex-col gap-2.5">
          <People
            drill={drill}
            onDrill={onDrill}
            onReload={onPhase}
            changing={changing}
            onChanging={setChanging}
          />
          {/* In the debrief the finished scorecard stands beside it, and a reading from during play would contradict it. */}
          {phase !== 'lobby' && phase !== 'debrief' && isOpen && (
            <OpenScore key={String(isOver)} drillId={drill.drillId} isOver={isOver} />
          )}
          <Panel title="Guide and room screen">
            <div className="flex flex-col gap-2">
              <PrivateGuide drill={drill} first={isOver ? 'hotWash' : 'during'} wide />
              <ShowRoom drillId={drill.drillId} />
            </div>
          </Panel>
        </div>
      </div>
      <KeyHelp isOpen={isHelp} onClose={() => setHelp(false)} />
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
