import { Lightbulb } from 'lucide-react';
import type { Hint } from '../../../../../shared/drill/hints/hint.ts';
import { ActButton, useAct } from '../../../../components/act.tsx';
import { Button, Problem } from '../../../../components/kit.tsx';
import { Age, At } from '../../../../components/time.tsx';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { Pane } from '../pane.tsx';
import { useNudge } from './useNudge.ts';

const NONE: Hint[] = [];

/** Where the team seems to be stuck. Nothing of it is shown to anybody else; a nudge looks like any other message. */
export function Hints() {
  const hints = useWire((wire) => wire.console?.hints ?? NONE);
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  if (!isPlaying) return null;
  return (
    <Pane
      title="Hints"
      meta={hints.length > 0 ? `${hints.length}, for you alone` : 'for you alone'}
      action={<Autopilot />}
      padded={false}
    >
      {hints.length === 0 ? (
        <p className="px-3 py-2 text-small text-fg-2">Nobody seems to be stuck.</p>
      ) : (
        <ul className="flex max-h-72 flex-col divide-y divide-line overflow-y-auto">
          {hints.map((hint, index) => (
            <Row key={hint.id} hint={hint} isFirst={index === 0} />
          ))}
        </ul>
      )}
      <Sent />
    </Pane>
  );
}

/** What the autopilot wrote in the facilitator's place: how often, and the last of it. */
function Sent() {
  const nudges = useView(({ autopilot }) => autopilot.nudges);
  const last = nudges.at(-1);
  const subject = useView(({ feed }) => feed.find(({ inject }) => inject === last?.inject)?.subject);
  if (!last) return null;
  return (
    <p className="border-t border-line px-3 py-1.5 text-small text-fg-2 [overflow-wrap:anywhere]">
      Autopilot wrote {nudges.length === 1 ? 'once' : `${nudges.length} times`}, last at <At at={last.at} />:
      “{subject}”
    </p>
  );
}

/** "Marianne Holt, chief operating officer" in a button's few words. */
const personal = (from: string): string => from.split(',')[0] ?? from;

function Row({ hint, isFirst }: { hint: Hint; isFirst: boolean }) {
  const { nudge, isBusy, refusal } = useNudge();
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <p className="flex items-baseline gap-2 text-body font-medium">
        <Lightbulb aria-hidden size={13} className="flex-none self-center text-sev1" />
        <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
          {hint.title}
        </span>
        <span className="m-mono ml-auto flex-none text-meta text-fg-2">
          <Age since={hint.since} />
        </span>
      </p>
      <p dir="auto" className="text-small text-fg-2 [overflow-wrap:anywhere]">
        “{hint.nudge.body}”
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button small isDisabled={isBusy} onPress={() => void nudge(hint)}>
          Nudge as {personal(hint.nudge.from)} {isFirst && <Key>G</Key>}
        </Button>
        <ActButton name="dismissHint" payload={{ hint: hint.id }} tone="quiet" small>
          Leave it {isFirst && <Key>L</Key>}
        </ActButton>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </li>
  );
}

/** Acts on the hints by itself. The scorecard says that it was on, and how often it wrote. */
function Autopilot() {
  const isOn = useView(({ autopilot }) => autopilot.isOn);
  const { act, busy, refusal } = useAct();
  return (
    <>
      {refusal && <Problem>{refusal}</Problem>}
      <Button
        small
        aria-pressed={isOn}
        isDisabled={busy}
        onPress={() => void act('setAutopilot', { on: !isOn })}
      >
        Autopilot {isOn ? 'on' : 'off'}
      </Button>
    </>
  );
}
