import type { ReactNode } from 'react';
import type { CommandName, PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { Problem } from '../../../../components/panel.tsx';

/** Says the verb and the object once more before anything moves. A refusal stays in the dialog, in the server's words. */
export function Confirm<N extends CommandName>({
  title,
  verb,
  keep,
  danger,
  name,
  payload,
  isOpen,
  onClose,
  onDone,
  children,
}: {
  title: string;
  verb: string;
  /** What the other button says: the state that stays. */
  keep: string;
  danger?: boolean;
  name: N;
  payload: PayloadInput<N>;
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
}) {
  const { busy, refusal, act, clear } = useAct();
  const close = () => {
    clear();
    onClose();
  };
  const send = async () => {
    if (!(await act(name, payload))) return;
    onDone?.();
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button big onPress={close}>
            {keep}
          </Button>
          <Button big tone={danger ? 'danger' : 'primary'} isDisabled={busy} onPress={() => void send()}>
            {busy ? 'Sending…' : verb}
          </Button>
        </>
      }
    >
      {children}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
