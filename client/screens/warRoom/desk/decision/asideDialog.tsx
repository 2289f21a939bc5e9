import { useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { Problem } from '../../../../components/panel.tsx';
import type { Option } from './facts.ts';
import type { TeamActs } from './useTeamActs.ts';

/** An option leaves the table with a reason that everybody can read, and comes back the same way. */
export function AsideDialog({
  option,
  acts,
  onClose,
}: {
  option: Option;
  acts: TeamActs;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  const setAside = async () => {
    setAsked(true);
    if (!isEmpty && (await acts.setAside(option.id, reason))) onClose();
  };
  return (
    <Dialog title={`Set aside: ${option.title}`} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void setAside();
        }}
      >
        <TextField
          label="Why"
          value={reason}
          onChange={setReason}
          autoFocus
          error={isAsked && isEmpty ? 'Give a reason. Everybody on the call reads it.' : null}
        />
        {acts.refusal && <Problem>{acts.refusal}</Problem>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Keep it on the table</Button>
          <Button type="submit" tone="primary">
            Set aside
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
