import { own } from '../../shared/keyed.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { ConditionName, ParCondition } from '../../shared/scenario/parPlan.ts';
import {
  doing,
  noCondition,
  PAR_CONDITIONS,
  readCondition,
  writtenConditions,
} from '../../shared/scenario/parPlan.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { READING } from '../rehearsal/teams/par.ts';
import type { Complain } from './problem.ts';
import { idsOf } from './walk.ts';

/** Owners that a plan may name; each must accept (`setOwner`). */
const AREAS = ['org', 'technical', 'external'];

const drafts = ({ parPlan }: Scenario): string[] =>
  parPlan.filter(doing('draftStatement')).map((_, index) => `statement-${index + 1}`);

/** What a condition may name, for each kind of name: the word for it and the names there are. */
const NAMES: Record<ConditionName, { word: string; of: (scenario: Scenario) => readonly string[] }> = {
  finding: { word: 'evidence item', of: ({ evidence }) => idsOf(evidence) },
  role: { word: 'role', of: () => PLAY_ROLES },
  suite: { word: 'suite', of: ({ suites }) => idsOf(suites) },
  query: { word: 'query', of: ({ queries }) => idsOf(queries) },
  switch: { word: 'switch', of: ({ world }) => idsOf(world.switches) },
  scope: {
    word: 'scope of a switch',
    of: ({ world }) => world.switches.flatMap(({ id, scopes }) => scopes.map((scope) => `${id}.${scope.id}`)),
  },
  area: { word: 'area that has an owner', of: () => AREAS },
  inject: { word: 'inject', of: ({ msel }) => idsOf(msel) },
  statement: { word: 'statement that the plan drafts', of: drafts },
  group: { word: 'group of people to write to', of: ({ people }) => idsOf(people.outreach) },
  probe: { word: 'probe', of: ({ world }) => idsOf(world.probes) },
  case: { word: 'welfare case', of: ({ people }) => idsOf(people.welfare) },
  raw: { word: 'raw item', of: ({ rawItems }) => idsOf(rawItems) },
  part: { word: 'part to seal', of: ({ sealParts }) => idsOf(sealParts) },
  act: { word: 'act', of: ({ acts }) => idsOf(acts) },
};

/** What a line waits for is a condition, and names something that can come to be: otherwise the line would wait for ever. */
export function checkConditions(
  scenario: Scenario,
  after: string | undefined,
  place: string,
  complain: Complain,
): void {
  for (const written of writtenConditions(after)) {
    const condition = readCondition(written);
    if (condition) checkName(scenario, condition, written, place, complain);
    else {
      const { problem, fix } = noCondition(written);
      complain(place, problem, fix);
    }
  }
}

function checkName(
  scenario: Scenario,
  { kind, name }: ParCondition,
  written: string,
  place: string,
  complain: Complain,
): void {
  const named = own(PAR_CONDITIONS, kind);
  // A name that a draw fills is for the drills to show; what a probe reads gets its id in the drill.
  if (named === null || name.includes('{{') || name.startsWith(READING)) return;
  const { word, of } = own(NAMES, named);
  const known = of(scenario);
  if (!known.includes(name))
    complain(
      place,
      `the par plan waits for "${written}", and there is no ${word} "${name}"`,
      `Use one of ${known.join(', ') || '(none)'}.`,
    );
}
