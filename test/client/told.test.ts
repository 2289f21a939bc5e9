import { describe, expect, test } from 'vitest';
import { roster } from '../../client/screens/warRoom/call/roster.ts';
import { marksBetween, toldBetween } from '../../client/screens/warRoom/told.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes, SECOND } from '../../shared/time.ts';

const start: View = {
  ...emptyView('seat-po'),
  me: { ...emptyView('seat-po').me, roles: ['product-owner'], activeRoles: ['product-owner'], inCall: true },
};
const said = (type: VisibleEvent['type'], role: string | null, data: object, minute = 1): VisibleEvent =>
  ({ at: minutes(minute), type, by: role && { seat: role, role }, data }) as VisibleEvent;
const words = (before: View, after: View) => toldBetween(before, after).map((sentence) => sentence.words);

describe('what is spoken at a desk', () => {
  test('given what others do for everybody and what this desk did, then each is one sentence, and theirs is named', () => {
    const after = foldEvents(start, [
      said('severity.changed', 'incident-commander', { from: null, to: 1, reason: '' }),
      said('owner.accepted', 'product-owner', { area: 'org', role: 'product-owner', happenedAt: 0 }),
      said('colleague.asked', 'incident-commander', {
        ask: 'a',
        role: 'comms',
        request: { kind: 'query', query: 'q' },
        readyAt: 0,
      }),
    ]);
    const spoken = words(start, after);
    expect(spoken).toHaveLength(2);
    expect(spoken[0]).toMatch(/^Incident commander: /);
    expect(spoken[1]).toMatch(/^You: /);
  });

  test('given a desk that comes into the call, then the past it gets at once is not read out', () => {
    const outside = { ...start, me: { ...start.me, inCall: false } };
    const after = foldEvents(start, [
      said('severity.changed', 'incident-commander', { from: null, to: 1, reason: '' }),
    ]);
    expect(words(outside, after)).toEqual([]);
  });
});

describe('the marks of a limit', () => {
  const limits = [{ called: 'the line', at: minutes(30) }];
  test('given a second that passes ten, five or one minute, then it is said once', () => {
    for (const left of [10, 5, 1]) {
      const at = minutes(30 - left);
      expect(marksBetween(at - SECOND, at, limits)).toEqual([`${left} min to the line.`]);
      expect(marksBetween(at, at + SECOND, limits)).toEqual([]);
    }
    expect(marksBetween(minutes(30) - SECOND, minutes(30), limits)).toEqual([
      'the line: the time has passed.',
    ]);
  });
  test('given a clock that jumps over a mark, then nobody is told of it late', () =>
    expect(marksBetween(minutes(3), minutes(26), limits)).toEqual([]));
});

describe('how somebody is on the call', () => {
  const page = (state: string, role = 'comms') => ({
    page: 'p',
    target: 't',
    title: 't',
    role,
    state,
    sentAt: 0,
    dueAt: minutes(5),
  });
  const view = (change: object): View =>
    ({
      ...start,
      seats: {
        'seat-po': { roles: ['product-owner'], occupant: 'person', joined: [] },
        'seat-cp': { roles: ['comms'], occupant: 'person', joined: [] },
      },
      ...change,
    }) as unknown as View;
  const here = [{ seat: 'seat-cp', connections: 1, steppedOut: null }];
  const comms = (change: object, presence: Parameters<typeof roster>[1] = here) =>
    roster(view(change), presence).find(({ role }) => role === 'comms')?.standing;

  test.each([
    ['nobody paged', {}, { is: 'off' }],
    ['a page that rings', { pages: { p: page('sent') } }, { is: 'rings', dueAt: minutes(5) }],
    ['a page nobody answered', { pages: { p: page('unanswered') } }, { is: 'silent' }],
    ['joined', { joined: { comms: { at: 0, how: 'page' } } }, { is: 'in' }],
  ])('%s', (_what, change, expected) => expect(comms(change)).toEqual(expected));

  test('stepped out goes before everything, and a closed screen is told', () => {
    const joined = { joined: { comms: { at: 0, how: 'page' } } };
    expect(comms(joined, [{ seat: 'seat-cp', connections: 1, steppedOut: {} }])).toEqual({ is: 'out' });
    expect(comms(joined, [{ seat: 'seat-cp', connections: 0, steppedOut: null }])).toEqual({ is: 'away' });
  });
});
