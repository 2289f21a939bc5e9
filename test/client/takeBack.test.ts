import { describe, expect, it } from 'vitest';
import { undoOf } from '../../client/screens/warRoom/takeBack/undo.ts';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';

const CALL = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'sre-oncall': 'infra-oncall',
  'safety-oncall': 'safety-lead',
} as const;
const call = (): Given => underWay(CALL);

/** What a seat's own screen holds. */
function seenBy(given: Given, seat: string): View {
  const state = stepsOf(given.events).reduce(
    (known, step) => advance(known, step, given.events).state,
    createViewer({ seat, staff: null }),
  );
  const frame = { ...resetFrame(state, given.events), answers: [], clock: { at: given.at, speed: 1 } };
  return foldFrame(emptyView(seat), frame);
}
const undo = (given: Given, seat: string) => undoOf(seenBy(given, seat))?.give ?? null;

describe('what Z takes back', () => {
  it('given nothing done yet, or something that stands, then nothing', () => {
    expect(undo(call(), 'seat-mo')).toBeNull();
    expect(undo(call().does('model-owner', 'postMessage', { text: 'Hello' }), 'seat-mo')).toBeNull();
  });

  it('given a switch this desk pressed, then it, for as long as it moves, whatever was done since; at no other desk', () => {
    const given = call()
      .does('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['main'] })
      .does('model-owner', 'applySwitch', { switch: 'S1', scopes: ['main'] });
    const expected = { name: 'revertSwitch', payload: { switch: 'S1', scopes: ['main'] } };
    expect(undoOf(seenBy(given, 'seat-mo'))).toMatchObject({ give: expected, places: ['S1/main'] });
    expect(undo(given, 'seat-ic')).toBeNull();
    given.does('model-owner', 'postMessage', { text: 'Pressed.' });
    expect(undo(given, 'seat-mo')).toEqual(expected);
    given.until(30);
    expect(undo(given, 'seat-mo')).toBeNull();
  });

  it('given a pin, an offer, a task or a look-up as the last act, then that one; given anything after it, nothing', () => {
    const pinned = call().until(3).does('incident-commander', 'pinInject', { inject: 'ask' });
    expect(undo(pinned, 'seat-ic')).toEqual({ name: 'unpinInject', payload: { inject: 'ask' } });
    const offered = call().does('incident-commander', 'handOverCommand', { to: 'model-owner' });
    expect(undo(offered, 'seat-ic')).toEqual({ name: 'withdrawHandOver', payload: {} });
    const given = call().does('incident-commander', 'assignTask', {
      ...{ role: 'model-owner', text: 'Look', dueInMs: 60_000 },
    });
    expect(undo(given, 'seat-ic')).toEqual({ name: 'withdrawTask', payload: { task: 'task-1' } });
    given.until(1).does('incident-commander', 'postMessage', { text: 'Thanks.' });
    expect(undo(given, 'seat-ic')).toBeNull();
  });

  it('given it was taken back, then what Z does is accepted by the rules, and there is nothing more', () => {
    const pinned = call().until(3).does('incident-commander', 'pinInject', { inject: 'ask' });
    const give = undo(pinned, 'seat-ic');
    if (!give) throw new Error('nothing to take back');
    pinned.does('incident-commander', give.name, give.payload as never);
    expect(undo(pinned, 'seat-ic')).toBeNull();
  });
});
