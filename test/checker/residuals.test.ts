import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { readRow, readRowAtOnce } from '../../server/checker/residualTable.ts';
import { flips } from '../../server/checker/sensitivity.ts';
import type { ResidualRow } from '../../shared/scenario/expectations.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { newProblems } from '../support/broken.ts';

const withRows =
  (...residuals: ResidualRow[]) =>
  (scenario: Scenario): Scenario => ({ ...scenario, expectations: { residuals } });

// The tiny world: 8 live, 2 stored. S1 leaves 2 % of live, S9 5 % of stored.
describe('the residual table against the world', () => {
  it.each<ResidualRow>([
    { switches: [], percent: 100, contained: false },
    { switches: ['S1'], percent: 21.6, contained: false },
    { switches: ['S1:main', 'S9'], percent: 2.6, contained: true },
    { switches: ['S1:pinned', 'S9'], percent: 81, contained: false },
  ])('$switches leaves $percent %', (row) => {
    expect(newProblems(withRows(row))).toEqual([]);
  });

  it('a wrong figure is named with the one the world comes to', () => {
    expect(newProblems(withRows({ switches: ['S1'], percent: 21.5, contained: false }))).toEqual([
      'expectations.residuals.[S1].percent: the world comes to 21.6 %, the table says 21.5 %',
    ]);
  });

  it('so is a wrong verdict, and a switch or scope that does not exist', () => {
    expect(newProblems(withRows({ switches: ['S1'], percent: 21.6, contained: true }))).toContain(
      'expectations.residuals.[S1].contained: the row is meant to contain the harm and does not',
    );
    expect(newProblems(withRows({ switches: ['S7', 'S1'], percent: 1, contained: true }))).toEqual([
      'expectations.residuals.[S7 + S1]: "S7" names no switch, or a scope the switch does not have',
    ]);
    expect(newProblems(withRows({ switches: ['S1:web'], percent: 1, contained: true }))).toHaveLength(1);
  });

  it('copies that fill again have a figure of their own', () => {
    const refilling = (row: ResidualRow) => (scenario: Scenario) => ({
      ...withRows(row)(scenario),
      world: {
        ...scenario.world,
        refills: [
          { switch: 'S9', component: 'stored', source: ['live'], refillMs: minutes(10), floor: 0.02 },
        ],
      },
    });
    const open: ResidualRow = { switches: ['S9'], percent: 81, refilledPercent: 100, contained: false };
    expect(newProblems(refilling(open))).toEqual([]);
    expect(newProblems(refilling({ switches: ['S9'], percent: 81, contained: false }))).toEqual([
      'expectations.residuals.[S9].refilledPercent: the world comes to 100 %, the table says 81 %',
    ]);
    expect(newProblems(refilling({ switches: ['S1', 'S9'], percent: 2.6, contained: true }))).toEqual([]);
  });
});

describe('30 % up or down, one number at a time', () => {
  /** S1 and S9 leave 4 %: the stored copies are the larger part of it. */
  const nearTheLine = (row: Partial<ResidualRow>) => (scenario: Scenario) => ({
    ...withRows({ switches: ['S1', 'S9'], percent: 4.6, contained: true, ...row })(scenario),
    world: {
      ...scenario.world,
      switches: scenario.world.switches.map((switchSpec) =>
        switchSpec.id === 'S9'
          ? { ...switchSpec, effects: switchSpec.effects.map((effect) => ({ ...effect, multiplier: 0.15 })) }
          : switchSpec,
      ),
    },
  });

  it('a verdict that turns is a problem, and the number is named', () => {
    const [problem, ...others] = newProblems(nearTheLine({}));
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^expectations\.residuals\.\[S1 \+ S9\]: "contained" turns when .*30 % (higher|lower): 5\.\d %/,
    );
  });

  it('a near edge that the author names is none, and a safe row may not be called one', () => {
    expect(newProblems(nearTheLine({ nearEdge: true }))).toEqual([]);
    expect(
      newProblems(withRows({ switches: ['S1', 'S9'], percent: 2.6, contained: true, nearEdge: true })),
    ).toEqual(['expectations.residuals.[S1 + S9].nearEdge: no number that moves by 30 % turns this row']);
  });
});

const variants = Object.values(SCENARIOS).flatMap((library) => Object.values(library));

describe.each(variants)('$id $variant', (scenario) => {
  it('has a table with rows on both sides of the line, unless there is nothing to contain', () => {
    const rows = scenario.expectations?.residuals ?? [];
    if (scenario.rubric.nothingToContain && rows.length === 0) return;
    expect(rows.filter(({ contained }) => !contained).length).toBeGreaterThan(0);
    expect(rows.filter(({ contained }) => contained).length).toBeGreaterThan(0);
  });

  it('reads the same with and without a clock', () => {
    for (const row of scenario.expectations?.residuals ?? []) {
      const [clocked, atOnce] = [readRow(scenario.world, row), readRowAtOnce(scenario.world, row)];
      expect(atOnce.instant, row.switches.join()).toBeCloseTo(clocked.instant, 10);
      expect(atOnce.refilled, row.switches.join()).toBeCloseTo(clocked.refilled, 10);
    }
  });
});

it('only the edges that the tables mark as near turn', () => {
  const ALLOWED: Record<string, string[]> = {
    a2: ['persona-down strict-profile tombstone-messages'],
    b0: ['public-widget-off unpublish-pages'],
    b1: ['public-widget-off unpublish-pages'],
    b2: ['public-widget-off unpublish-pages'],
    c2: ['model-back pinned-to-fallback'],
    // A row at 5.4 %: not contained, and as near the line as that.
    c0: ['strict-profile tone-off'],
  };
  for (const scenario of variants) {
    const turning = new Set(
      flips(scenario).map(({ row }) =>
        row.switches
          .map((word) => word.split(':')[0])
          .sort()
          .join(' '),
      ),
    );
    for (const switches of turning)
      expect(ALLOWED[scenario.variant] ?? [], scenario.variant).toContain(switches);
  }
});
