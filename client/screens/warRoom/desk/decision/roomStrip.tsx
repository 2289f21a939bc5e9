import { ArrowLeft, BellRing } from 'lucide-react';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { Countdown } from '../../../../components/time.tsx';
import { useNeeds } from '../../feed/useNeeds.ts';
import { needDueAt, needWords } from '../../needWords.ts';
import { useRoom } from '../../room.tsx';
import { Key } from '../../userText.tsx';
import { useColumns } from '../../useWide.ts';

/** Over the room: the way back, and what waits for this person meanwhile. */
export function RoomStrip({ onClose }: { onClose: () => void }) {
  const needs = useNeeds();
  const { show, openIncoming } = useRoom();
  const names = useNames();
  const columns = useColumns();
  const [first] = needs;
  const dueAt = first ? needDueAt(first) : null;
  const toNeeds = () => {
    onClose();
    if (columns === 2) openIncoming(true);
    else show('feed');
  };
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-2.5 py-1">
      <Button onPress={onClose}>
        <ArrowLeft aria-hidden size={14} /> Desk <Key>Esc</Key>
      </Button>
      <h2 className="text-base font-semibold">Decision room</h2>
      {first && (
        <div className="flex min-w-0 items-center gap-2 text-small">
          <span className="flex shrink-0 items-center gap-1 font-semibold text-sev1">
            <BellRing aria-hidden size={13} />
            {needs.length} {needs.length === 1 ? 'needs' : 'need'} you
          </span>
          <span className="min-w-0 truncate text-fg-2">{needWords(first, names)}</span>
          {dueAt !== null && (
            <span className="shrink-0 text-sev1">
              <Countdown to={dueAt} />
            </span>
          )}
          <Button tone="quiet" onPress={toNeeds}>
            Open
          </Button>
        </div>
      )}
      <span className="ml-auto text-small text-fg-3 max-[1199px]:hidden">
        Everyone on the call can open this room
      </span>
    </div>
  );
}
