import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import * as Aria from 'react-aria-components';
import type { View } from '../../../../shared/drill/view.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import { ActButton, useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem } from '../../../components/kit.tsx';
import { REAL_WORLD } from '../../../components/realWorld.ts';
import { useConnection, useView } from '../../../connection/context.tsx';

const BODY =
  'This is not part of the story. The exercise is stopped because of something real. Put it down and listen to the facilitator. Nothing you do here counts now.';

/** The stop that holds now, by its notice's id. It ends when the clock runs again. */
function stopOf({ phase, pause, feed }: View): string | null {
  if (phase !== 'paused' || !pause) return null;
  const notice = feed.findLast(({ channel, subject }) => channel === 'notice' && subject === REAL_WORLD);
  return notice && notice.at >= pause.at ? notice.inject : null;
}

/** For something real: a person is unwell, a real incident, a fire alarm. Asked once, then everything stands. */
export function StopButton() {
  const [isOpen, setOpen] = useState(false);
  const { store } = useConnection();
  const { act, busy, refusal } = useAct();
  const stop = async (): Promise<void> => {
    const { phase } = store.getState().view;
    if (phase === 'running' && !(await act('pauseDrill', { reason: REAL_WORLD }))) return;
    const notice = { from: 'Facilitator', to: [...PLAY_ROLES], subject: REAL_WORLD, body: BODY };
    if (await act('fireInject', { adHoc: { ...notice, channel: 'notice' } })) setOpen(false);
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
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}

/** Covers the console while a real-world stop holds. */
export function StopScreen({ lines }: { lines: readonly { locale: string; text: string }[] }) {
  const stopped = useView(stopOf);
  const [looked, setLooked] = useState<string | null>(null);
  if (stopped === null) return null;
  if (looked === stopped)
    return (
      <div className="flex flex-wrap items-center gap-3 border-b-2 border-sev0 px-4 py-2">
        <strong className="text-base">REAL WORLD: the exercise is stopped.</strong>
        <Button onPress={() => setLooked(null)}>Show the stop screen</Button>
      </div>
    );
  return (
    <Aria.ModalOverlay isOpen className="fixed inset-0 z-50 overflow-auto bg-bg">
      <Aria.Modal className="mx-auto min-h-full w-full max-w-3xl px-4 py-8">
        <Aria.Dialog className="flex flex-col gap-5 text-[20px] leading-snug outline-none">
          <Aria.Heading
            slot="title"
            className="border-l-8 border-sev0 pl-4 text-[34px] leading-tight font-bold"
          >
            {REAL_WORLD}
          </Aria.Heading>
          <p className="font-semibold">
            Look after people first. The drill can wait or end; the score does not matter.
          </p>
          <ol className="flex list-decimal flex-col gap-2 pl-6">
            <li>Say aloud: “Stop. This is real. The exercise is over for now.”</li>
            <li>Emergency? Call your local emergency number before anything else.</li>
            <li>If somebody is distressed, one person goes with them. Nobody is left alone.</li>
            <li>Say when you will speak again, also if the answer is “not today”.</li>
          </ol>
          <dl className="flex flex-col gap-2 text-base">
            {lines.map(({ locale, text }) => (
              <div key={locale + text}>
                <dt className="text-small text-fg-2">{locale}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap gap-2">
            <Button big onPress={() => setLooked(stopped)}>
              Look at the console, still stopped
            </Button>
            <ActButton name="endDrill" payload={{}} tone="danger" big>
              End the drill
            </ActButton>
            <ActButton name="resumeDrill" payload={{}} big>
              It is over: resume the exercise
            </ActButton>
          </div>
        </Aria.Dialog>
      </Aria.Modal>
    </Aria.ModalOverlay>
  );
}
