import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { changesBetween } from '../../server/content/coverage/changes.ts';
import { coverageOf } from '../../server/content/coverage/coverage.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { MINUTE } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const [TEMPLATE] = tinyScenario.msel as [InjectRow];
const row = (id: string, more: Partial<InjectRow>): InjectRow => ({ ...TEMPLATE, ...more, id });

/** Two acts of ten minutes, and rows at chosen times. */
const scenario: Scenario = {
  ...tinyScenario,
  objectives: ['Declare early', 'Tell people'],
  tasks: [
    { id: 'declare', title: 'Declare', objective: 'o1', criteria: ['D1'] },
    { id: 'ring', title: 'Ring back', objective: 'o2' },
    { id: 'listen', title: 'Listen', watched: true },
    { id: 'lost', title: 'Lost', objective: 'o9', watched: true },
  ],
  msel: [
    row('a', { at: 0, to: ['comms'], objectives: ['o1'], tasks: ['declare'], tests: 'x' }),
    row('b', { at: 4 * MINUTE, to: ['comms', 'safety-lead'], tasks: ['nothing'], tests: 'x' }),
    row('c', { at: 6 * MINUTE, to: ['comms'], tests: 'x' }),
    row('d', { byHand: true, to: ['comms'], tests: 'x' }),
  ].map((item) => (item.id === 'd' ? (({ at: _at, ...rest }) => rest)(item) : item)),
};

describe('what a list covers', () => {
  const coverage = coverageOf(scenario);

  it('an objective that no inject tests stands out, by id or by the row’s own words', () => {
    expect(coverage.objectives.map(({ id, injects }) => [id, injects.map((item) => item.id)])).toEqual([
      ['o1', ['a']],
      ['o2', []],
    ]);
    expect(coverage.isUnlinked).toBe(false);
    const [, second] = coverageOf({
      ...scenario,
      msel: scenario.msel.map((item) => ({ ...item, tests: 'Does it  tell People at all?' })),
    }).objectives;
    expect(second?.injects).toHaveLength(4);
  });

  it('a task that neither a criterion nor an evaluator sees stands out', () => {
    const unseen = coverage.tasks.filter(({ criteria, watched }) => criteria.length === 0 && !watched);
    expect(unseen.map(({ id }) => id)).toEqual(['ring']);
    expect(coverage.tasks[0]).toMatchObject({ objective: 'Declare early', injects: [{ id: 'a' }] });
  });

  it('ids that lead nowhere are named with where they stand', () => {
    expect(coverage.unknown).toEqual([
      { where: 'b', name: 'nothing' },
      { where: 'lost', name: 'o9' },
    ]);
  });

  it('counts each desk in each ten minutes, finds its longest quiet and its busiest stretch', () => {
    const desk = (role: string) => coverage.desks.find((item) => item.role === role);
    const [first] = tinyScenario.acts;
    expect(coverage.columns[0]).toEqual({ from: 0, to: 10 * MINUTE });
    expect(desk('comms')).toMatchObject({
      untimed: 1,
      busiest: { from: 0, count: 3 },
    });
    expect(desk('comms')?.counts[0]).toBe(3);
    expect(desk('safety-lead')?.counts[0]).toBe(1);
    const { quiet } = desk('safety-lead') ?? {};
    expect((quiet?.to ?? 0) - (quiet?.from ?? 0)).toBeGreaterThanOrEqual((first?.endsAt ?? 0) - 4 * MINUTE);
    expect(desk('legal-privacy')?.busiest).toBeNull();
  });

  it.each(
    Object.entries(SCENARIOS).flatMap(([id, variants]) =>
      Object.values(variants).map((item) => [id, item] as const),
    ),
  )('%s: every timed copy of every row is in exactly one stretch of its desk', (_id, bundled) => {
    for (const { role, counts, untimed } of coverageOf(bundled).desks) {
      const rows = bundled.msel.filter(({ to }) => to.includes(role));
      expect(counts.reduce((sum, count) => sum + count, 0) + untimed, role).toBe(rows.length);
    }
  });
});

describe('what changed since it was played last', () => {
  it('nothing between a scenario and itself', () => {
    expect(changesBetween(scenario, scenario)).toEqual({ added: [], removed: [], changed: [], parts: [] });
  });

  it('rows added, removed and changed, with before and after in words, and other parts by name', () => {
    const now: Scenario = {
      ...scenario,
      summary: 'Another.',
      msel: [
        ...scenario.msel
          .slice(0, 2)
          .map((item) =>
            item.id === 'b'
              ? { ...item, at: 5 * MINUTE, body: 'Other words.', to: ['comms' as const] }
              : item,
          ),
        row('new', { at: 1, to: ['comms'] }),
        ...scenario.msel.slice(3),
      ],
    };
    const { added, removed, changed, parts } = changesBetween(scenario, now);
    expect([added, removed].map((rows) => rows.map(({ id }) => id))).toEqual([['new'], ['c']]);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.fields).toEqual([
      { name: 'time', before: 'T+04:00', after: 'T+05:00' },
      { name: 'to', before: 'Comms, Safety lead', after: 'Comms' },
      { name: 'text', before: expect.any(String), after: 'Other words.' },
    ]);
    expect(parts).toEqual(['summary']);
  });
});
