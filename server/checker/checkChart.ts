import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { ChartTooLarge, chartPaths, chartStates, deadTransitions } from './chartPaths.ts';
import type { Rule } from './problem.ts';
import { waysToHold } from './solve.ts';

/** Every state of the chart can be reached, every transition can be taken, every condition can hold, and no ending hides another. */
export const checkChart: Rule<Scenario> = (scenario, complain) => {
  let reached: ReturnType<typeof chartPaths>;
  try {
    reached = chartPaths(scenario);
  } catch (error) {
    // A circle without an event behind some state, or a chart without end: nothing further can be said of it.
    complain(
      'chart',
      error instanceof Error ? error.message.replace(/\.$/, '') : String(error),
      error instanceof ChartTooLarge
        ? 'Split its regions, or write fewer conditions.'
        : 'Look for states that lead to each other without an event.',
    );
    return;
  }
  for (const state of chartStates(scenario.chart))
    if (!reached.has(state))
      complain(
        `chart.${state}`,
        'no event, delay or fact ever leads to this state',
        'Lead a transition to it, or take it out.',
      );
  for (const { state, on, index } of deadTransitions(scenario.chart))
    complain(
      `chart.${state}.${on}.${index}`,
      'this transition can never be taken: its guard contradicts itself, or an earlier one of the list always comes first',
      'Fix the guard, or change the order.',
    );
  for (const { place, when } of conditions(scenario))
    if (waysToHold(when).length === 0)
      complain(place, 'this condition contradicts itself, so it never holds', 'Fix it, or take it out.');
  const { endings } = scenario.rubric;
  for (const [index, { id, when }] of endings.entries()) {
    const before = endings.slice(0, index).map((earlier): Predicate => ({ not: earlier.when }));
    if (waysToHold({ all: [when, ...before] }).length === 0)
      complain(
        `rubric.endings.${id}`,
        'an ending before it always comes first, so no drill can end like this',
        'Put the narrower ending first.',
      );
  }
};

function conditions(scenario: Scenario): { place: string; when: Predicate }[] {
  const { msel, queries, suites, decision, duties, people, comms, rubric, losses, world } = scenario;
  const list = (place: string, ...parts: (Predicate | undefined)[]) =>
    parts.flatMap((when) => (when ? [{ place, when }] : []));
  return [
    ...msel.flatMap((row) => list(`msel.${row.id}`, row.when, row.satisfiedBy, row.otherwise?.unless)),
    ...queries.flatMap(({ id, requires, yields }) =>
      list(`queries.${id}`, requires?.when, ...yields.map(({ when }) => when)),
    ),
    ...suites.flatMap(({ id, requires }) => list(`suites.${id}`, requires?.when)),
    ...decision.options.flatMap(({ id, needs }) => list(`decision.options.${id}`, needs)),
    ...people.welfare.flatMap(({ id, shownWhen }) => list(`people.welfare.${id}`, shownWhen)),
    ...people.outreach.flatMap(({ id, requires }) => list(`people.outreach.${id}.requires`, requires?.when)),
    ...[
      ...comms.clauses,
      ...people.outreach.flatMap(({ clauses }) => clauses),
      ...duties.flatMap(({ notice }) => notice?.clauses ?? []),
    ].flatMap(({ id, knownWhen }) => list(`clause ${id}`, knownWhen)),
    ...(comms.hearFirst ?? []).flatMap(({ id, when, heard }) => list(`comms.hearFirst.${id}`, when, heard)),
    ...rubric.severities.flatMap(({ when, severity }) => list(`rubric.severities (${severity})`, when)),
    ...losses.flatMap(({ thing, savedBy }) => list(`losses.${thing}`, savedBy)),
    ...world.switches.flatMap(({ id, requires }) => list(`world.switches.${id}.requires`, requires?.when)),
    ...rubric.endings.flatMap(({ id, text }) =>
      typeof text === 'string'
        ? []
        : text.flatMap((part) =>
            typeof part === 'string' ? [] : list(`rubric.endings.${id}.text`, part.when),
          ),
    ),
    ...list('rubric.preciseKnown', rubric.preciseKnown),
  ];
}
