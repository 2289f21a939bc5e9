import { describe, expect, test } from 'vitest';
import { askables } from '../../client/screens/warRoom/desk/call/askable.ts';
import { arrivalsOf } from '../../client/screens/warRoom/desk/lookups/arrivals.ts';
import { needsYou } from '../../client/screens/warRoom/needsYou.ts';
import { toldBetween } from '../../client/screens/warRoom/told.ts';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';

const call = () =>
  underWay({
    'ic-oncall': 'incident-commander',
    'model-oncall': 'model-owner',
    'sre-oncall': 'infra-oncall',
    'safety-oncall': 'safety-lead',
  });

/** The seat's own screen, through the same audience and fold as on the wire. */
function screen({ events, at }: Given, seat: string): View {
  const state = stepsOf(events).reduce(
    (known, step) => advance(known, step, events).state,
    createViewer({ seat, staff: null }),
  );
  return foldFrame(emptyView(seat), { ...resetFrame(state, events), answers: [], clock: { at, speed: 1 } });
}
const words = (given: Given, seat: string) =>
  needsYou(screen(given, seat)).filter(({ kind }) => kind === 'word');

const ask = {
  text: 'Please authorise it.',
  wants: { switch: 'S1', scopes: ['main', 'pinned'] },
};

describe('asking the commander for the word', () => {
  test('the request stands under Needs you for whoever has command, and for nobody else', () => {
    const given = call().does('model-owner', 'postMessage', ask);
    expect(words(given, 'seat-ic')).toMatchObject([
      {
        kind: 'word',
        from: 'model-owner',
        switch: 'S1',
        scopes: ['main', 'pinned'],
        role: 'incident-commander',
      },
    ]);
    expect(words(given, 'seat-mo')).toEqual([]);
    expect(words(given, 'seat-sl')).toEqual([]);
  });

  test('it goes when the word is given, and does not come back when the switch is taken off again', () => {
    const given = call()
      .does('model-owner', 'postMessage', ask)
      .until(1)
      .does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main', 'pinned'] });
    expect(words(given, 'seat-ic')).toEqual([]);
    given
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] })
      .until(4)
      .does('model-owner', 'revertSwitch', { switch: 'S1', scopes: ['main'] });
    expect(words(given, 'seat-ic')).toEqual([]);
  });

  test('asking twice is one thing to do, with the last scopes asked for', () => {
    const given = call()
      .does('model-owner', 'postMessage', ask)
      .does('model-owner', 'postMessage', { ...ask, wants: { switch: 'S1', scopes: ['main'] } });
    expect(words(given, 'seat-ic')).toMatchObject([{ scopes: ['main'] }]);
  });

  test('alone at a desk, the scripted commander gives the word when asked, and the switch opens', () => {
    const seats = SIX_SEATS.map((plan) =>
      plan.seat === 'seat-mo' ? plan : { ...plan, occupant: 'colleague' as const },
    );
    const given = underWay({}, { seats })
      .does('model-owner', 'sendPage', { targets: ['ic-oncall', 'model-oncall'] })
      .until(5);
    const rung = screen(given, 'seat-mo').myPages;
    given.does('model-owner', 'acknowledgePage', { pages: rung });
    expect(given.state.commander).toBe('incident-commander');
    const options = askables('incident-commander', screen(given, 'seat-mo'));
    const word = options.find(({ request }) => request.kind === 'authorise' && request.switch === 'S1');
    if (!word) throw new Error('the commander cannot be asked for the word');
    expect(
      PAYLOADS.askColleague.safeParse({ role: 'incident-commander', request: word.request }).success,
    ).toBe(true);
    given
      .does('model-owner', 'askColleague', { role: 'incident-commander', request: word.request })
      .until(9)
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] });
    expect(given.all('colleague.answered').at(-1)?.data).toMatchObject({ ok: true });
    expect(given.all('switch.authorised').at(-1)?.by).toMatchObject({ role: 'incident-commander' });
  });

  test('a switch that does not exist is refused; a plain message asks for nothing', () => {
    const given = call();
    expect(
      given.try('model-owner', 'postMessage', { text: 'x', wants: { switch: 'S77', scopes: ['main'] } }),
    ).toMatchObject({ code: 'notFound' });
    given.does('model-owner', 'postMessage', { text: 'S1, please' });
    expect(words(given, 'seat-ic')).toEqual([]);
    expect(given.all('message.posted').at(-1)?.data).not.toHaveProperty('wants');
  });
});

describe('what comes to a desk', () => {
  test('a finding and an empty look-up are marked and said at the desk that asked, and nowhere else', () => {
    const given = call().does('safety-lead', 'runQuery', { query: 'nothing' });
    const before = screen(given, 'seat-sl');
    given.until(1);
    const empty = screen(given, 'seat-sl');
    expect(arrivalsOf(empty).length).toBe(arrivalsOf(before).length + 1);
    given
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('infra-oncall', 'runQuery', { query: 'trace' });
    const waiting = screen(given, 'seat-mo');
    given.until(4);
    const found = screen(given, 'seat-mo');
    expect(arrivalsOf(found)).toContain('TRACE');
    expect(
      toldBetween(waiting, found)
        .map(({ words }) => words)
        .join(),
    ).toMatch(/At your desk: /);
    expect(arrivalsOf(screen(given, 'seat-po'))).not.toContain('TRACE');
  });

  test('the debrief says at which desk each finding lay', () => {
    const given = call()
      .does('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' })
      .does('infra-oncall', 'runQuery', { query: 'trace' })
      .until(4)
      .does('facilitator', 'endDrill', {})
      .does('facilitator', 'openDebrief', {});
    const told = (seat: string) =>
      screen(given, seat)
        .timeline.map(({ text }) => text)
        .filter((text) => text.startsWith('Found'));
    expect(told('seat-mo').some((text) => text.startsWith('Found: '))).toBe(true);
    expect(told('seat-po').some((text) => /^Found at the desk of .*infra/i.test(text))).toBe(true);
  });
});
