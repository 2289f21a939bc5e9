import type { ChartTransition } from '../../../shared/scenario/chart.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { HOUR } from '../../../shared/time.ts';
import { statesOf } from '../../checker/walk.ts';
import { testsIn } from './condition.ts';

/** How much of each a scenario may hold: five times the largest bundled one and more. Checks compare many of these with each other. */
const MOST = {
  injects: 600,
  evidence: 300,
  queries: 200,
  suites: 50,
  'world.components': 60,
  'world.switches': 60,
  'world.probes': 100,
  'decision.options': 50,
  'decision.losses': 60,
  'decision.causes': 40,
  'comms.clauses': 200,
  'paging.targets': 120,
  'people.welfare': 60,
  'people.outreach': 60,
  duties: 80,
  draws: 80,
  beats: 40,
  acts: 12,
  flags: 200,
  parPlan: 600,
  'rubric.endings': 40,
  'rubric.bombs': 40,
};
const MOST_STATES = 300;
const MOST_TRANSITIONS = 900;
/** Tests of conditions that are tried one after the other. */
const MOST_TESTS_IN_TURN = 120;
const MOST_SCOPES = 200;
const MOST_SETS = 400;
/** From the start of play to the end of its last act. */
const MOST_HOURS = 24 * 7;

interface TooMuch {
  place: string;
  problem: string;
  fix: string;
}

/** What of a scenario is more than its check can go through in good time; said before it begins. */
export function tooMuchIn(scenario: Scenario): TooMuch[] {
  const { world, decision, comms, people, paging, rubric, acts, draws, chart } = scenario;
  const counts: Record<keyof typeof MOST, number> = {
    injects: scenario.msel.length,
    evidence: scenario.evidence.length,
    queries: scenario.queries.length,
    suites: scenario.suites.length,
    'world.components': world.components.length,
    'world.switches': world.switches.length,
    'world.probes': world.probes.length,
    'decision.options': decision.options.length,
    'decision.losses': decision.losses.length,
    'decision.causes': decision.causes.length,
    'comms.clauses': comms.clauses.length,
    'paging.targets': paging.targets.length,
    'people.welfare': people.welfare.length,
    'people.outreach': people.outreach.length,
    duties: scenario.duties.length,
    draws: draws.length,
    beats: scenario.beats?.length ?? 0,
    acts: acts.length,
    flags: scenario.flags.length,
    parPlan: scenario.parPlan.length,
    'rubric.endings': rubric.endings.length,
    'rubric.bombs': rubric.bombs.length,
  };
  const found = Object.entries(counts).flatMap(([place, count]) =>
    over(place, count, MOST[place as keyof typeof MOST], 'entries'),
  );
  const scopes = world.switches.reduce((sum, item) => sum + item.scopes.length + item.effects.length, 0);
  found.push(...over('world.switches', scopes, 20 * MOST_SCOPES, 'scopes and effects in all'));
  const sets = draws.reduce((sum, { oneOf, sets: own }) => sum + oneOf.length * (1 + (own?.length ?? 0)), 0);
  found.push(...over('draws', sets, MOST_SETS, 'values in all'));
  const ends = acts.reduce((most, { endsAt }) => Math.max(most, endsAt), 0);
  found.push(...over('acts', Math.ceil(ends / HOUR), MOST_HOURS, 'hours'));
  return found.length > 0 ? found : [...storyIn(chart), ...endingsIn(scenario)];
}

const over = (place: string, count: number, most: number, what: string): TooMuch[] =>
  count > most
    ? [
        {
          place,
          problem: `it has ${count} ${what}; at most ${most} can be checked`,
          fix: 'Write less, or make two packs of it.',
        },
      ]
    : [];

function storyIn(chart: Scenario['chart']): TooMuch[] {
  const states = statesOf(chart);
  const found = over('chart', states.length, MOST_STATES, 'states');
  let all = 0;
  for (const { place, item } of states)
    for (const list of [
      ...Object.values(item.on ?? {}),
      ...Object.values(item.after ?? {}),
      item.always ?? [],
    ]) {
      const moves = [list].flat() as ChartTransition[];
      all += moves.length;
      const tests = moves.reduce((sum, { guard }) => sum + (guard ? testsIn(guard.params) : 0), 0);
      found.push(...over(`chart.${place}`, tests, MOST_TESTS_IN_TURN, 'tests in one list of steps'));
    }
  return [...found, ...over('chart', all, MOST_TRANSITIONS, 'steps')];
}

/** Each ending is tried after all those before it. */
const endingsIn = ({ rubric }: Scenario): TooMuch[] =>
  over(
    'rubric.endings',
    rubric.endings.reduce((sum, { when }) => sum + testsIn(when), 0),
    MOST_TESTS_IN_TURN,
    'tests in all',
  );
