import type { DrillTime } from '../../../../shared/time.ts';
import type { ImportedInject } from './importRow.ts';
import { NOT_WRITTEN } from './importRow.ts';
import type { ReadRow } from './rowsBelow.ts';
import type { Out, Verdict } from './screen/verdict.ts';

/** A row that the sheet itself keeps from players, and what became of it instead. */
export interface KeptRow extends Out {
  row: number;
  /** The inject whose expected action it now says; null where it says none. */
  joins: string | null;
}

export const isExpected = (verdict: Verdict | undefined): boolean =>
  verdict?.is === 'out' && verdict.why === 'expected player action';

/** Longer is not read beside an inject (server/content/pack/schema/injects.ts). */
const LONGEST = 600;

/**
 * What stays out, row by row. A row that says what players are expected to do becomes part of the expected action of the inject before it:
 * by time where it has one, else by its place in the sheet.
 */
export function keepOut(
  rows: readonly ReadRow[],
  verdicts: readonly Verdict[],
  injects: readonly ImportedInject[],
  momentOf: (row: ReadRow) => DrillTime | null,
): { joined: ImportedInject[]; kept: KeptRow[] } {
  const joined = injects.map((inject) => ({ ...inject, joined: [...inject.joined] }));
  const kept = rows.flatMap((row, index): KeptRow[] => {
    const verdict = verdicts[index];
    if (verdict?.is !== 'out') return [];
    const text = row.texts.message || row.texts.subject || row.texts.expectedAction;
    const target = isExpected(verdict) && text !== '' ? before(joined, row, momentOf(row)) : undefined;
    target?.joined.push({ row: row.row, text });
    return [{ ...verdict, row: row.row, joins: target?.id ?? null }];
  });
  return { joined, kept };
}

/** `injects` are in the order of their times. */
function before(
  injects: readonly ImportedInject[],
  { row }: ReadRow,
  moment: DrillTime | null,
): ImportedInject | undefined {
  if (moment === null)
    return injects.reduce<ImportedInject | undefined>(
      (last, inject) => (inject.row < row && inject.row > (last?.row ?? 0) ? inject : last),
      undefined,
    );
  return (
    injects.findLast(({ at, row: own }) => at < moment || (at === moment && own < row)) ??
    injects.find(({ at }) => at === moment)
  );
}

/** All that is expected after an inject: its own cell, and the rows that say more of it. */
export function expectedOf({
  expectedAction,
  joined,
}: Pick<ImportedInject, 'expectedAction' | 'joined'>): string {
  const parts = [
    ...(expectedAction === NOT_WRITTEN && joined.length > 0 ? [] : [expectedAction]),
    ...joined.map(({ text }) => text),
  ];
  const whole = [...new Set(parts)].join('\n');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 2)} …`;
}

/** "5 expected player action, 4 deleted, 3 hidden". */
export function countsOf(kept: readonly Pick<KeptRow, 'why'>[]): string {
  const counts = new Map<string, number>();
  for (const { why } of kept) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([why, count]) => `${count} ${why}`)
    .join(', ');
}

export const keptWords = (kept: readonly Pick<KeptRow, 'why'>[]): string =>
  `${kept.length} ${kept.length === 1 ? 'row is' : 'rows are'} not for players and ${kept.length === 1 ? 'stays' : 'stay'} out: ${countsOf(kept)}`;
