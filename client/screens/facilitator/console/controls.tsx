import { CircleHelp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem, TextField } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';
import { AdHoc } from './adHoc.tsx';
import { EndAct, EndDrill } from './ending.tsx';
import { Skip } from './skip.tsx';
import { StopButton } from './stop.tsx';

const SPEEDS = [0.5, 1, 2, 4];
const WIDE = '(min-width: 1024px)';

/** Whether everything that moves the drill fits into the header, which stays in sight. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    // Moving a control takes its open dialog away and what was typed in it; so it waits until the dialog gives the focus back.
    const follow = (): void => {
      if (document.querySelector('[role="dialog"]') === null) setWide(query.matches);
    };
    query.addEventListener('change', follow);
    addEventListener('focusin', follow);
    return () => {
      query.removeEventListener('change', follow);
      removeEventListener('focusin', follow);
    };
  }, []);
  return isWide;
}

/** Right in the header, at every width: what stops the drill. On a wide screen everything else that moves it stands beside it. */
export function Controls({
  drill,
  isWide,
  onHelp,
}: {
  drill: DrillDetail;
  isWide: boolean;
  onHelp: () => void;
}) {
  const phase = useView((view) => view.phase);
  const isPlaying = phase === 'running' || phase === 'paused';
  return (
    <>
      {isWide && isPlaying && <Speed />}
      {phase === 'running' && <Pause />}
      {phase === 'paused' && (
        <ActButton name="resumeDrill" payload={{}} tone="primary">
          Resume
        </ActButton>
      )}
      {isWide && <Steps />}
      {phase === 'debrief' && (
        <Link href={`/drills/${drill.drillId}/scorecard`} className="px-2 text-body text-act underline">
          Scorecard
        </Link>
      )}
      {isPlaying && <StopButton />}
      {isWide && (
        <Button tone="quiet" onPress={onHelp} aria-label="Keys">
          <CircleHelp aria-hidden size={16} />
        </Button>
      )}
    </>
  );
}

function Steps() {
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  if (!isPlaying) return null;
  return (
    <>
      <Skip />
      <AdHoc />
      <EndAct />
      <EndDrill />
    </>
  );
}

/** What does not fit into a narrow header. It scrolls away with the page; the clock, Pause and the stop do not. */
export function MoreControls({ onHelp }: { onHelp: () => void }) {
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  return (
    <div className="flex flex-wrap items-center gap-2 px-2.5 pt-2.5">
      {isPlaying && <Speed />}
      <Steps />
      <Button tone="quiet" onPress={onHelp} aria-label="Keys">
        <CircleHelp aria-hidden size={16} />
      </Button>
    </div>
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
