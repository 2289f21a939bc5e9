import { OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import * as Aria from 'react-aria-components';
import type { StopNow } from '../../../shared/stop.ts';

import Emergency from '../../components/emergency.tsx';
import { Button, Dialog, Problem, TextField } from '../../components/kit.tsx';

/** Gives an order; resolves to why it was refused, or null. */
type Order<A extends unknown[] = []> = (...args: A) => Promise<string | null>;

/** For something real: a person is unwell, a real incident, a fire alarm. Asked once, then everything stands. */
export function EmergencyStop({ onStop }: { onStop: Order<[reason: string]> }) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const stop = async (): Promise<void> => {
    setBusy(true);
    const why = await onStop(reason.trim());
    setBusy(false);
    setRefusal(why);
    if (why !== null) return;
    setReason('');
    setOpen(false);
  };
  return (
    <>
      <Button tone="danger" aria-label="REAL WORLD: stop" onPress={() => setOpen(true)}>
        <OctagonX aria-hidden size={14} />
        <strong className="font-semibold whitespace-nowrap">REAL WORLD</strong>
      </Button>
      <Dialog
        title="REAL WORLD: stop the exercise"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button big onPress={() => setOpen(false)}>
              Go on with the exercise
            </Button>
            <Button tone="danger" big isDisabled={busy} onPress={() => void stop()}>
              Stop the exercise now
            </Button>
          </>
        }
      >
        <p className="text-base">
          For something real: somebody is unwell, a real incident, an alarm. All clocks stand, every desk is
          told that this is no part of the story, and this screen shows the support lines.
        </p>
        <TextField
          label="Reason (optional)"
          value={reason}
          onChange={setReason}
          hint="For the log. Facilitators read it, players do not."
        />
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}

/** Covers the screen of whoever runs the drill while a stop holds, and says for a while that it is over. */
export function EmergencyScreen({
  stop,
  lines,
  onContinue,
  end,
}: {
  stop: StopNow | null;
  lines: readonly { locale: string; text: string }[];
  onContinue: Order;
  /** What else may be done from the stop: end the drill, or go where that is done. */
  end: ReactNode;
}) {
  const [looked, setLooked] = useState<string | null>(null);
  const id = stop?.id ?? null;
  return (
    <Emergency stop={stop}>
      {looked === id ? (
        <div className="flex flex-wrap items-center gap-3 border-b-2 border-sev0 px-4 py-2">
          <strong className="text-base">REAL EMERGENCY: exercise stopped.</strong>
          <Button onPress={() => setLooked(null)}>Show the stop screen</Button>
        </div>
      ) : (
        <Cover by={stop?.by ?? null} lines={lines}>
          <Button big onPress={() => setLooked(id)}>
            Look behind it, still stopped
          </Button>
          {end}
          <GoOn onContinue={onContinue} />
        </Cover>
      )}
    </Emergency>
  );
}

function GoOn({ onContinue }: { onContinue: Order }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <>
      <Button
        big
        isBusy={busy}
        onPress={() => {
          setBusy(true);
          void onContinue().then((why) => {
            setBusy(false);
            setRefusal(why);
          });
        }}
      >
        It is over: go on
      </Button>
      {refusal && <Problem>{refusal}</Problem>}
    </>
  );
}

const Cover = ({
  by,
  lines,
  children,
}: {
  by: string | null;
  lines: readonly { locale: string; text: string }[];
  children: ReactNode;
}) => (
  <Aria.ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-50 overflow-auto bg-bg">
    <Aria.Modal className="mx-auto min-h-full w-full max-w-3xl px-4 py-8">
      <Aria.Dialog
        role="alertdialog"
        className="flex flex-col gap-5 text-[20px] leading-snug outline-none max-[767px]:text-[18px]"
      >
        <Aria.Heading
          slot="title"
          className="border-l-8 border-sev0 pl-4 text-[34px] leading-tight font-bold max-[767px]:text-[28px]"
        >
          REAL EMERGENCY: exercise stopped
        </Aria.Heading>
        <p className="font-semibold [overflow-wrap:anywhere]">
          Stopped by <span dir="auto">{by ?? 'a facilitator'}</span>. Look after people first. The drill can
          wait or end; the score does not matter.
        </p>
        <ol className="flex list-decimal flex-col gap-2 pl-6">
          <li>Say aloud: “Stop. This is real. The exercise is over for now.”</li>
          <li>Emergency? Call your local emergency number before anything else.</li>
          <li>If somebody is distressed, one person goes with them. Nobody is left alone.</li>
          <li>Say when you will speak again, also if the answer is “not today”.</li>
        </ol>
        <div className="flex flex-wrap gap-2">{children}</div>
        <dl className="flex flex-col gap-2 text-base">
          {lines.map(({ locale, text }) => (
            <div key={locale + text}>
              <dt className="text-small text-fg-2">{locale}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Aria.Dialog>
    </Aria.Modal>
  </Aria.ModalOverlay>
);
