import {
  bracketedIn,
  criterionNamed,
  criterionTitle,
  unbracketed,
  withoutBracketed,
} from '../../../scorecard/testedBy.ts';

/** The criteria that a row tests, as a cell holds them: by title. Titles hold commas, so a semicolon parts them. */
export const criteriaCell = (criteria: readonly string[]): string => criteria.map(criterionTitle).join('; ');

/** An id by itself, or several: how exports of older builds named them. */
const IDS = /^[A-Z]{1,2}\d(?:-\w+)?(?:\s*,\s*[A-Z]{1,2}\d(?:-\w+)?)*$/;

const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => (IDS.test(name) ? name.split(/\s*,\s*/) : [name]));

/**
 * What a row of a sheet tests, from the two columns that say so. Ids count in a sheet of ours alone: in anybody else's they may be
 * priorities. What names no criterion of ours stays as words.
 */
export function testedIn(
  objective: string,
  criticalTask: string,
  isOwn: boolean,
): { tests: string; criteria: string[] } {
  const found = new Set<string>();
  const words: string[] = [];
  for (const name of namesIn(criticalTask)) {
    const criterion = criterionNamed(name);
    if (criterion !== null && (isOwn || criterion !== name)) found.add(criterion);
    else words.push(name);
  }
  if (isOwn) for (const id of bracketedIn(objective)) found.add(id);
  const said = isOwn ? withoutBracketed(objective) : unbracketed(objective);
  const tests = words.length > 0 ? `${said} [${words.join('; ')}]`.trim() : said;
  return { tests: isOwn ? tests : unbracketed(tests), criteria: [...found] };
}
