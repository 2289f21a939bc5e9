import type { LetterRow } from '../../../../../shared/protocol.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { MINUTE } from '../../../../../shared/time.ts';

/** Somebody who has waited this long is marked. */
const LONG = 2 * MINUTE;

export type Order = 'oldest' | 'newest';

export const isWaiting = ({ waits, end }: Pick<LetterRow, 'waits' | 'end'>): boolean => waits && end === null;
export const isLate = (at: DrillTime, now: DrillTime): boolean => now - at >= LONG;

/** What waits, or all of it, in the order that is wanted. The list that comes is oldest first. */
export function inOrder(rows: readonly LetterRow[], order: Order, isWhole: boolean): LetterRow[] {
  const shown = isWhole ? [...rows] : rows.filter(isWaiting);
  return order === 'oldest' ? shown : shown.reverse();
}

const ENDS: Record<NonNullable<LetterRow['end']>['as'], string> = {
  replied: 'Answered',
  judged: 'Judged',
  done: 'Done',
  ignored: 'Ignored',
};

/** "Answered by Sam", or what the story does with it by itself. */
export function endWords({ end, kind }: Pick<LetterRow, 'end' | 'kind'>): string {
  if (end) return end.by === null ? ENDS[end.as] : `${ENDS[end.as]} by ${end.by}`;
  return kind === 'reply' ? 'A reply that was offered' : '';
}

/** Said where the plan has nothing for a persona to say. */
export const STOCK_LINES: readonly string[] = [
  'Thank you. When do I hear more?',
  'That doesn’t answer my question.',
];
