import { describe, expect, it } from 'vitest';
import { perform } from '../../server/kernel/step.ts';
import type { CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import { parseCommand } from '../../shared/drill/parseCommand.ts';
import type { PlayRole, SeatPlan } from '../../shared/roles.ts';
import { Given } from '../support/given.ts';

// Two desks, one person: every act is put down to the desk it was done from.

const seat = (id: string, ...roles: PlayRole[]): SeatPlan => ({ seat: id, roles, occupant: 'person' });
const seats = [
  seat('seat-two', 'safety-lead', 'support-lead'),
  seat('seat-ic', 'scribe', 'incident-commander'),
  seat('seat-mo', 'infra-oncall', 'model-owner'),
];
const drill = () => new Given({ seats }).does('facilitator', 'startDrill', {});
let count = 0;
/** A command from a seat, with or without saying which of its desks speaks. Returns the role its first event is put down to. */
function by<N extends CommandName>(
  given: Given,
  from: string,
  name: N,
  payload: PayloadInput<N>,
  role: string | null = null,
) {
  const parsed = parseCommand(from, { id: `c${++count}`, name, payload, role });
  if ('rejection' in parsed) return parsed.rejection.code;
  const step = perform(given.c, given.state, parsed.command, given.at);
  if ('rejection' in step) return step.rejection.code;
  given.state = step.state;
  given.events.push(...step.events);
  return step.events[0]?.by?.role;
}
const ringing = (given: Given) => given.all('page.delivered').map(({ data }) => data.page);

describe('somebody who sits at two desks', () => {
  it('declares and pages as the desk that is on the call, not as the first of the list', () => {
    const given = drill();
    expect(by(given, 'seat-two', 'declareIncident', { severity: 1 })).toBe('support-lead');
    expect(by(given, 'seat-two', 'sendPage', { targets: ['ic-oncall'] })).toBe('support-lead');
    expect(by(given, 'seat-two', 'postMessage', { text: 'here' })).toBe('support-lead');
    expect(given.all('message.posted')[0]?.data.from).toBe('support-lead');
  });

  it('declares as the desk they name, before it is on the call too', () => {
    expect(by(drill(), 'seat-two', 'declareIncident', { severity: 1 }, 'safety-lead')).toBe('safety-lead');
  });

  it('answers a page as the desk that was paged, and turns it down as the same', () => {
    const given = drill();
    by(given, 'seat-two', 'sendPage', { targets: ['model-oncall', 'ic-oncall'] });
    const [model = '', commander = ''] = ringing(given);
    expect(by(given, 'seat-mo', 'declinePage', { page: model, reason: 'busy' })).toBe('model-owner');
    expect(by(given, 'seat-ic', 'acknowledgePage', { pages: [commander] })).toBe('incident-commander');
  });

  it('sizes up, updates, pages and gives tasks as the commander while they have command', () => {
    const given = drill();
    by(given, 'seat-two', 'declareIncident', { severity: 1 });
    by(given, 'seat-two', 'sendPage', { targets: ['ic-oncall'] });
    by(given, 'seat-ic', 'acknowledgePage', { pages: ringing(given) });
    expect(given.state.commander).toBe('incident-commander');
    const task = { role: 'support-lead', text: 'ring them', dueInMs: 60_000 } as const;
    expect(by(given, 'seat-ic', 'postBriefing', { text: 'where we stand' })).toBe('incident-commander');
    expect(by(given, 'seat-ic', 'postUpdate', { text: 'what is new' })).toBe('incident-commander');
    expect(by(given, 'seat-ic', 'assignTask', task)).toBe('incident-commander');
    expect(by(given, 'seat-ic', 'sendPage', { targets: ['comms-oncall'] })).toBe('incident-commander');
  });

  it('pins a finding as the desk that found it', () => {
    expect(by(drill(), 'seat-two', 'pinEvidence', { evidence: ['REPORT'] })).toBe('support-lead');
  });

  it('cannot speak in the call as a desk that is not in it, nor as one they do not hold', () => {
    expect(by(drill(), 'seat-two', 'postMessage', { text: 'x' }, 'safety-lead')).toBe('support-lead');
    for (const role of ['incident-commander', 'facilitator'])
      expect(by(drill(), 'seat-two', 'postMessage', { text: 'x' }, role)).toBe('notYourRole');
  });
});
