import { useState } from 'react';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/fields.tsx';

/** Saying no, with a reason, so that the sender can go on to somebody else at once. One reason for each page that rings. */
export function Decline({ pages, onKeep }: { pages: readonly PageView[]; onKeep: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <div className="flex w-full flex-col gap-2">
      <TextField
        label="Why you can’t take it"
        hint="The sender reads this and can move on to the next person at once."
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
      />
      {reason.trim() === '' && <p className="text-small text-fg-2">Write a reason to decline.</p>}
      <div className="flex flex-wrap gap-2">
        {pages.map(({ page, title }) => (
          <ActButton
            key={page}
            name="declinePage"
            payload={{ page, reason }}
            tone="danger"
            big
            isDisabled={reason.trim() === ''}
          >
            {pages.length === 1 ? 'Decline the page' : `Decline: ${title}`}
          </ActButton>
        ))}
        <Button big onPress={onKeep}>
          Keep it ringing
        </Button>
      </div>
    </div>
  );
}
