import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { ringingPages } from '../../../../shared/drill/select.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { At, Countdown } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { Key, UserText } from '../userText.tsx';

export const useRinging = (): PageView[] => useView(useShallow(ringingPages));

const Limit = ({ page }: { page: PageView }) =>
  page.state === 'unanswered' ? (
    <>The limit has passed. It still rings: a late answer is better than none.</>
  ) : (
    <>
      Counts as silence in <Countdown to={page.dueAt} />, then it moves on past you.
    </>
  );

function Decline({ page }: { page: PageView }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Button tone="quiet" onPress={() => setOpen(true)}>
        Decline…
      </Button>
    );
  return (
    <div className="flex w-full flex-col gap-2">
      <TextField
        label="Why you cannot take it"
        hint="The sender reads this and can escalate at once."
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <ActButton
          name="declinePage"
          payload={{ page: page.page, reason }}
          tone="danger"
          isDisabled={reason.trim() === ''}
        >
          Decline the page
        </ActButton>
        <Button tone="quiet" onPress={() => setOpen(false)}>
          Keep it ringing
        </Button>
      </div>
    </div>
  );
}

const Ringing = ({ page, big }: { page: PageView; big: boolean | undefined }) => (
  <li className="flex min-w-0 flex-col items-start gap-1 border-l-[3px] border-sev0 pl-3">
    <div className="flex w-full items-baseline gap-2">
      <strong className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${big ? 'text-[20px]' : 'text-body'}`}>
        {page.title}
      </strong>
      <At at={page.sentAt} />
    </div>
    {page.note && <UserText>{page.note}</UserText>}
    <p className="text-small text-fg-2">
      <Limit page={page} />
    </p>
    <Decline page={page} />
  </li>
);

/** Pages that ring here, and one button for all of them. `big` on the off-call desk, where nothing else matters as much. */
export function RingingPages({ big }: { big?: boolean }) {
  const pages = useRinging();
  const inCall = useView(({ me }) => me.inCall);
  if (pages.length === 0) return null;
  return (
    <div role="alert" className={big ? 'flex flex-col gap-4 p-4' : 'flex flex-col gap-3 px-3 py-2.5'}>
      <ul className="flex flex-col gap-3">
        {pages.map((page) => (
          <Ringing key={page.page} page={page} big={big} />
        ))}
      </ul>
      <ActButton
        name="acknowledgePage"
        payload={{ pages: pages.map(({ page }) => page) }}
        tone="primary"
        big
        wide={big === true}
      >
        {pages.length === 1 ? 'Acknowledge' : `Acknowledge all ${pages.length}`} <Key>A</Key>
      </ActButton>
      <p className="text-small text-fg-2">
        {inCall
          ? 'Acknowledging stops the ringing and opens that desk.'
          : 'Acknowledging stops the ringing, tells the sender you are on, and brings you into the call.'}
      </p>
    </div>
  );
}
