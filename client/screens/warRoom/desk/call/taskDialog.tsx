import type { PlayRole } from '../../../../../shared/roles.ts';
import { MINUTE } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Problem } from '../../../../components/panel.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { useSeatedRoles } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { readMinutes } from '../numbers.ts';
import { RolePick } from './rolePick.tsx';

/** One task for one person, with a time. */
export function TaskDialog({ onClose }: { onClose: () => void }) {
  const { called } = usePersons();
  const roles = useSeatedRoles();
  const [role, setRole, forgetRole] = useDraft<PlayRole | null>('task.role', null);
  const [text, setText, forgetText] = useDraft('task.text', '');
  const [due, setDue] = useDraft('task.due', '5');
  const { busy, refusal, act } = useAct();
  const isWhole = role !== null && text.trim() !== '';
  const give = async () => {
    if (role === null) return;
    if (!(await act('assignTask', { role, text, dueInMs: readMinutes(due) ?? 5 * MINUTE }))) return;
    forgetRole();
    forgetText();
    onClose();
  };
  return (
    <Dialog
      title="New task"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={busy || !isWhole} onPress={() => void give()}>
            {role === null ? 'Give the task' : `Give it to ${called(role)}`}
          </Button>
        </>
      }
    >
      <RolePick label="Who" roles={roles} value={role} onPick={setRole} />
      <TextField label="What" value={text} onChange={setText} maxLength={4000} dir="auto" />
      <TextField label="Back in how many minutes" inputMode="numeric" value={due} onChange={setDue} />
      {!isWhole && <p className="text-small text-fg-2">Choose one person and say what.</p>}
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
