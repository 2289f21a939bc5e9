import { MINUTE } from '../../../shared/time.ts';
import { useAct } from '../../components/act.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Choose, TextField } from '../../components/fields.tsx';
import { Problem } from '../../components/panel.tsx';
import { useDraft } from './desk/drafts.ts';

type Audience = 'internal' | 'executives';

/** The same update as in the command panel, and the same draft, from wherever one stands. */
export function UpdateDialog({ onClose }: { onClose: () => void }) {
  const [text, setText, forget] = useDraft('update.text', '');
  const [next, setNext] = useDraft('update.next', '15');
  const [audience, setAudience] = useDraft<Audience>('update.audience', 'internal');
  const { busy, refusal, act } = useAct();
  const minutes = Number(next);
  const isNumber = next.trim() !== '' && Number.isFinite(minutes) && minutes >= 0;
  const post = async () => {
    const nextInMs = isNumber ? Math.round(minutes * MINUTE) : null;
    if (!(await act('postUpdate', { audience, text, nextInMs }))) return;
    forget();
    onClose();
  };
  return (
    <Dialog title="Post an update" isOpen onClose={onClose}>
      <Choose
        label="To"
        value={audience}
        onChange={setAudience}
        options={[
          { id: 'internal', title: 'Everybody on the incident' },
          { id: 'executives', title: 'Executives' },
        ]}
      />
      <TextField
        label="Update"
        multiline
        rows={4}
        dir="auto"
        value={text}
        onChange={setText}
        maxLength={4000}
      />
      <TextField
        label="Next update in how many minutes"
        hint="Empty: you promise no time."
        inputMode="numeric"
        value={next}
        onChange={setNext}
      />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button tone="primary" isDisabled={busy || text.trim() === ''} onPress={() => void post()}>
          Post the update
        </Button>
      </div>
    </Dialog>
  );
}
