import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime, minutes } from '../../shared/time.ts';
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
    expect(points(put(minutes(4), minutes(1)))).toBe(plain);
    // Entered in time, and not what the log shows.
    expect(points(put(minutes(4), minutes(3)))).toBe(points(wellPlayed()));
    const why = criterionOf(scoreOf(put(minutes(4), minutes(3)), scenario), 'W3').why;
    expect(why).toContain(
      `The log shows certainty at ${formatDrillTime(certainAt)}; the awareness time was put down as ${formatDrillTime(certainAt + minutes(3))}, at ${formatDrillTime(certainAt + minutes(4))}. That is 3 min late`,
    );
    expect(points(put(minutes(5), -at('10:00')))).toBe(points(wellPlayed()));
  });
});

describe('words that went out past every clearance', () => {
  it('are said beside the statement that was cleared, and cost what an uncleared text costs', () => {
    const post: Scenario = {
      ...scenario,
      rubric: {
        ...scenario.rubric,
        gates: scenario.rubric.gates?.map((gate) => ({ ...gate, published: 'one post from an account' })),
      },
    };
    const plain = criterionOf(scoreOf(wellPlayed(), scenario), 'M2');
    const strayed = criterionOf(scoreOf(wellPlayed(), post), 'M2');
    expect(plain.why).toMatch(/The statements? (was|were) cleared\./);
    expect(strayed.why).toMatch(/ cleared; one post from an account \(T\+\d\d:\d\d\) was not\./);
    expect(strayed.points).toBe(plain.points - plain.max / 2);
    expect(strayed.why).not.toContain('Every');
  });

  it('a letter without its clearance is not passed over', () => {
    const bare = wellPlayed().map((item) =>
      item.type === 'outreach.sent' ? { ...item, data: { ...item.data, clearedBy: [] } } : item,
    );
    const needing: Scenario = {
      ...scenario,
      people: {
        ...scenario.people,
        outreach: scenario.people.outreach.map((group) => ({ ...group, clearedBy: ['legal-privacy'] })),
      },
    };
    expect(criterionOf(scoreOf(bare, needing), 'M2').why).toMatch(
      /\d+ letters? to people concerned went out without/,
    );
  });
});

describe('an order carried out for somebody who had not taken command', () => {
  const obeying: Scenario = {
    ...fixtureScenario,
    rubric: { ...fixtureScenario.rubric, swoop: { ...fixtureScenario.rubric.swoop, obeyed: ['obey'] } },
  };
  const complied = wellPlayed().map((item) =>
    item.type === 'inject.answered' ? { ...item, data: { ...item.data, reply: 'obey' } } : item,
  );

  it('halves "one commander", and is not praised as an answer', () => {
    const card = scoreOf(complied, obeying);
    expect(criterionOf(card, 'R1')).toMatchObject({
      points: 1,
      verdict: 'part',
      why: expect.stringContaining('an order was carried out'),
    });
    expect(criterionOf(scoreOf(wellPlayed(), obeying), 'R1').points).toBe(2);
    const why = card.blocks.find(({ id }) => id === 'command')?.ratingWhy ?? '';
    expect(why).toContain('Not achieved beside them: "The senior who cut in was answered"');
    expect(why).toMatch(/with some challenges: "One commander at all times"/);
  });

  it('costs nothing once the senior has taken command', () => {
    const took = complied.flatMap((item) =>
      item.type === 'inject.answered'
        ? [
            {
              ...entry('00:00', 'command.taken', { role: 'executive', happenedAt: item.at }, 'executive'),
              at: item.at,
            },
            item,
          ]
        : [item],
    );
    expect(criterionOf(scoreOf(took, obeying), 'R1').why).not.toContain('an order was carried out');
  });
});
