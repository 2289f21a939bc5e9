import { useView } from '../connection/context.tsx';
import { useAct } from './act.tsx';
import { stepOut, useSupportLines } from './away.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './panel.tsx';
import { SupportLines } from './shell.tsx';

/** Pause for everybody, or step out oneself: both without a reason. */
export default function CareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
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
