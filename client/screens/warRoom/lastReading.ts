import type { View } from '../../../shared/drill/view.ts';
import type { DrillTime } from '../../../shared/time.ts';

/**
 * The newest measurement this seat knows: its own, or one that somebody pinned. What was counted and when, and no verdict: whether the
 * harm is contained is nothing a screen of the team may know (RULE-1).
 */
export function lastReading({ readings, board }: Pick<View, 'readings' | 'board'>): {
  at: DrillTime;
  found: { failures: number; n: number } | null;
} | null {
  const own = Object.values(readings);
  const newest = own.reduce<DrillTime | null>(
    (at, { readAt }) => (at === null || readAt > at ? readAt : at),
    null,
  );
  const mine = own.map(({ evidence }) => evidence);
  const pinned = Object.values(board)
    .filter(({ source, evidence }) => source === 'probe' && !mine.includes(evidence))
    .reduce<DrillTime | null>((last, { at }) => (last === null || at > last ? at : last), null);
  if (newest !== null && (pinned === null || newest >= pinned)) {
    const together = own.filter(({ readAt }) => readAt === newest);
    const sum = (of: 'failures' | 'n'): number =>
      together.reduce((total, { sample }) => total + sample[of], 0);
    return { at: newest, found: { failures: sum('failures'), n: sum('n') } };
  }
  return pinned === null ? null : { at: pinned, found: null };
}
