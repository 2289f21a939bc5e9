import type { DrillTime } from '../../../../shared/time.ts';
import type { SheetProblem } from '../read/grid.ts';
import type { ImportedInject, ShelvedInject } from '../rows/importRow.ts';
import type { KeptRow } from '../rows/keepOut.ts';
import type { ReadRow } from '../rows/rowsBelow.ts';

/** What becomes of one row of the sheet, and why. */
export interface Outcome {
  row: number;
  /** `expected`: it is now part of what is expected after another inject. */
  becomes: 'inject' | 'shelf' | 'expected' | 'out' | 'refused';
  id: string | null;
  at: DrillTime | null;
  why: string[];
}

interface Became {
  injects: readonly ImportedInject[];
  shelf: readonly ShelvedInject[];
  kept: readonly KeptRow[];
  problems: readonly SheetProblem[];
}

export function outcomesOf(rows: readonly ReadRow[], { injects, shelf, kept, problems }: Became): Outcome[] {
  const timed = new Map(injects.map((inject) => [inject.row, inject]));
  const byHand = new Map(shelf.map((inject) => [inject.row, inject]));
  const out = new Map(kept.map((row) => [row.row, row]));
  const said = new Map<number, string[]>();
  for (const { row, problem } of problems)
    if (row !== null) said.set(row, [...(said.get(row) ?? []), problem]);
  return rows.map(({ row }): Outcome => {
    const why = said.get(row) ?? [];
    const inject = timed.get(row);
    if (inject) return { row, becomes: 'inject', id: inject.id, at: inject.at, why };
    const shelved = byHand.get(row);
    if (shelved) return { row, becomes: 'shelf', id: shelved.id, at: null, why };
    const keptRow = out.get(row);
    if (keptRow)
      return {
        row,
        becomes: keptRow.joins === null ? 'out' : 'expected',
        id: keptRow.joins,
        at: null,
        why: [keptRow.why, ...why],
      };
    return { row, becomes: 'refused', id: null, at: null, why };
  });
}
