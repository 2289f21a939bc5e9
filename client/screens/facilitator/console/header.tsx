import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem, Tag, TextField } from '../../../components/kit.tsx';
import { Clock, Countdown } from '../../../components/time.tsx';
import { useView, useWire } from '../../../connection/context.tsx';
import { AdHoc } from './adHoc.tsx';
import { EndAct, EndDrill } from './ending.tsx';
import { Skip } from './skip.tsx';
import { StopButton } from './stop.tsx';

/** Left in the header: which drill, what time it is in it, what comes next. */
export function Where({ drill }: { drill: DrillDetail }) {
  const phase = useView((view) => view.phase);
  const act = useView((view) => view.act);
  const nextAt = useWire((wire) => wire.console?.nextAt ?? null);
  const isPlaying = phase === 'running' || phase === 'paused';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="text-title font-semibold [overflow-wrap:anywhere]">
          <Link href="/drills" className="text-fg hover:underline">
            {drill.title}
          </Link>
        </p>
        {/* Not the code: whoever shows this screen for it shows what is behind the drill. It stands on the room screen. */}
        {act && <p className="text-small text-fg-2">{act.title}</p>}
      </div>
      {phase !== 'lobby' && (
        <p>
          <span className="block text-meta text-fg-2">Drill clock</span>
          <Clock />
        </p>
      )}
      {isPlaying && nextAt !== null && (
        <p>
          <span className="block text-meta text-fg-2">Next inject in</span>
          <span className="text-[22px] leading-none font-bold text-act">
            <Countdown to={nextAt} />
          </span>
        </p>
      )}
      <PhaseTag />
    </div>
  );
}

function PhaseTag() {
  const phase = useView((view) => view.phase);
  const pause = useView((view) => view.pause);
  if (phase === 'lobby') return <Tag>Briefing</Tag>;
  if (phase === 'running') return <Tag tone="act">▶ running</Tag>;
  if (phase === 'hotWash') return <Tag>Hot wash</Tag>;
  if (phase === 'debrief') return <Tag>Debrief open</Tag>;
  const by =
    pause?.by === 'someone'
      ? 'somebody asked'
      : pause?.by === 'restart'
        ? 'the server was restarted'
        : 'by you';
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      <Tag tone="wait">❚❚ paused, {by}</Tag>
      {pause && pause.reason !== '' && (
        <span className="text-small text-fg-2 [overflow-wrap:anywhere]">{pause.reason}</span>
      )}
    </span>
  );
}

const SPEEDS = [0.5, 1, 2, 4];

/** Right in the header: everything that moves the drill. */
export function Controls({ drill, onHelp }: { drill: DrillDetail; onHelp: () => void }) {
  const phase = useView((view) => view.phase);
  const isPlaying = phase === 'running' || phase === 'paused';
  return (
    <>
      {isPlaying && (
        <>
          <Speed />
          {phase === 'running' ? (
            <Pause />
          ) : (
            <ActButton name="resumeDrill" payload={{}} tone="primary">
              Resume
            </ActButton>
          )}
          <Skip />
          <AdHoc />
          <EndAct />
          <EndDrill />
        </>
      )}
      {phase === 'debrief' && (
        <Link href={`/drills/${drill.drillId}/scorecard`} className="px-2 text-body text-act underline">
          Scorecard
        </Link>
      )}
      {isPlaying && <StopButton />}
      <Button tone="quiet" onPress={onHelp} aria-label="Keys">
        <CircleHelp aria-hidden size={16} />
      </Button>
    </>
  );
}

function Speed() {
  const speed = useView((view) => view.speed);
  const { act, refusal } = useAct();
  return (
    <>
      <fieldset className="m-0 flex min-w-0 rounded-control border border-line-strong p-0">
        <legend className="sr-only">Speed of the clock</legend>
        {SPEEDS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={speed === value}
            onClick={() => {
              if (speed !== value) void act('setSpeed', { speed: value });
            }}
            className="m-mono min-h-8 px-2 text-small text-fg-2 aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-act-on"
          >
            {value}×
          </button>
        ))}
      </fieldset>
      {refusal && <Problem>{refusal}</Problem>}
    </>
  );
}

function Pause() {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { act, busy, refusal } = useAct();
  return (
    <>
      <Button onPress={() => setOpen(true)}>Pause…</Button>
      <Dialog
        title="Pause for everyone"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button big onPress={() => setOpen(false)}>
              Keep it running
            </Button>
            <Button
              tone="primary"
              big
              isDisabled={busy}
              onPress={() =>
                void act('pauseDrill', { reason: reason.trim() }).then((ok) => {
                  if (!ok) return;
                  setOpen(false);
                  setReason('');
                })
              }
            >
              Pause the drill
            </Button>
          </>
        }
      >
        <TextField
          label="Reason, everybody reads it (optional)"
          value={reason}
          onChange={setReason}
          hint="All clocks stand, nothing is lost, no score depends on it. The space bar pauses at once without a reason."
        />
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}
