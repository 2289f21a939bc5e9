import type { LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Clause } from '../../shared/scenario/people.ts';
import { list, sentences } from './phrasing.ts';

export type CheckedClause = LogEventOf<'statement.checked'>['data']['clauses'][number];
type Purpose = Clause['purpose'];

const NAMES: Record<Purpose, string> = {
  acknowledge: 'an acknowledgement',
  apologise: 'an apology',
  scope: 'an honest scope',
  action: 'what has been done',
  support: 'where to find support',
  'next-update': 'when the next word comes',
  contact: 'a person to turn to',
  plan: 'the plan',
  cause: 'the cause',
  blame: 'who is to blame',
  filler: 'filler',
  claim: 'a claim',
};
export const purposeName = (purpose: Purpose): string => own(NAMES, purpose);

/**
 * Wanted purposes that the text serves with a sentence that was true, known and harmless when it went out; `spoiled` are those that it
 * speaks of, but in no such sentence.
 */
export function coverage(
  wanted: readonly { purpose: Purpose; share: number }[],
  catalogue: readonly Clause[],
  clauses: readonly CheckedClause[],
) {
  const purposes = (some: readonly CheckedClause[]): Set<Purpose> =>
    new Set(some.flatMap(({ clause }) => catalogue.find(({ id }) => id === clause)?.purpose ?? []));
  const served = purposes(clauses.filter((clause) => clause.true && clause.known && clause.penalty === null));
  const spokenOf = purposes(clauses);
  const unserved = wanted.map(({ purpose }) => purpose).filter((purpose) => !served.has(purpose));
  const covered = wanted.filter(({ purpose }) => served.has(purpose));
  return {
    share: covered.reduce((sum, { share }) => sum + share, 0),
    covered: covered.map(({ purpose }) => purpose),
    missing: unserved.filter((purpose) => !spokenOf.has(purpose)),
    spoiled: unserved.filter((purpose) => spokenOf.has(purpose)),
  };
}

/** What a text leaves to be wished for, as sentences: a thing that it says wrongly is not missing. */
export const shortfall = ({ missing, spoiled }: { missing: Purpose[]; spoiled: Purpose[] }): string =>
  sentences(
    missing.length > 0 && `Missing: ${list(missing.map(purposeName))}.`,
    spoiled.length > 0 &&
      `Said, but not in a sentence that was true, known and harmless when it went out: ${list(spoiled.map(purposeName))}.`,
  );
