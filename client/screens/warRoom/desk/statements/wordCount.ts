import type { RoleKit } from '../../../../../shared/kit.ts';

export interface ChosenClause {
  clause: string;
  text: string;
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Templates are filled where the text is read; here they count as they stand, as on the server. */
export const wordingOf = (catalogue: RoleKit['clauses'], { clause, text }: ChosenClause): string =>
  text || (catalogue.find(({ id }) => id === clause)?.text ?? '');

/** The same count as the server makes when a text is drafted. */
export const wordsOf = (
  catalogue: RoleKit['clauses'],
  clauses: readonly ChosenClause[],
  freeText: string,
): number =>
  countWords(clauses.map((clause) => wordingOf(catalogue, clause)).join(' ')) + countWords(freeText);

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
