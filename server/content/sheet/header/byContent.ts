import type { GridCell } from '../read/grid.ts';
import { momentOf } from '../times/cell.ts';
import { isDeskWord } from '../values/desks.ts';
import type { ImportKey } from './keys.ts';

type Below = (column: number) => readonly GridCell[];

/** A mark in a column headed by a desk: the row is for it. */
export const isTick = ({ text }: GridCell): boolean =>
  /^(?:x|✓|✔|☑|✅|●|•|■|y|yes|ja|oui|1|true)$/i.test(text.trim());

const filled = (cells: readonly GridCell[]): GridCell[] => cells.filter(({ text }) => text.trim() !== '');

/** Texts shorter than this on average are titles or names. */
const SHORTEST_TEXT = 20;

/** Columns that no header named, by what stands below them: times, desks, and the longest texts. */
export function guessByContent(
  open: readonly number[],
  below: Below,
  taken: ReadonlySet<ImportKey>,
  hasMarks: boolean,
): { key: ImportKey; column: number }[] {
  const found: { key: ImportKey; column: number }[] = [];
  const left = (): number[] => open.filter((column) => !found.some((other) => other.column === column));
  if (!taken.has('scheduled') && !taken.has('scenarioTime')) {
    const column = best(left(), (at) => share(filled(below(at)), looksLikeTime), 0.6);
    if (column !== null) found.push({ key: 'scheduled', column });
  }
  if (!taken.has('to') && !hasMarks) {
    const column = best(left(), (at) => share(filled(below(at)), ({ text }) => isDeskWord(text)), 0.5);
    if (column !== null) found.push({ key: 'to', column });
  }
  if (!taken.has('message')) {
    const length = (at: number): number => {
      const cells = filled(below(at));
      return cells.length === 0 ? 0 : cells.reduce((sum, { text }) => sum + text.length, 0) / cells.length;
    };
    const column = best(left(), length, taken.has('subject') ? SHORTEST_TEXT * 2 : SHORTEST_TEXT);
    if (column !== null) found.push({ key: 'message', column });
  }
  return found;
}

/** A plain number may count anything, so it does not look like a time. */
function looksLikeTime(cell: GridCell): boolean {
  const { is } = momentOf(cell);
  return (
    !['nothing', 'unknown', 'number', 'day', 'dotted'].includes(is) &&
    !(is === 'compact' && cell.number !== undefined)
  );
}

const share = (cells: readonly GridCell[], fits: (cell: GridCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;

function best(columns: readonly number[], worth: (column: number) => number, least: number): number | null {
  const [first] = columns
    .map((column) => ({ column, by: worth(column) }))
    .filter(({ by }) => by >= least)
    .sort((a, b) => b.by - a.by);
  return first?.column ?? null;
}
