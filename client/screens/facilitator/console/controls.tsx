import { Pause as PauseSign, Play, Plus, SkipForward } from 'lucide-react';
import { Link } from 'wouter';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button, Problem } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';
import { Key } from '../../warRoom/userText.tsx';
import { Clocks } from './header.tsx';
import { More } from './more.tsx';
import { WhoDrives } from './people/facilitators.tsx';
import { useConsole } from './state.tsx';
import { StopButton } from './stop.tsx';

const SPEEDS = [0.5, 1, 2, 4];
const usePlaying = (): boolean => useView(({ phase }) => phase === 'running' || phase === 'paused');

/** Right in the header: the clocks, and everything that moves the drill. A phone reads and pauses. */
export function Controls() {
  const { drill, columns } = useConsole();
  const phase = useView((view) => view.phase);
  const isPlaying = usePlaying();
  return (
    <>
      {columns > 1 && <WhoDrives />}
      {columns > 0 && <Clocks />}
      {columns > 1 && isPlaying && <Speed />}
      {phase === 'running' && (
        <ActButton name="pauseDrill" payload={{ reason: '' }}>
          <PauseSign aria-hidden size={14} />
          Pause <KeyOf name="Space" />
        </ActButton>
      )}
      {phase === 'paused' && (
        <ActButton name="resumeDrill" payload={{}} tone="primary">
          <Play aria-hidden size={14} />
          Resume <KeyOf name="Space" />
        </ActButton>
      )}
      {columns > 1 && isPlaying && <Steps />}
      {phase === 'debrief' && (
        <Link href={`/drills/${drill.drillId}/scorecard`} className="px-2 text-body text-act underline">
          Scorecard
        </Link>
      )}
      <More />
      <StopButton />
    </>
  );
}

/** What does not fit into the header of a tablet. */
export function ControlsBelow() {
  if (!usePlaying()) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 px-1.5 pt-1.5">
      <Speed />
      <Steps />
    </div>
  );
}

const KeyOf = ({ name }: { name: string }) => (
  <span className="max-[1399px]:hidden">
    <Key>{name}</Key>
  </span>
);

function Steps() {
  const { open } = useConsole();
  return (
    <>
      <Button onPress={() => open('inject')}>
        <Plus aria-hidden size={14} />
        Inject <KeyOf name="I" />
      </Button>
      <Button onPress={() => open('skip')}>
        <SkipForward aria-hidden size={14} />
        Skip…
      </Button>
    </>
  );
}

const WORDS: Partial<Record<number, string>> = { 0.5: '½' };

function Speed() {
  const { drill } = useConsole();
  const speed = useView((view) => view.speed);
  const { act, refusal } = useAct();
  // A rehearsal has a speed of its own, in the bar over the console.
  if (drill.rehearsal) return null;
  return (
    <>
      <fieldset className="m-0 flex min-w-0 overflow-hidden rounded-control border border-line-strong p-0">
        <legend className="sr-only">Speed of the clock</legend>
        {SPEEDS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={speed === value}
            onClick={() => {
              if (speed !== value) void act('setSpeed', { speed: value });
            }}
            className="m-mono min-h-[30px] px-2 text-small text-fg-2 -outline-offset-2 aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-act-on"
          >
            {WORDS[value] ?? value}×
          </button>
        ))}
      </fieldset>
      {refusal && <Problem>{refusal}</Problem>}
    </>
  );
}
