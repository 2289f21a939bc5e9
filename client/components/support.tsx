import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import { useView } from '../connection/context.tsx';
import { useAct } from './act.tsx';
import { Button, Dialog, Problem } from './kit.tsx';
import { SupportLines, useTitle } from './shell.tsx';
import { H1 } from './shellPlain.tsx';
import { setAway } from './sound.ts';

const away = createStore<{ isAway: boolean }>()(() => ({ isAway: false }));

/** Whether this person has stepped out. Known on this device only. */
export const useSteppedOut = (): boolean => useStore(away, ({ isAway }) => isAway);

function stepOut(isAway: boolean): void {
  away.setState({ isAway });
  setAway(isAway);
}

const useSupportLines = () =>
  useView(useShallow((view) => Object.values(view.me.kits)[0]?.company.supportLines ?? []));

/** One press from anywhere, no reason asked. Belongs in the header of every screen inside a connection. */
export function CareButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Pause or step out</Button>
      <CareDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function CareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const phase = useView((view) => view.phase);
  const lines = useSupportLines();
  const { busy, refusal, act, clear } = useAct();
  const close = () => {
    clear();
    onClose();
  };
  return (
    <Dialog
      title="Pause or step out"
      isOpen={isOpen}
      onClose={close}
      footer={<Button onPress={close}>Go on as before</Button>}
    >
      <section className="flex flex-col items-start gap-2">
        <h3 className="text-body font-semibold">Pause for everyone</h3>
        <p className="text-body text-fg-2">
          All clocks stand still. The log says that someone asked, never who, and no score depends on it. The
          facilitator resumes.
        </p>
        {phase === 'running' ? (
          <Button
            tone="primary"
            big
            isDisabled={busy}
            onPress={() => void act('pauseDrill', { reason: '' }).then((ok) => ok && close())}
          >
            Pause the drill
          </Button>
        ) : (
          <p className="text-body">
            {phase === 'paused' ? 'The drill is paused already.' : 'No clock is running now.'}
          </p>
        )}
        {refusal && <Problem>{refusal}</Problem>}
      </section>
      <section className="flex flex-col items-start gap-2">
        <h3 className="text-body font-semibold">Step out yourself</h3>
        <p className="text-body text-fg-2">
          Everything is hidden and silent on this device until you come back. Your seat and what you typed
          stay. The drill goes on without you; you owe nobody a reason.
        </p>
        <Button
          big
          onPress={() => {
            stepOut(true);
            close();
          }}
        >
          Step out
        </Button>
      </section>
      {lines.length > 0 && <SupportLines lines={lines} />}
    </Dialog>
  );
}

/** What stands in place of the drill while its reader has stepped out. */
export function SteppedOut() {
  useTitle('Stepped out');
  const lines = useSupportLines();
  return (
    <div className="mx-auto flex max-w-[440px] flex-col items-start gap-4 px-4 py-10">
      <H1>You have stepped out</H1>
      <p className="text-base text-fg-2">
        Nothing from the drill is shown and nothing rings here. Take the time you need. If you would like
        company, tell the facilitator; you do not have to say why.
      </p>
      <Button tone="primary" big onPress={() => stepOut(false)}>
        Come back
      </Button>
      {lines.length > 0 && <SupportLines lines={lines} />}
    </div>
  );
}

/** Leaving the drill's screens ends a step-out, so that another drill does not open silent. */
export function useStepOutEnds(): void {
  useEffect(() => () => stepOut(false), []);
}
