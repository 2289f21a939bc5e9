import type { LetterRow } from '../../../../../shared/protocol.ts';
import { ActButton } from '../../../../components/act.tsx';

/** Put away without an answer, or back among what waits. */
export function Settle({ row: { letter, end, waits } }: { row: LetterRow }) {
  if (!waits) return null;
  if (end !== null)
    return (
      <ActButton small tone="quiet" name="settleLetter" payload={{ letter, as: 'reopened' }}>
        Let it wait again
      </ActButton>
    );
  return (
    <div className="flex gap-1">
      <ActButton small tone="quiet" name="settleLetter" payload={{ letter, as: 'done' }}>
        Done
      </ActButton>
      <ActButton small tone="quiet" name="settleLetter" payload={{ letter, as: 'ignored' }}>
        Ignore
      </ActButton>
    </div>
  );
}
