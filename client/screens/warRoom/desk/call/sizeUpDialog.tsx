import { useAct } from '../../../../components/act.tsx';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Problem } from '../../../../components/panel.tsx';
import { UserText } from '../../userText.tsx';
import { useDraft } from '../drafts.ts';
import { bare } from './bare.ts';
import { useSizeUp } from './useSizeUp.ts';

/** What everybody on the call is told at once, and whoever joins reads first. */
export function SizeUpDialog({ onClose }: { onClose: () => void }) {
  const { last, words } = useSizeUp();
  const [text, setText, forget] = useDraft('sizeUp', '');
  const { busy, refusal, act } = useAct();
  const post = async () => {
    if (!(await act('postBriefing', { text }))) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title="Size-up"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={busy || text.trim() === ''} onPress={() => void post()}>
            Brief the call
          </Button>
        </>
      }
    >
      <p className="text-small text-fg-2">{words}</p>
      {last && (
        <div className="flex flex-col gap-1 text-small text-fg-2">
          <span>
            Last, at <span className="m-mono">{bare(last.happenedAt)}</span>
          </span>
          <UserText>{last.text}</UserText>
          <span>
            <Button small onPress={() => setText(last.text)}>
              Start from it
            </Button>
          </span>
        </div>
      )}
      <TextField
        label="Known, unknown, next"
        multiline
        rows={4}
        value={text}
        onChange={setText}
        maxLength={4000}
        dir="auto"
        autoFocus
      />
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}
