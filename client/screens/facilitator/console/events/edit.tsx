import { useRef, useState } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { Button, Problem, TextField } from '../../../../components/kit.tsx';
import { useAlso } from '../people/doing.ts';
import { DeskChips } from './deskChips.tsx';
import { FollowsList } from './followsList.tsx';
import { useEdit } from './useEdit.ts';
import { Why } from './why.tsx';

/** The words, the desks and the time of an inject that has not gone out. */
export function Edit({ row, onClose }: { row: MselRow; onClose: () => void }) {
  const edit = useEdit(row);
  const { to, why, busy, refusal } = edit;
  const also = useAlso('edit', row.inject);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = async (): Promise<void> => {
    setTried(true);
    if (await edit.save()) onClose();
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form
      ref={form}
      aria-label={`Edit ${row.subject}`}
      className="flex flex-col gap-2 border-t border-line pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {also !== '' && (
        <p role="status" className="text-small text-wait">
          {also} is editing it too. What you both leave alone or change apart goes together.
        </p>
      )}
      <Fields edit={edit} />
      {row.template && (
        <p className="text-small text-fg-2">
          Words in double braces are filled in when it goes out. Keep them as they are.
        </p>
      )}
      <DeskChips label="To" value={to} onChange={edit.setTo} isMissing={isTried && to.length === 0} />
      <FollowsList row={row} wanted={edit.wanted} />
      {edit.isStale && (
        <p role="status" className="text-small text-sev1">
          {row.edits?.last?.by ?? 'Somebody'} has changed it since you opened it. What you both leave alone or
          change apart goes together.
        </p>
      )}
      <Why value={why} onChange={edit.setWhy} isMissing={isTried && why.trim() === ''} />
      {isTried && edit.isSame && (
        <p role="status" className="text-small text-fg-2">
          Nothing is different yet.
        </p>
      )}
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Leave it as it is</Button>
        <Button type="submit" tone="primary" isBusy={busy}>
          Save the change
        </Button>
      </div>
    </form>
  );
}

/** What players will read, and when. */
function Fields({
  edit: { text, write, time, setTime, isWrongTime, lost },
}: {
  edit: ReturnType<typeof useEdit>;
}) {
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_110px] gap-2">
        <TextField label="From" value={text.from} onChange={write('from')} autoFocus />
        <TextField
          label="Comes at"
          value={time}
          onChange={setTime}
          error={isWrongTime ? 'Write mm:ss.' : null}
        />
      </div>
      <TextField label="Subject" value={text.subject} onChange={write('subject')} />
      <TextField label="Text" multiline rows={5} value={text.body} onChange={write('body')} />
      {lost.length > 0 && (
        <p role="status" className="text-small text-sev1">
          Gone from the text, so it will not be filled in: {lost.join(', ')}
        </p>
      )}
    </>
  );
}
