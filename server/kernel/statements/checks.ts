import type { EventData } from '../../../shared/drill/events.ts';
import type { CheckedClause, StatementClause } from '../../../shared/drill/statements/events.ts';
import type { Clause } from '../../../shared/scenario/people.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';

/** Every claim that went out, held against the world and against what the team knew at that moment. */
export function check(
  c: Compiled,
  state: DrillState,
  catalogue: readonly Clause[],
  clauses: readonly StatementClause[],
): CheckedClause[] {
  const facts = factReader(c, state);
  return clauses.map(({ clause }) => {
    const known = catalogue.find(({ id }) => id === clause);
    return {
      clause,
      true: known?.trueWhen === undefined || holds(known.trueWhen, facts),
      known: known?.knownWhen === undefined || holds(known.knownWhen, facts),
      penalty: known?.penalty ?? null,
      ...(known?.staleWhen && holds(known.staleWhen, facts) ? { stale: true } : {}),
    };
  });
}

export const checkStatement: Reaction<'statement.published'> = (c, _before, after, { data }) => {
  const unheard = tellsSomethingNew(c, data) ? stillToHear(c, after) : [];
  return [
    {
      type: 'statement.checked',
      data: {
        statement: data.statement,
        version: data.version,
        clauses: check(c, after, c.scenario.comms.clauses, data.clauses),
        ...(unheard.length > 0 ? { unheard } : {}),
      },
    },
  ];
};

/** Sentences that tell nobody anything they did not bring along: thanks, regret, a person, a time. */
const NOTHING_NEW: ReadonlySet<Clause['purpose']> = new Set([
  'acknowledge',
  'apologise',
  'contact',
  'filler',
  'next-update',
  'support',
]);

/** A holding or reactive line that only acknowledges may go out at once; whatever says more tells something new, and some should have it first. */
function tellsSomethingNew(c: Compiled, { kind, clauses }: EventData['statement.published']): boolean {
  const purposes = clauses.flatMap(
    ({ clause }) => c.scenario.comms.clauses.find(({ id }) => id === clause)?.purpose ?? [],
  );
  return kind === 'statement' || !purposes.every((purpose) => NOTHING_NEW.has(purpose));
}

function stillToHear(c: Compiled, state: DrillState): string[] {
  const facts = factReader(c, state);
  return (c.scenario.comms.hearFirst ?? [])
    .filter(({ when, heard }) => holds(when, facts) && !holds(heard, facts))
    .map(({ id }) => id);
}

export const checkOutreach: Reaction<'outreach.sent' | 'outreach.sentToSome'> = (
  c,
  _before,
  after,
  { data },
) => {
  const group = c.scenario.people.outreach.find(({ id }) => id === data.group);
  return [
    {
      type: 'outreach.checked',
      data: { group: data.group, clauses: check(c, after, group?.clauses ?? [], data.clauses) },
    },
  ];
};
