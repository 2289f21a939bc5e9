import { describe, expect, it } from 'vitest';
import { chartPaths, moveWords } from '../../server/checker/chartPaths.ts';
import { waysToHold } from '../../server/checker/solve.ts';
import type { ChartState } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { newProblems } from '../support/broken.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const withRegion =
  (region: ChartState) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    chart: { ...scenario.chart, states: { ...scenario.chart.states, extra: region } },
  });
const pathTo = (state: string): string[] | undefined => chartPaths(tinyScenario).get(state)?.map(moveWords);

describe('the chart', () => {
  it('finds the fewest moves to every state, through guards and delays', () => {
    expect(pathTo('containment.bleeding')).toEqual([]);
    expect(pathTo('containment.contained')).toEqual(['world.changed with residual = 0.05', 'after hold']);
    expect(pathTo('bomb.fired')).toEqual(['after 720000']);
    expect(pathTo('story.hard')).toEqual(['flag.set with flag.ignored = true']);
  });

  it('a state that nothing leads to is a problem', () => {
    expect(newProblems(withRegion({ initial: 'a', states: { a: {}, island: {} } }))).toEqual([
      'chart.extra.island: no event, delay or fact ever leads to this state',
    ]);
  });

  it('so is one behind a guard that contradicts itself, and the transition is named', () => {
    const never: Predicate = {
      all: [
        { fact: 'residual', atMost: 0.1 },
        { fact: 'residual', atLeast: 0.2 },
      ],
    };
    const problems = newProblems(
      withRegion({
        initial: 'a',
        states: {
          a: { on: { 'world.changed': { target: 'b', guard: { type: 'when', params: never } } } },
          b: {},
        },
      }),
    );
    expect(problems).toContain('chart.extra.b: no event, delay or fact ever leads to this state');
    expect(problems).toContainEqual(
      expect.stringMatching(/^chart\.extra\.a\.world\.changed\.0: this transition can never/),
    );
  });

  it('and a transition behind one that is always open', () => {
    expect(
      newProblems(
        withRegion({
          initial: 'a',
          states: { a: { on: { 'act.started': [{ target: 'b' }, { target: 'a' }] } }, b: {} },
        }),
      ),
    ).toEqual([expect.stringMatching(/^chart\.extra\.a\.act\.started\.1: this transition can never/)]);
  });

  it('an ending behind a wider one is a problem', () => {
    const ending = (id: string, when: Predicate) => ({ id, title: id, text: 'All are well.', when });
    const endings = [ending('wide', { all: [] }), ending('narrow', { fact: 'decision', is: 'patch' })];
    expect(newProblems((scenario) => ({ ...scenario, rubric: { ...scenario.rubric, endings } }))).toEqual([
      'rubric.endings.narrow: an ending before it always comes first, so no drill can end like this',
    ]);
  });
});

describe('ways to make a condition hold', () => {
  it.each<[Predicate, unknown]>([
    [{ fact: 'declared', is: true }, { declared: true }],
    [{ not: { fact: 'declared', is: true } }, {}],
    [
      { all: [{ fact: 'residual', atLeast: 0.1 }, { not: { fact: 'residual', atLeast: 0.2 } }] },
      { residual: 0.1 },
    ],
    [
      {
        not: {
          any: [
            { fact: 'a', isNot: 1 },
            { fact: 'b', is: null },
          ],
        },
      },
      { a: 1, b: false },
    ],
    [{ not: { fact: 'residual', atMost: 0.05 } }, { residual: 0.060000000000000005 }],
  ])('%j', (predicate, facts) => {
    expect(waysToHold(predicate)[0]).toEqual(facts);
  });

  it('none for a contradiction', () => {
    expect(
      waysToHold({
        all: [
          { fact: 'x', is: 1 },
          { fact: 'x', is: 2 },
        ],
      }),
    ).toEqual([]);
    expect(waysToHold({ any: [] })).toEqual([]);
  });
});
