import { BellRing, Check } from 'lucide-react';
import { useNames } from '../../components/names.ts';
import { Countdown } from '../../components/time.tsx';
import { useNeeds } from './feed/useNeeds.ts';
import { needDueAt, needWords } from './needWords.ts';
import { useRoom } from './room.tsx';
import { useColumns } from './useWide.ts';

export const NEEDS_STRIP = 'needs-you-strip';

/** What waits for this person in one line, where the column for it is not in sight. A press opens it. */
export function NeedsStrip() {
  const room = useRoom();
  const names = useNames();
  const columns = useColumns();
  const needs = useNeeds();
  const [first] = needs;
  const dueAt = first ? needDueAt(first) : null;
  const press = () => (columns === 2 ? room.openIncoming(!room.isIncomingOpen) : room.show('feed'));
  return (
    <button
      id={NEEDS_STRIP}
      type="button"
      aria-expanded={columns === 2 ? room.isIncomingOpen : undefined}
      onClick={press}
      className={`flex min-h-11 w-full flex-none items-center gap-2 border-b border-l-[3px] border-b-line bg-raised px-3 text-left text-body ${first ? 'border-l-sev1' : 'border-l-line-strong'}`}
    >
      {first ? (
        <BellRing aria-hidden size={16} className="flex-none text-sev1" />
      ) : (
        <Check aria-hidden size={16} className="flex-none text-fg-3" />
      )}
      <strong className="flex-none">
        {first ? (needs.length === 1 ? '1 needs you' : `${needs.length} need you`) : 'Nothing needs you'}
      </strong>
      <span className="min-w-0 flex-1 truncate text-fg-2">
        {first ? needWords(first, names) : 'Incoming'}
      </span>
      {dueAt !== null && (
        <span className="flex-none text-sev1">
          <Countdown to={dueAt} />
        </span>
      )}
    </button>
  );
}
