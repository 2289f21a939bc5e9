import { useShallow } from 'zustand/react/shallow';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { ringingPages } from '../../../../shared/drill/select.ts';
import { ActButton } from '../../../components/act.tsx';
import { At, Countdown } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { Key, UserText } from '../userText.tsx';

export const useRinging = (): PageView[] => useView(useShallow(ringingPages));

const Ringing = ({ page }: { page: PageView }) => (
  <li className="flex min-w-0 flex-col items-start gap-1 border-l-[3px] border-sev0 pl-3">
    <div className="flex w-full items-baseline gap-2">
      <strong className="min-w-0 flex-1 text-body [overflow-wrap:anywhere]">{page.title}</strong>
      <At at={page.sentAt} />
    </div>
    {page.note && <UserText>{page.note}</UserText>}
    <p className="text-small text-fg-2">
      {page.state === 'unanswered' ? (
        'The limit has passed. It still rings: a late answer is better than none.'
      ) : (
        <>
          <Countdown to={page.dueAt} />, then it counts as silence
        </>
      )}
    </p>
  </li>
);

/** Pages that ring here, among what needs this person: for whoever set the pager aside to finish something first. */
export function RingingPages() {
  const pages = useRinging();
  if (pages.length === 0) return null;
  return (
    <div className="flex flex-col gap-3 px-3 py-2.5">
      <ul className="flex flex-col gap-3">
        {pages.map((page) => (
          <Ringing key={page.page} page={page} />
        ))}
      </ul>
      <ActButton name="acknowledgePage" payload={{ pages: pages.map(({ page }) => page) }} tone="primary" big>
        {pages.length === 1 ? 'Acknowledge' : `Acknowledge all ${pages.length}`} <Key>A</Key>
      </ActButton>
    </div>
  );
}
