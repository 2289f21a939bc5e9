import { describe, expect, it } from 'vitest';
import type { SeatPlan } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { seconds } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const beside = { name: 'Ruth Calder, deputy commander', answers: 'On the bridge.' };
const scenario: Scenario = {
  ...tinyScenario,
  paging: {
    ...tinyScenario.paging,
    targets: [
      ...tinyScenario.paging.targets,
      { id: 'ic-secondary', title: 'Second commander', role: 'scribe', beside },
      {
        id: 'comms-second',
        title: 'Second for comms',
        role: 'comms',
        beside: { ...beside, name: 'Abel Oduya' },
      },
    ],
    colleagueAckMs: { min: seconds(30), max: seconds(60) },
  },
};
const WITH_SCRIBE: SeatPlan[] = [
  ...SIX_SEATS.map((plan) => ({ ...plan, roles: plan.roles.filter((role) => role !== 'scribe') })),
  { seat: 'seat-sc', roles: ['scribe'], occupant: 'person' },
];
const commanded = (seats: readonly SeatPlan[] = SIX_SEATS) =>
  underWay({ 'ic-oncall': 'incident-commander', 'comms-oncall': 'comms' }, { scenario, seats });
const withDeputy = () =>
  commanded()
    .does('incident-commander', 'sendPage', { targets: ['ic-secondary'] })
    .until(3);
const offers = (given: Given, to: 'scribe' | 'comms') =>
  given.try('incident-commander', 'handOverCommand', { to });

describe('a hand-over to oneself', () => {
  it('is refused where one person holds both roles, typed or said', () => {
    const given = commanded();
    const refused = {
      code: 'notPossible',
      message: expect.stringMatching(/hand over to yourself.*second commander/),
    };
    expect(offers(given, 'scribe')).toMatchObject(refused);
    const heard = { act: 'handOffOffered', role: 'incident-commander', subject: 'scribe', agoMs: 0 } as const;
    expect(given.try('incident-commander', 'logHeard', heard)).toMatchObject(refused);
    expect(given.state.handOff).toBeNull();
  });

  it('is no such thing where the scribe is a person at a desk of their own', () => {
    const given = commanded(WITH_SCRIBE).does('incident-commander', 'sendPage', {
      targets: ['ic-secondary'],
    });
    const page =
      given.all('page.delivered').find(({ data }) => data.target === 'ic-secondary')?.data.page ?? '';
    given.does('scribe', 'acknowledgePage', { pages: [page] });
    expect(given.does('incident-commander', 'handOverCommand', { to: 'scribe' }).state.handOff?.to).toBe(
      'scribe',
    );
    given.does('scribe', 'acceptCommand', {}).until(20);
    expect(given.state.commander).toBe('scribe');
    expect(given.state.seats['seat-deputy']).toBeUndefined();
  });
});

describe('the second commander', () => {
  it('comes from outside the seats and takes over the log, so that command can go there', () => {
    const given = withDeputy();
    expect(given.state.seats['seat-ic']?.roles).toEqual(['incident-commander']);
    expect(given.state.seats['seat-deputy']).toEqual({ roles: ['scribe'], occupant: 'colleague' });
    expect(given.all('page.acknowledged').at(-1)?.data).toMatchObject({ name: beside.name, role: null });
    expect(Array.isArray(offers(given, 'scribe'))).toBe(true);
  });

  it('takes command when it is offered, keeps it for some minutes and gives it back', () => {
    const given = withDeputy().does('incident-commander', 'handOverCommand', { to: 'scribe' });
    expect(given.state.commander).toBe('incident-commander');
    expect(given.until(3.5).state.commander).toBe('scribe');
    expect(given.all('command.taken').at(-1)?.by).toEqual({ seat: 'seat-deputy', role: 'scribe' });
    expect(given.until(7).state.handOff).toBeNull();
    expect(given.until(8).state.handOff).toEqual({ from: 'scribe', to: 'incident-commander' });
    given.does('incident-commander', 'acceptCommand', {}).until(20);
    expect(given.state.commander).toBe('incident-commander');
    expect(given.all('command.handedOver')).toHaveLength(2);
  });

  it('gives the word for a switch when asked, while in command', () => {
    const given = withDeputy().does('incident-commander', 'handOverCommand', { to: 'scribe' }).until(3.5);
    const [switchSpec] = scenario.world.switches;
    const scopes = switchSpec?.scopes.slice(0, 1).map(({ id }) => id) ?? [];
    given
      .does('incident-commander', 'askColleague', {
        role: 'scribe',
        request: { kind: 'authorise', switch: switchSpec?.id ?? '', scopes },
      })
      .until(7);
    expect(given.all('switch.authorised').at(-1)?.by).toEqual({ seat: 'seat-deputy', role: 'scribe' });
  });

  it('leaves the commander the log of what is said, because a scripted deputy hears nothing', () => {
    const said = { act: 'updateGiven', role: 'comms', subject: null, agoMs: 0 } as const;
    expect(Array.isArray(withDeputy().try('incident-commander', 'logHeard', said))).toBe(true);
    expect(withDeputy().try('comms', 'logHeard', { ...said, role: 'incident-commander' })).toMatchObject({
      code: 'notYourRole',
    });
  });

  it('has command where an incident has no commander, until there is one', () => {
    const given = underWay({}, { scenario })
      .does('support-lead', 'sendPage', { targets: ['ic-secondary'] })
      .until(2);
    expect(given.state.commander).toBe('scribe');
    given.until(14);
    expect(given.state.handOff?.to).toBe('incident-commander');
    given.does('incident-commander', 'acceptCommand', {});
    expect(given.state.commander).toBe('incident-commander');
  });

  it('is one person: a second page finds them there', () => {
    const given = withDeputy()
      .does('incident-commander', 'sendPage', { targets: ['ic-secondary'] })
      .until(6);
    expect(given.all('seat.assigned').filter(({ data }) => data.seat === 'seat-deputy')).toHaveLength(1);
    expect(given.all('page.acknowledged').at(-1)?.data.words).toBe('Already in the call.');
  });
});

describe('the second on call of another desk', () => {
  it('comes beside the first, whose desk stays theirs', () => {
    const given = commanded()
      .does('incident-commander', 'sendPage', { targets: ['comms-second'] })
      .until(3);
    expect(given.all('page.acknowledged').at(-1)?.data).toMatchObject({
      name: 'Abel Oduya',
      words: 'On the bridge.',
    });
    expect(given.state.seats['seat-cp']?.roles).toEqual(['comms']);
  });

  it('is the desk itself where nobody has come yet', () => {
    const given = underWay({}, { scenario }).does('support-lead', 'sendPage', { targets: ['comms-second'] });
    expect(given.all('page.delivered').at(-1)?.data).toMatchObject({ seat: 'seat-cp', role: 'comms' });
  });
});

describe('command offered to a scripted colleague', () => {
  const seats: SeatPlan[] = SIX_SEATS.map((plan) =>
    plan.seat === 'seat-cp' ? { ...plan, occupant: 'colleague' } : plan,
  );
  it('is taken and given back like everybody else’s', () => {
    const given = new Given({ scenario, seats })
      .does('facilitator', 'startDrill', {})
      .does('support-lead', 'declareIncident', { severity: 1 })
      .until(9);
    given.does('incident-commander', 'handOverCommand', { to: 'comms' }).until(10);
    expect(given.state.commander).toBe('comms');
    expect(given.until(15).state.handOff?.to).toBe('incident-commander');
  });
});
