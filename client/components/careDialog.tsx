import { useConnection, useView } from '../connection/context.tsx';
import { useAct } from './act.tsx';
import { stepOut } from './away.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './panel.tsx';
import { SupportLines } from './shell.tsx';
import { useSupportLines } from './supportLines.ts';

/** Pause for everybody, or step out oneself: both without a reason. */
export default function CareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const phase = useView((view) => view.phase);
  const lines = useSupportLines();
  const { identity } = useConnection();
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
      footer={<Button onPress={close}>Cancel</Button>}
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
      {'token' in identity && (
        <section className="flex flex-col items-start gap-2">
          <h3 className="text-body font-semibold">Step out yourself</h3>
          <p className="text-body text-fg-2">
            Everything is hidden and silent on your devices until you come back. Your seat and what you typed
            stay. The others see that you stepped out, and the facilitator may ask whether you would like
            company. Nobody asks why, no record keeps it, and it is not scored.
          </p>
          <Button
            big
            onPress={() => {
              stepOut(true, identity.token);
              close();
            }}
          >
            Step out
          </Button>
        </section>
      )}
      {lines.length > 0 && <SupportLines lines={lines} />}
    </Dialog>
  );
}
