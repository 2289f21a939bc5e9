import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { CRITERIA } from './rubric.ts';

/** The rows of the event list that test a criterion: those that say so, and those that its rule hangs on in this scenario. */
export const rowsTesting = (scenario: Scenario, criterion: string): string[] => [
  ...scenario.msel.filter(({ criteria }) => criteria?.includes(criterion)).map(({ id }) => id),
  ...(CRITERIA.get(criterion)?.hangsOn?.(scenario) ?? []),
];

/** The criteria that a row tests, in the order of the scorecard. */
export const testedBy = (scenario: Scenario, { id, criteria }: InjectRow): string[] =>
  [...CRITERIA].flatMap(([criterion, { hangsOn }]) =>
    criteria?.includes(criterion) || hangsOn?.(scenario).includes(id) ? [criterion] : [],
  );

/** What people call a criterion; an id that no rubric knows stays as it is. */
export const criterionTitle = (id: string): string => CRITERIA.get(id)?.title ?? id;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The criterion that somebody names by its title or its id; null where there is none. */
export function criterionNamed(name: string): string | null {
  const wanted = plain(name);
  const found = [...CRITERIA].find(([id, { title }]) => [id, title].map(plain).includes(wanted));
  return found?.[0] ?? null;
}

const IDS = [...CRITERIA.keys()].join('|');
const BRACKETS = new RegExp(`\\s*[[(]((?:${IDS})(?:\\s*[,;]\\s*(?:${IDS}))*)[\\])]`, 'g');

/** Criteria that a text names in brackets, as prose has no business to. */
export const bracketedIn = (text: string): string[] =>
  [...text.matchAll(BRACKETS)].flatMap(([, ids = '']) => ids.split(/[,;]/).map((id) => id.trim()));

/** The same text with those ids as plain words: in somebody else's paper they may stand for anything. */
export const unbracketed = (text: string): string => text.replace(BRACKETS, ' $1').trim();
/** The same text without them. */
export const withoutBracketed = (text: string): string => text.replace(BRACKETS, '').trim();
