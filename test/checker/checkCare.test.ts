import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkCare } from '../../server/checker/checkCare.ts';
import { doing } from '../../shared/scenario/parPlan.ts';
import type { OutreachGroup, WelfareCase } from '../../shared/scenario/people.ts';
import type { ParAction, Scenario } from '../../shared/scenario/scenario.ts';
import type { Switch } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';

// Each rule of care, seen at work on a sound scenario with one thing broken.

const sound = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const found = (scenario: Scenario): string[] => {
  const lines: string[] = [];
  checkCare(scenario, (place, problem) => void lines.push(`${place}: ${problem}`));
  return lines;
};
const withPeople = (change: Partial<Scenario['people']>): Scenario => ({
  ...sound,
  people: { ...sound.people, ...change },
});
const withGroup = (id: string, change: Partial<OutreachGroup>): Scenario =>
  withPeople({
    outreach: sound.people.outreach.map((group) => (group.id === id ? { ...group, ...change } : group)),
  });
const withCase = (id: string, change: Partial<WelfareCase>): Scenario =>
  withPeople({
    welfare: sound.people.welfare.map((item) => (item.id === id ? { ...item, ...change } : item)),
  });
const withSwitch = (id: string, change: Partial<Switch>): Scenario => ({
  ...sound,
  world: {
    ...sound.world,
    switches: sound.world.switches.map((item) => (item.id === id ? { ...item, ...change } : item)),
  },
});
const decides = doing('decideWelfare');
const deciding = (
  id: string,
  change: (action: ParAction<'decideWelfare'>) => ParAction<'decideWelfare'>,
): Scenario => ({
  ...sound,
  parPlan: sound.parPlan.map((action) =>
    decides(action) && action.payload.cases.includes(id) ? change(action) : action,
  ),
});

it('every bundled scenario keeps them', () => {
  for (const scenario of Object.values(SCENARIOS).flatMap((library) => Object.values(library)))
    expect(found(scenario), `${scenario.id} ${scenario.variant}`).toEqual([]);
});

describe('whoever may be in danger comes first', () => {
  it('a plan that decides about others before', () => {
    const late = deciding('sample-4', (action) => ({ ...action, at: minutes(24) }));
    expect(found(late).sort()).toEqual(
      ['sample-1', 'sample-2', 'sample-3', 'sample-5'].map((other) =>
        expect.stringMatching(new RegExp(`"sample-4" is decided at T\\+24:00, after "${other}"`)),
      ),
    );
  });

  it('distress comes before none', () => {
    const late = deciding('sample-2', (action) => ({ ...action, at: minutes(26) }));
    expect(found(late)).toEqual([
      expect.stringMatching(/"sample-2" is decided at T\+26:00, after "sample-1"/),
    ]);
  });

  it('a desk that does not weigh harm, and a case nobody is named for', () => {
    expect(found(deciding('sample-4', (action) => ({ ...action, role: 'legal-privacy' })))).toEqual([
      expect.stringMatching(/^parPlan\.\d+\.role: "sample-4" may be in danger now and legal-privacy decides/),
    ]);
    const unnamed = deciding('sample-4', (action) => ({
      ...action,
      payload: { ...action.payload, reviewer: ' ' },
    }));
    expect(found(unnamed)).toEqual([expect.stringMatching(/reviewer: "sample-4" .* nobody is named/)]);
  });

  it('a case without a clock', () => {
    const { dueAfterMs: _clock, ...item } = sound.people.welfare.find(
      ({ id }) => id === 'sample-4',
    ) as WelfareCase;
    const endless = withPeople({
      welfare: sound.people.welfare.map((other) => (other.id === 'sample-4' ? item : other)),
    });
    expect(found(endless)).toEqual([expect.stringMatching(/^people\.welfare\.sample-4: .* by when/)]);
    expect(found(withCase('sample-2', { risk: 'present' }))).toContainEqual(
      expect.stringMatching(/^people\.welfare\.sample-2: .* by when/),
    );
  });
});

