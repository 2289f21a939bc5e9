import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import {
  BUNDLED_RULES,
  checkBundled,
  NOT_YET,
  problemsOf,
} from '../../server/checker/bundled/checkBundled.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

const variants = Object.values(SCENARIOS).flatMap((library) => Object.values(library));

describe.each(variants)('$id $variant', (scenario) => {
  it('keeps what bundled scenarios are held to', () => {
    expect(checkBundled(scenario).problems).toEqual([]);
  });
});

it('no scenario that a rule finds nothing in still waits', () => {
  for (const rule of BUNDLED_RULES)
    for (const id of NOT_YET[rule] ?? [])
      expect(
        variants.filter((scenario) => scenario.id === id && problemsOf(rule, scenario).length > 0),
        `take ${id} out of NOT_YET.${rule}`,
      ).not.toEqual([]);
});

describe('every desk holds something that bears', () => {
  const sound = SCENARIOS['self-harm-minor']?.a0 as Scenario;
  const found = (scenario: Scenario) => problemsOf('bearing', scenario).map(({ problem }) => problem);
  const withItems = (change: (item: Scenario['evidence'][number]) => Scenario['evidence'][number]) => ({
    ...sound,
    evidence: sound.evidence.map(change),
  });

  it('a desk without a finding, where it is easily forgotten', () => {
    const silent = withItems((item) => ({
      ...item,
      holders: item.holders.map((role) => (role === 'comms' ? 'scribe' : role)),
    }));
    expect(found(silent)).toContain('comms holds no finding');
  });

  it('a desk whose findings bear on nothing, by name; one that bears is enough', () => {
    const bare = withItems((item) =>
      item.holders.includes('legal-privacy') ? { ...item, supports: [], rulesOut: [] } : item,
    );
    expect(found(bare)).toContain('none of what legal-privacy holds bears on anything: contract-memo');
    const [option] = sound.decision.options;
    const borne = withItems((item) =>
      item.holders.includes('legal-privacy') || item.holders.includes('comms')
        ? { ...item, supports: [option?.id ?? ''] }
        : item,
    );
    expect(found(borne)).toEqual([]);
  });
});

describe('what comes by the clock knows what was done', () => {
  const sound = SCENARIOS['self-harm-minor']?.a0 as Scenario;
  const [template] = sound.msel;
  const row = (change: Partial<Scenario['msel'][number]>): Scenario => ({
    ...sound,
    msel: template ? [{ ...template, id: 'late', at: minutes(20), ...change }] : [],
  });
  const found = (change: Partial<Scenario['msel'][number]>) =>
    problemsOf('ahead', row(change)).map(({ place, problem }) => `${place}: ${problem}`);

  it.each([
    ['Freeze rollouts before 14:50.', 'freezing ("Freeze")'],
    ['Answer; issue the hold with the annotations in it.', 'the hold ("issue the hold with")'],
    ['List the messages, then seal them.', 'sealing ("then seal")'],
    ['Record a decision with evidence from three desks.', 'the decision ("Record a decision")'],
    ['Notify the districts in time.', 'telling them ("Notify")'],
    ['Publish something true.', 'publishing ("Publish")'],
    ['Read out, per component, what was read last.', 'reading back ("Read out")'],
    ['Run the benign twin first.', 'the test runs ("Run the benign twin")'],
  ])('%s', (expectedAction, problem) => {
    expect(found({ expectedAction })).toEqual([
      `msel.late: it asks for ${problem} whether or not it was done`,
    ]);
  });

  it('not where it is tested, comes early, comes by the story, or asks for something else', () => {
    const expectedAction = 'Freeze rollouts before 14:50.';
    expect(found({ expectedAction, satisfiedBy: { fact: 'frozen.rollouts', is: true } })).toEqual([]);
    expect(found({ expectedAction, when: { not: { fact: 'frozen.rollouts', is: true } } })).toEqual([]);
    expect(found({ expectedAction, when: { fact: 'declared', is: true } })).toHaveLength(1);
    expect(found({ expectedAction, at: minutes(2) })).toEqual([]);
    const { at: _at, ...byStory } = row({ expectedAction }).msel[0] as Scenario['msel'][number];
    expect(problemsOf('ahead', { ...sound, msel: [byStory] })).toEqual([]);
    for (const other of [
      'Suspend it under the hold and say so plainly.',
      'Keep what is frozen frozen for now, and hold it up to the light.',
      'Accept the help and keep them out of the statement.',
    ])
      expect(found({ expectedAction: other })).toEqual([]);
  });
});

it('the public is told a time that it can read', () => {
  const sound = SCENARIOS['self-harm-minor']?.a0 as Scenario;
  const saying = (text: string): Scenario => ({
    ...sound,
    comms: { ...sound.comms, clauses: [{ id: 'next', text, purpose: 'next-update' }] },
  });
  const found = (text: string) => problemsOf('english', saying(text)).map(({ problem }) => problem);
  expect(found('We will say more by 18:00 UTC.')).toEqual(['it gives the public a time in UTC only']);
  expect(found('We will say more by 18:00 UTC (1 p.m. Eastern).')).toEqual([]);
});
