import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/**
 * A chart that stays where it is and acts all the same: XState returns the very same snapshot for a transition without a target,
 * and taking that for "nothing happened" once lost its effects.
 */
const stays: Scenario = {
  ...tinyScenario,
  flags: [...tinyScenario.flags, 'noticed', 'late', 'twice'],
  chart: {
    id: 'stays',
    type: 'parallel',
    states: {
      watch: {
        initial: 'open',
        states: {
          open: {
            on: {
              'incident.declared': {
                actions: [{ type: 'setFlag', params: { flag: 'noticed', value: true } }],
              },
              'flag.set': {
                guard: { type: 'when', params: { fact: 'flag.noticed', is: true } },
                actions: [{ type: 'reach', params: { milestone: 'noticed' } }],
              },
            },
            after: {
              '120000': { actions: [{ type: 'setFlag', params: { flag: 'late', value: 'yes' } }] },
            },
          },
        },
      },
      other: {
        initial: 'a',
        states: {
          a: {
            on: {
              'incident.declared': {
                actions: [{ type: 'deliver', params: { inject: 'boom', afterMs: 30_000 } }],
              },
            },
          },
        },
      },
    },
  } as Scenario['chart'],
};

const played = (stock: boolean): Given =>
  new Given({ scenario: stays, stock })
    .does('facilitator', 'startDrill', {})
    .does('support-lead', 'declareIncident', { severity: 1 })
    .until(3);

describe('a chart transition without a target', () => {
  it('delivers its effects although the snapshot stays the same', () => {
    const given = new Given({ scenario: stays }).does('facilitator', 'startDrill', {});
    const before = given.state.chart;
    given.does('support-lead', 'declareIncident', { severity: 1 });
    expect(given.state.chart).toBe(before);
    expect(given.state.flags.noticed).toBe(true);
    expect(given.state.milestones).toHaveProperty('noticed');
  });

  it('arms a delayed delivery without moving', () => {
    const given = new Given({ scenario: stays })
      .does('facilitator', 'startDrill', {})
      .does('support-lead', 'declareIncident', { severity: 1 });
    expect(given.state.timers['msel:boom']?.dueAt).toBe(30_000);
    expect(given.until(1).state.injects.boom?.state).toBe('delivered');
  });

  it('acts when its timer elapses, though a timer without a target leads nowhere', () => {
    const given = played(false);
    expect(given.state.flags.late).toBe('yes');
    expect(given.all('flag.set').find(({ data }) => data.flag === 'late')?.at).toBe(minutes(2));
  });

  it('with the reused scope does what stock transition() does, event by event', () => {
    const [fast, stock] = [played(false), played(true)];
    expect(fast.events).toEqual(stock.events);
    expect(fast.c.chart.save(fast.state.chart!)).toEqual(stock.c.chart.save(stock.state.chart!));
  });
});

describe('events that no state of a chart has a use for', () => {
  const always: Scenario = {
    ...stays,
    chart: {
      id: 'always',
      initial: 'asleep',
      states: {
        // Wakes through a fact, not through an event that it names.
        asleep: {
          always: { target: 'awake', guard: { type: 'when', params: { fact: 'declared', is: true } } },
        },
        awake: { entry: [{ type: 'setFlag', params: { flag: 'noticed', value: true } }] },
      },
    },
  };

  it.each([false, true])('still move a chart that waits on facts alone (stock: %s)', (stock) => {
    const given = new Given({ scenario: always, stock })
      .does('facilitator', 'startDrill', {})
      .does('support-lead', 'declareIncident', { severity: 1 });
    expect(given.state.active).toContain('awake');
    expect(given.state.flags.noticed).toBe(true);
  });
});
