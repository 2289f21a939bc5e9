import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import type { Clause } from '../../../shared/scenario/people.ts';

/** The same sentences in the same order and the same words: what was cleared is what goes out. */
export const isSameText = (a: readonly StatementClause[], b: readonly StatementClause[]): boolean =>
  a.length === b.length &&
  a.every(({ clause, text }, at) => b[at]?.clause === clause && b[at]?.text === text);

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words as they would be read: the author's wording where there is one, the starter otherwise. */
export function wordsOf(
  catalogue: readonly Clause[],
  clauses: readonly StatementClause[],
  freeText: string,
): number {
  return (
    countWords(
      clauses
        .map(({ clause, text }) => text || catalogue.find(({ id }) => id === clause)?.text || '')
        .join(' '),
    ) + countWords(freeText)
  );
}
