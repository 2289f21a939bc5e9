import { Play } from 'lucide-react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { useAct } from '../../../../components/act.tsx';
import { nameIn } from '../events/eventWords.ts';

/** Sends it at once, from its line on the shelf. */
export function FireNow({ row }: { row: MselRow }) {
  const { act, busy, refusal } = useAct();
  return (
    <span className="flex flex-none flex-col items-end">
      <button
        type="button"
        aria-disabled={busy || undefined}
        aria-label={`Fire now: ${nameIn(row)}`}
        title="Fire now"
        onClick={() => {
          if (!busy) void act('fireInject', { inject: row.inject });
        }}
        className="grid size-7 place-items-center rounded-control text-fg-2 hover:text-act aria-disabled:opacity-50 max-[767px]:size-11"
      >
        <Play aria-hidden size={13} />
      </button>
      {refusal && (
        <span role="alert" className="max-w-40 text-small text-risk">
          {refusal}
        </span>
      )}
    </span>
  );
}
