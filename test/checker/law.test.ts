import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkGrounds, checkLaw, ungrounded } from '../../server/checker/law/checkLaw.ts';
import { spansIn } from '../../server/checker/law/clockText.ts';
import type { Problem, Rule } from '../../server/checker/problem.ts';
import { daysBetween, isDay } from '../../shared/calendar.ts';
import { MOST_DAYS, staleCards } from '../../shared/scenario/freshness.ts';
import type { Duty } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const card: Duty = {
  id: 'notice',
  title: 'Notice',
  card: 'Tell them.',
  jurisdiction: 'Contract',
  trigger: 'Something happened.',
  clock: '24 hours from awareness.',
  addressee: 'The customer',
  source: 'Contract, clause 1',
  asOf: '2026-11-01',
  expected: 'notify',
  accepted: ['notify'],
  limitMs: hours(24),
};
const withCard = (change: Partial<Duty>): Scenario => ({ ...tinyScenario, duties: [{ ...card, ...change }] });
const found = (rule: Rule<Scenario>, scenario: Scenario): string[] => {
  const problems: Problem[] = [];
  rule(scenario, (place, problem, fix) => void problems.push({ place, problem, fix }));
  return problems.map(({ place }) => place);
};
const bundled = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));

describe('days of the calendar', () => {
  it.each([
    ['2026-11-01', '2026-11-30', 29],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2026-11-30', '2026-11-01', -29],
  ])('from %s to %s are %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
  it('knows what is none', () => {
    expect(['2026-02-29', '2026-13-01', '26-1-1', 'soon'].some(isDay)).toBe(false);
  });
});

describe('a clock in words', () => {
  it.each([
    ['24 hours from awareness, 48 from confirmation.', [hours(24)]],
    ['Three business days from discovery; 60 days at most.', [hours(72), hours(24 * 60)]],
    ['15 minutes from the question', [minutes(15)]],
    ['Without undue delay.', []],
  ])('%s', (words, spans) => expect(spansIn(words)).toEqual(spans));

  it('that is not what is scored is an error', () => {
    expect(found(checkLaw, withCard({}))).toEqual([]);
    expect(found(checkLaw, withCard({ clock: '48 hours from awareness.' }))).toEqual(['duties.notice.clock']);
    expect(found(checkLaw, withCard({ clock: 'Soon.' }))).toEqual(['duties.notice.clock']);
    expect(found(checkLaw, withCard({ limitMs: hours(25), startsMs: hours(1) }))).toEqual([]);
    expect(found(checkLaw, withCard({ limitMs: null }))).toEqual(['duties.notice.limit']);
  });
});

describe('a card', () => {
  it('is short enough to read in play, and its day is one', () => {
    expect(found(checkLaw, withCard({ card: 'word '.repeat(71), asOf: '2026-11-31' }))).toEqual([
      'duties.notice.card',
      'duties.notice.asOf',
    ]);
  });
  it('settled by a decision on a person names one that is there, and may be assessed', () => {
    expect(found(checkLaw, withCard({ settledBy: 'nobody' }))).toEqual([
      'duties.notice.settledBy',
      'duties.notice.settledBy',
    ]);
    const assessed = { settledBy: 'reported', expected: 'assess', accepted: ['assess'] } as const;
    expect(found(checkLaw, withCard({ ...assessed, accepted: ['assess'] }))).toEqual([]);
  });
  it('without its grounds loads, and is named with what is missing', () => {
    expect(ungrounded(tinyScenario)).toEqual([
      {
        id: 'notice',
        title: 'Notice',
        missing: ['jurisdiction', 'trigger', 'clock', 'addressee', 'source'],
      },
    ]);
    expect(found(checkLaw, tinyScenario)).toEqual([]);
    expect(found(checkGrounds, withCard({ source: ' ' }))).toEqual(['duties.notice']);
    expect(found(checkGrounds, withCard({}))).toEqual([]);
  });
});

describe('freshness', () => {
  it(`a card may be ${MOST_DAYS} days old and no older`, () => {
    expect(staleCards(withCard({}), '2027-01-30')).toEqual([]);
    expect(staleCards(withCard({}), '2027-01-31')).toEqual([
      { id: 'notice', title: 'Notice', asOf: '2026-11-01', days: 91 },
    ]);
  });
  it.each(bundled.map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const))(
    '%s: every card has its grounds, and was fresh when this was released',
    (_name, scenario) => {
      expect(ungrounded(scenario)).toEqual([]);
      expect(staleCards(scenario, '2026-12-01')).toEqual([]);
    },
  );
  it('an act that is not in force yet is not called so', () => {
    const frontier = bundled.flatMap(({ duties }) => duties.filter(({ id }) => id === 'frontier-report'));
    expect(frontier.length).toBeGreaterThan(5);
    for (const { jurisdiction, title } of frontier)
      expect(`${title} ${jurisdiction}`).toContain('from 1 January 2027');
  });
});