describe('nobody is written to whom nobody has looked at', () => {
  it('a mailing to young people', () => {
    const { harm: _harm, ...open } = sound.people.outreach.find(
      ({ id }) => id === 'all-accounts',
    ) as OutreachGroup;
    const mailing = withPeople({
      outreach: sound.people.outreach.map((group) => (group.id === 'all-accounts' ? open : group)),
    });
    expect(found(mailing)).toEqual([
      expect.stringMatching(/^people\.outreach\.all-accounts: .* nothing says that anybody has looked/),
    ]);
  });

  it('a harmful one that must be sent, and cases that lead nowhere', () => {
    expect(found(withGroup('all-accounts', { required: true }))).toEqual([
      expect.stringMatching(/must be written to, and writing to it does harm/),
    ]);
    const reaches = { cases: ['nobody', 'sample-2'], action: 'through-organisation' } as const;
    expect(found(withGroup('accounts', { reaches: { ...reaches, cases: [...reaches.cases] } }))).toEqual([
      expect.stringMatching(/there is no welfare case "nobody"/),
      expect.stringMatching(/"through-organisation" is not offered for "sample-2"/),
    ]);
  });

  it('words about young people without a word on who reads it', () => {
    const { readers: _readers, ...silent } = sound.people.outreach.find(
      ({ id }) => id === 'accounts',
    ) as OutreachGroup;
    const unsaid = withPeople({
      outreach: sound.people.outreach.map((group) => (group.id === 'accounts' ? silent : group)),
    });
    expect(found(unsaid)).toEqual([expect.stringMatching(/accounts\.readers: .*"young person"/)]);
  });
});

describe('a text that a young person may read names an emergency number', () => {
  const without = <T extends { id: string; text: string }>(clauses: T[]): T[] =>
    clauses.map((clause) =>
      clause.id === 'support' ? { ...clause, text: 'Lines are listed below.' } : clause,
    );

  it.each(['accounts', 'all-accounts', 'parent'])('the letter to %s', (id) => {
    const group = sound.people.outreach.find((item) => item.id === id) as OutreachGroup;
    expect(found(withGroup(id, { clauses: without(group.clauses) }))).toEqual([
      `people.outreach.${id}.clauses.support: a young person may read it, and it names no emergency number`,
    ]);
    expect(
      found(withGroup(id, { clauses: group.clauses.filter((clause) => clause.id !== 'support') })),
    ).toContainEqual(expect.stringMatching(new RegExp(`^people\\.outreach\\.${id}\\.clauses: .* "support"`)));
  });

  it('the public statement', () => {
    const { comms } = sound;
    expect(found({ ...sound, comms: { ...comms, clauses: without(comms.clauses) } })).toEqual([
      'comms.clauses.support: a young person may read it, and it names no emergency number',
    ]);
  });

  it.each(['edge-block', 'tombstone-messages'])('the card that %s leaves behind', (id) => {
    const switchSpec = sound.world.switches.find((item) => item.id === id) as Switch;
    const mute = switchSpec.options.map((option) => ({
      ...option,
      card: { readers: 'young-people' as const, text: 'You can talk to someone at any hour.' },
    }));
    expect(found(withSwitch(id, { options: mute }))).toEqual([
      expect.stringMatching(/card: a young person may read it, and it names no emergency number/),
    ]);
    expect(found(withSwitch(id, { options: [] }))).toEqual([
      expect.stringMatching(
        new RegExp(`^world\\.switches\\.${id}\\.options: .* no option puts a card there`),
      ),
    ]);
    const { rubric } = sound;
    const blind = { ...rubric, deadEnds: rubric.deadEnds.filter((rule) => rule.switch !== id) };
    expect(found({ ...sound, rubric: blind })).toEqual([expect.stringMatching(/^rubric\.deadEnds: /)]);
  });

  it('nor does a plan leave it out', () => {
    const drafts = doing('draftOutreach');
    const parPlan = sound.parPlan.map((action) =>
      drafts(action) && action.payload.group === 'accounts'
        ? { ...action, payload: { ...action.payload, clauses: [{ clause: 'sorry' }] } }
        : action,
    );
    expect(found({ ...sound, parPlan })).toEqual([
      expect.stringMatching(/^parPlan\.\d+: .*"accounts" .* nowhere to turn/),
    ]);
  });
});
