import { Undo2 } from 'lucide-react';
import type { PlanChange } from '../../../../../shared/drill/injects/plan.ts';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import { Problem } from '../../../../components/kit.tsx';
import { useDrillNow } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { nameIn } from './eventWords.ts';

const DID: Record<PlanChange, string> = {
  revised: 'changed it',
  held: 'held it',
  released: 'released it',
  skipped: 'skipped it',
  unskipped: 'took the skip back',
  shelved: 'put it on the shelf',
  unshelved: 'took it off the shelf',
};

/** What a facilitator did to it last, who, when and why; taken back until it goes out. */
export function LastChange({ row, canAct }: { row: MselRow; canAct: boolean }) {
  const { act, busy, refusal } = useAct();
  const now = useDrillNow();
  const { edits } = row;
  const last = edits?.last;
  if (!edits || !last) return null;
  const { what, by, at, why } = last;
  const isPast = edits.undoneAt !== null && edits.undoneAt <= now;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-fg-2">
        <span className="[overflow-wrap:anywhere]">
          {by ?? 'A facilitator'} {DID[what]} at <span className="m-mono">{formatDrillTime(at)}</span>
          {why !== '' && <>: “{why}”</>}
          {edits.plannedAt !== null && edits.parts.includes('dueAt') && (
            <>
              . Planned for <span className="m-mono">{formatDrillTime(edits.plannedAt)}</span>
            </>
          )}
        </span>
        {canAct && (
          <button
            type="button"
            data-key="u"
            aria-disabled={busy || undefined}
            onClick={() => {
              if (!busy) void act('undoRevision', { inject: row.inject, seen: edits.version });
            }}
            className="inline-flex min-h-[26px] items-center gap-1.5 rounded-control border border-line-strong bg-bg px-2 text-fg hover:brightness-110 aria-disabled:opacity-50"
          >
            <Undo2 aria-hidden size={13} />
            <span>
              Undo<span className="sr-only">: {nameIn(row)}</span>
            </span>
            <Key>U</Key>
          </button>
        )}
        {isPast && <span>Its old time has passed, so it comes back held.</span>}
      </p>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
