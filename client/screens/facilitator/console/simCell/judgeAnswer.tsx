import { useState } from 'react';
import type { LetterRow } from '../../../../../shared/protocol.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Dialog, Problem, Radio, TextField } from '../../../../components/kit.tsx';
import { useDoing } from '../people/doing.ts';

const NONE = '';

/** Whose words mean one of the replies that were offered has said it: its effect follows, once. */
export function JudgeAnswer({ row: { inject, replies, words, judged } }: { row: LetterRow }) {
  const [isOpen, setOpen] = useState(false);
  useDoing(isOpen ? 'judge' : null);
  const [reply, setReply] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const { act, busy, refusal, clear } = useAct();
  const lacks =
    reply === null ? 'Choose what it counts as.' : why.trim() === '' ? 'Say why, in a sentence.' : null;
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const record = async (): Promise<void> => {
    if (inject === null || reply === null || lacks !== null) return;
    if (await act('judgeAnswer', { inject, reply: reply === NONE ? null : reply, why })) close();
  };
  const none = { id: NONE, title: 'None of them: nothing follows. You may still change this.' };
  return (
    <>
      <div>
        <Button small onPress={() => setOpen(true)}>
          Count it as a reply…
        </Button>
      </div>
      <Dialog
        title="What does this answer count as?"
        isOpen={isOpen}
        onClose={close}
        footer={
          <>
            <Button big onPress={close}>
              Cancel
            </Button>
            <Button tone="primary" big isDisabled={busy || lacks !== null} onPress={() => void record()}>
              Record it
            </Button>
          </>
        }
      >
        <p dir="auto" className="text-body">
          “{words}”
        </p>
        <Radio
          label="It counts as"
          value={reply}
          onChange={setReply}
          options={[
            ...replies.map(({ id, label }) => ({ id, title: label })),
            ...(judged === null ? [none] : []),
          ]}
        />
        <TextField label="Why" value={why} onChange={setWhy} />
        <p className="text-small text-fg-2">
          {lacks ??
            'What follows from that reply happens at once, as if they had pressed it, and cannot be changed.'}
        </p>
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}
