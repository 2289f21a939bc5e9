import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import { at, criterionOf, entry, gateOf, ratingOf, scoreOf } from '../support/logBuilder.ts';
import { wellPlayed } from '../support/wellPlayed.ts';

/** The fixture with a gate and an awareness clock of its own; both hang on evidence that the well-played log receives. */
const first = wellPlayed().find(({ type }) => type === 'evidence.received');
const found = (first?.data as { evidence: string } | undefined)?.evidence ?? '';
const scenario: Scenario = {
  ...fixtureScenario,
  rubric: {
    ...fixtureScenario.rubric,
    awareness: { when: { fact: `held.${found}`, is: true }, withinMs: minutes(5) },
    gates: [
      {
        id: 'own-harm',
        title: 'Harm of its own kind',
        when: { fact: `held.${found}`, is: true },
        caps: [
          { block: 'containment', at: 'M' },
          { block: 'people', at: 'M' },
        ],
        why: 'It happened',
        clear: 'It did not happen.',
      },
    ],
  },
};
const never: Scenario = {
  ...scenario,
  rubric: {
    ...scenario.rubric,
    gates: scenario.rubric.gates?.map((gate) => ({ ...gate, when: { any: [] } })),
  },
};

describe('gates that a scenario brings along', () => {
  it('cap the ratings they name once their sign has held, and points stand', () => {
    const with_ = scoreOf(wellPlayed(), scenario);
    const without = scoreOf(wellPlayed(), never);
    expect(gateOf(with_, 'own-harm')).toMatchObject({ hit: true, title: 'Harm of its own kind' });
    expect(gateOf(with_, 'own-harm').evidence).toHaveLength(1);
    expect(gateOf(without, 'own-harm')).toMatchObject({ hit: false, why: 'It did not happen.' });
    expect(ratingOf(without, 'containment')).toBe('P');
    expect(ratingOf(with_, 'containment')).toBe('M');
    expect(['M', 'U']).toContain(ratingOf(with_, 'people'));
    expect(with_.total).toBe(without.total);
  });
});

describe('an awareness time as one more cell of the duties', () => {
  const certainAt = first?.at ?? 0;
  const put = (later: number, says: number) => [
    ...wellPlayed(),
    {
      ...entry('00:00', 'awareness.set', { regime: 'any', at: certainAt + says }, 'legal-privacy'),
      at: certainAt + later,
    },
  ];
  const points = (entries: Parameters<typeof scoreOf>[0]) =>
    criterionOf(scoreOf(entries, scenario), 'W3')?.points ?? -1;
  const plain = criterionOf(scoreOf(wellPlayed()), 'W3')?.points ?? -1;

  it('costs its share when it was never put down, and earns it within the limit', () => {
    expect(points(wellPlayed())).toBeLessThan(plain);
    expect(points(put(minutes(4), 0))).toBe(plain);
    expect(points(put(minutes(6), 0))).toBe(points(wellPlayed()));
  });

  it('must say about when certainty came, not some other time', () => {
    expect(points(put(minutes(4), minutes(4)))).toBe(plain);
    expect(points(put(minutes(5), -at('10:00')))).toBe(points(wellPlayed()));
  });
});
