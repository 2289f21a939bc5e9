import type { CheckedClause } from '../../shared/drill/statements/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Clause } from '../../shared/scenario/people.ts';
import { list, sentences } from './phrasing.ts';

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
 * A text with a sentence that findings have overtaken ("at least one", of hundreds) says how many only where another of its sentences
 * rests on a finding.
 */
function saysHowMany(catalogue: readonly Clause[], clauses: readonly CheckedClause[]): boolean {
  return (
    !clauses.some(({ stale }) => stale) ||
    clauses.some((item) => {
      const clause = catalogue.find(({ id }) => id === item.clause);
      return clause?.purpose === 'scope' && clause.knownWhen !== undefined && !item.stale && isSound(item);
    })
  );
}

const isSound = (clause: CheckedClause): boolean => clause.true && clause.known && clause.penalty === null;

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
  const served = purposes(clauses.filter(isSound));
  const overtaken = served.has('scope') && !saysHowMany(catalogue, clauses);
  if (overtaken) served.delete('scope');
  const spokenOf = purposes(clauses);
  const unserved = wanted.map(({ purpose }) => purpose).filter((purpose) => !served.has(purpose));
  const covered = wanted.filter(({ purpose }) => served.has(purpose));
  return {
    share: covered.reduce((sum, { share }) => sum + share, 0),
    covered: covered.map(({ purpose }) => purpose),
    missing: unserved.filter((purpose) => !spokenOf.has(purpose)),
    spoiled: unserved.filter((purpose) => spokenOf.has(purpose) && !(overtaken && purpose === 'scope')),
    /** It says less than the team knew. */
    overtaken: overtaken && unserved.includes('scope'),
  };
}

/** What a text leaves to be wished for, as sentences: a thing that it says wrongly is not missing. */
export const shortfall = ({
  missing,
  spoiled,
  overtaken,
}: Pick<ReturnType<typeof coverage>, 'missing' | 'spoiled' | 'overtaken'>): string =>
  sentences(
    overtaken &&
      'It said less than the team knew by then: findings in hand said how far it goes, so how many earns nothing.',
    missing.length > 0 && `Missing: ${list(missing.map(purposeName))}.`,
    spoiled.length > 0 &&
      `Said, but not in a sentence that was true, known and harmless when it went out: ${list(spoiled.map(purposeName))}.`,
  );
