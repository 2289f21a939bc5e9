import type { LogEventOf } from '../../shared/event/event.ts';
import { own } from '../../shared/keyed.ts';
import type { Clause } from '../../shared/scenario/people.ts';

export type CheckedClause = LogEventOf<'statement.checked'>['data']['clauses'][number];
export type Purpose = Clause['purpose'];

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

/** Wanted purposes that the text serves with a sentence that was true, known and harmless when it went out. */
export function coverage(
  wanted: readonly { purpose: Purpose; share: number }[],
  catalogue: readonly Clause[],
  clauses: readonly CheckedClause[],
) {
  const served = new Set(
    clauses
      .filter((clause) => clause.true && clause.known && clause.penalty === null)
      .flatMap(({ clause }) => catalogue.find(({ id }) => id === clause)?.purpose ?? []),
  );
  const covered = wanted.filter(({ purpose }) => served.has(purpose));
  return {
    share: covered.reduce((sum, { share }) => sum + share, 0),
    covered: covered.map(({ purpose }) => purpose),
    missing: wanted.filter(({ purpose }) => !served.has(purpose)).map(({ purpose }) => purpose),
  };
}
