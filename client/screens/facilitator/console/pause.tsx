import { useState } from 'react';
import { useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem, TextField } from '../../../components/kit.tsx';
import { useConsole } from './state.tsx';

/** Pause at once is in the header; here with words that everybody reads. */
export function PauseWithReason() {
  const { dialog, open } = useConsole();
  const [reason, setReason] = useState('');
  const { act, busy, refusal } = useAct();
  return (
    <Dialog
      title="Pause for everyone"
      isOpen={dialog === 'pause'}
      onClose={() => open(null)}
      footer={
        <>
          <Button big onPress={() => open(null)}>
            Keep it running
          </Button>
          <Button
            tone="primary"
            big
            isDisabled={busy}
            onPress={() =>
              void act('pauseDrill', { reason: reason.trim() }).then((ok) => {
                if (!ok) return;
                open(null);
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
        hint="All clocks stand, nothing is lost, no score depends on it."
      />
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
