import { describe, expect, it } from 'vitest';
import { SCENARIO_SOURCES, SCENARIOS } from '../../scenarios/index.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import { factReader, factsOf } from '../../server/kernel/facts.ts';
import { drawnWords, shuffled, valueAt } from '../../server/kernel/shuffle.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const [row] = tinyScenario.msel;
if (!row) throw new Error('the tiny scenario has no inject');

/** The tiny scenario with a draw that moves words, a time and a key. */
const scenario: Scenario = {
  ...tinyScenario,
  summary: 'It begins in {{draw.city}}, on the {{draw.city.river}}.',
  draws: [
    {
      id: 'city',
      oneOf: ['Aarhus', 'Cork'],
      words: { river: ['Å', 'Lee'] },
      sets: [
        { place: `msel.${row.id}.subject`, to: ['From {{draw.city}}', null] },
        { place: 'delays.late', to: [minutes(3), minutes(4)] },
      ],
    },
  ],
  delays: { ...tinyScenario.delays, late: minutes(9) },
};
const cityOf = (seed: number) => drawnWords(scenario, seed)['draw.city'];

describe('a scenario as one seed deals it', () => {
  it('fills every text and sets every place that goes with the choice, and draws both choices', () => {
    expect(new Set(SEEDS.map(cityOf))).toEqual(new Set(['Aarhus', 'Cork']));
    for (const seed of SEEDS) {
      const dealt = shuffled(scenario, seed);
      const inAarhus = cityOf(seed) === 'Aarhus';
      expect(dealt.summary).toBe(
        inAarhus ? 'It begins in Aarhus, on the Å.' : 'It begins in Cork, on the Lee.',
      );
      expect(dealt.msel[0]?.subject).toBe(inAarhus ? 'From Aarhus' : row.subject);
      expect(dealt.delays.late).toBe(minutes(inAarhus ? 3 : 4));
    }
  });

  it('leaves the source as it was, and what no draw touches the same object', () => {
    const before = JSON.stringify(scenario);
    const dealt = shuffled(scenario, 3);
    expect(JSON.stringify(scenario)).toBe(before);
    expect(dealt.world).toBe(scenario.world);
    expect(dealt.chart).toBe(scenario.chart);
    expect(shuffled(scenario, 3)).toBe(dealt);
  });

  it('lets conditions read the choice', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const c = compile(scenario, seed);
      const state = emptyState(c);
      expect(factReader(c, state)('draw.city')).toBe(cityOf(seed));
      expect(factsOf(c, state)['draw.city']).toBe(cityOf(seed));
      expect(factReader(c, state)('draw.nobody')).toBeNull();
    }
  });

  it('fills a word that quotes a draw above its own', () => {
    const draws = [
      ...scenario.draws,
      { id: 'sign', oneOf: ['{{draw.city}} 5 km', 'To the {{draw.city.river}}'] },
    ];
    for (const seed of SEEDS) {
      const dealt = shuffled({ ...scenario, summary: 'Sign: {{draw.sign}}.', draws }, seed);
      expect(dealt.summary).toMatch(/^Sign: ((Aarhus|Cork) 5 km|To the (Å|Lee))\.$/);
    }
  });

  it('finds places by key, by the id of a list item and by number', () => {
    expect(valueAt(scenario, `msel.${row.id}.subject`)).toBe(row.subject);
    expect(valueAt(scenario, 'msel.0.subject')).toBe(row.subject);
    expect(valueAt(scenario, 'msel.nobody.subject')).toBeUndefined();
    expect(valueAt(scenario, 'constructor.name')).toBeUndefined();
  });
});

// RULE-13: names and times vary, the answer does not.
describe.each(
  Object.entries(SCENARIOS).flatMap(([id, variants]) =>
    Object.entries(variants).map(([variant, item]) => [`${id} ${variant}`, item] as const),
  ),
)('%s under every seed', (_name, item) => {
  const truth = (dealt: Scenario) =>
    JSON.stringify({
      components: dealt.world.components.map(({ id, baselinePerHour }) => [id, baselinePerHour]),
      effects: dealt.world.switches.map(({ id, effects, delayMs, scopes }) => [
        id,
        effects,
        delayMs,
        scopes.map(({ cost }) => cost),
      ]),
      probes: dealt.world.probes.map(({ id, components, failureRate }) => [id, components, failureRate]),
      suites: dealt.suites.map(({ rates, fixed }) => [rates, fixed]),
      evidence: dealt.evidence.map(({ id, supports, rulesOut, holders }) => [
        id,
        supports,
        rulesOut,
        holders,
      ]),
      options: dealt.decision.options.map(({ id, grade, needs, priced }) => [id, grade, needs, priced]),
      discriminating: dealt.decision.discriminating,
      required: dealt.paging.required,
      duties: dealt.duties.map(({ id, expected, accepted }) => [id, expected, accepted]),
    });

  it('keeps its truth', () => {
    for (const seed of SEEDS) expect(truth(shuffled(item, seed))).toBe(truth(item));
  });

  it('leaves no draw unfilled', () => {
    for (const seed of SEEDS) {
      const { draws: _deck, ...dealt } = shuffled(item, seed);
      expect(JSON.stringify(dealt)).not.toContain('{{draw.');
    }
  });
});

it('deals every source that the shelf holds', () => {
  expect(Object.keys(SCENARIO_SOURCES)).toEqual(Object.keys(SCENARIOS));
});
