import { describe, expect, it } from 'vitest';
import type { OutreachGroup, WelfareCase } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import { criterionOf, entry, gateOf, scoreOf } from '../support/logBuilder.ts';
import { ofType, wellPlayed, without } from '../support/wellPlayed.ts';

// W1 with somebody in danger: who came first counts. W2: whom nobody looked at.

const { welfare, outreach } = fixtureScenario.people;
const [, first, second] = welfare as [WelfareCase, WelfareCase, WelfareCase];
const [users] = outreach as [OutreachGroup];
const withPeople = (change: Partial<Scenario['people']>): Scenario => ({
  ...fixtureScenario,
  people: { ...fixtureScenario.people, ...change },
});
/** The second account may be in danger; both come to light at T+17. */
const inDanger = withPeople({
  welfare: welfare.map((item) =>
    item.id === second.id ? { ...item, risk: 'present' as const, dueAfterMs: minutes(15) } : item,
  ),
});
type Log = ReturnType<typeof wellPlayed>;
const shown = (id: string) =>
  entry('17:00', 'welfare.opened', { case: id, title: id, facts: '', actions: [], to: ['safety-lead'] });
const decided = (
  time: string,
  id: string,
  action: 'in-product-card' | 'message-young-person',
  reviewer = 'Ana',
) =>
  entry(
    time,
    'welfare.decided',
    { case: id, actions: [action], reviewer, basis: '', happenedAt: minutes(Number(time.slice(0, 2))) },
    'safety-lead',
  );
const play = (...decisions: Log): Log =>
  [
    ...without(wellPlayed(), (item) => item.type === 'welfare.decided' && item.data.case !== 'reported'),
    shown(first.id),
    shown(second.id),
    ...decisions,
  ].sort((a, b) => a.at - b.at);
const w1 = (...decisions: Log) => criterionOf(scoreOf(play(...decisions), inDanger), 'W1');
const calm = (time: string) => decided(time, first.id, 'in-product-card');
const danger = (time: string, reviewer?: string) =>
  decided(time, second.id, 'message-young-person', reviewer);

describe('W1 with somebody who may be in danger now', () => {
  it('is whole when they come first and in time', () => {
    const { points, why } = w1(danger('18:00'), calm('19:00'));
    expect(points).toBe(2);
    expect(why).toContain(
      'may be in danger now: decided at T+18:00, due T+32:00, before anybody at less risk.',
    );
  });

  it('earns nothing for time when they come last, however early that is', () => {
    const { points, why } = w1(calm('18:00'), danger('19:00'));
    expect(points).toBe(1.2);
    expect(why).toContain('Whoever is at most risk came last, so nothing is earned for being in time.');
  });

  it('nor when others were decided on and they never were', () => {
    const { points, why } = w1(calm('18:00'));
    expect(points).toBe(0.9);
    expect(why).toContain('no decision was recorded. Whoever is at most risk came last');
  });

  it('loses its part when it is late, or nobody is named who read it', () => {
    expect(w1(danger('33:00'), calm('34:00')).points).toBe(1.6);
    expect(w1(danger('18:00', ' '), calm('19:00')).points).toBe(1.3);
  });

  it('says so when nobody looked far enough to find them', () => {
    const log = without(
      wellPlayed(),
      (item) => item.type === 'welfare.decided' && item.data.case !== 'reported',
    );
    const { points, why } = criterionOf(scoreOf(log, inDanger), 'W1');
    expect(points).toBe(1);
    expect(why).toContain('nobody looked far enough to find this account');
  });
});

describe('W2', () => {
  const sent = (group: string) =>
    entry('30:00', 'outreach.sent', { group, clauses: [], freeText: '', clearedBy: [] }, 'comms');

  it('earns nothing, and the gate shuts, where people were written to unseen', () => {
    const open = withPeople({
      outreach: [
        ...outreach,
        { ...users, id: 'all', title: 'Everybody', required: false, harm: 'reached a child alone' },
      ],
    });
    const whole = criterionOf(scoreOf(wellPlayed(), open), 'W2').points;
    const { points, why } = criterionOf(scoreOf([...wellPlayed(), sent('all')], open), 'W2');
    expect([whole, points]).toEqual([2, 0]);
    expect(why).toContain(
      'Everybody: written to at T+30:00. It reached a child alone, so this criterion earns nothing.',
    );
    const log = [...wellPlayed(), sent('all')];
    expect(gateOf(scoreOf(wellPlayed(), open), 'written-unseen').hit).toBe(false);
    expect(gateOf(scoreOf(log, open), 'written-unseen')).toMatchObject({
      hit: true,
      caps: [{ block: 'people', at: 'M' }],
    });
  });

  it('a text that a young person may read earns nothing without a word on where to turn', () => {
    const young = withPeople({
      outreach: [
        {
          ...users,
          readers: 'young-people',
          clauses: [...users.clauses, { id: 'o-help', text: 'Call 112.', purpose: 'support' }],
          wanted: [
            ...users.wanted.map((item) => ({ ...item, share: item.share / 2 })),
            { purpose: 'support', share: 0.5 },
          ],
        },
      ],
    });
    const { points, why } = criterionOf(scoreOf(wellPlayed(), young), 'W2');
    expect(points).toBe(0);
    expect(why).toContain(
      'A young person may read it, and it says nothing about danger now or where to turn',
    );
    const withHelp = wellPlayed().map((item) =>
      ofType('outreach.checked')(item)
        ? {
            ...item,
            data: {
              ...item.data,
              clauses: [
                ...(item.data.clauses as object[]),
                { clause: 'o-help', true: true, known: true, penalty: null },
              ],
            },
          }
        : item,
    );
    expect(criterionOf(scoreOf(withHelp, young), 'W2').points).toBe(2);
  });
});
