import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import type { Answered } from '../../client/screens/warRoom/pages/pagerMachine.ts';
import { HUSH_MS, isDeliberate, pager, RECEIPT_MS } from '../../client/screens/warRoom/pages/pagerMachine.ts';

// The pager of one seat, without a browser: what rings, what was acknowledged, what the server refused.

function start() {
  const clock = new SimulatedClock();
  const actor = createActor(pager, { clock }).start();
  const rings = (...pages: string[]) =>
    actor.send({
      type: 'rings',
      pages: pages.map((name) => ({ page: name.replace('late:', ''), isLate: name.startsWith('late:') })),
    });
  const is = () => actor.getSnapshot().value;
  const answers: ((answer: Answered | Error) => void)[] = [];
  let asked = 0;
  const acknowledge = () =>
    actor.send({
      type: 'acknowledge',
      give: () => {
        asked += 1;
        return new Promise<Answered>((resolve, reject) =>
          answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
        );
      },
    });
  const answer = async (given: Answered | Error) => {
    answers.shift()?.(given);
    await waitFor(actor, (state) => !state.matches({ page: 'acknowledging' }));
  };
  return { actor, clock, rings, is, acknowledge, answer, asked: () => asked };
}
const OK: Answered = { ok: true, refusal: null };

describe('the pager', () => {
  it('is quiet until a page rings, and again when it is gone: answered for, or moved on', () => {
    const { rings, is } = start();
    expect(is()).toEqual({ page: 'quiet', sound: 'loud', place: 'full' });
    rings('p1');
    expect(is()).toMatchObject({ page: 'ringing' });
    rings();
    expect(is()).toMatchObject({ page: 'quiet' });
  });

  it('says that the limit has passed and rings on', () => {
    const { rings, is } = start();
    rings('p1');
    rings('late:p1');
    expect(is()).toMatchObject({ page: 'lapsed', sound: 'loud' });
    rings('p2');
    expect(is()).toMatchObject({ page: 'ringing' });
  });

  it('sends one acknowledgement for a double press, and says for a moment that it was taken', async () => {
    const { rings, is, acknowledge, answer, asked, clock } = start();
    rings('p1', 'p2');
    acknowledge();
    acknowledge();
    expect(is()).toMatchObject({ page: 'acknowledging' });
    expect(asked()).toBe(1);
    await answer(OK);
    expect(is()).toMatchObject({ page: 'acknowledged' });
    clock.increment(RECEIPT_MS);
    expect(is()).toMatchObject({ page: 'quiet' });
  });

  it('a frame that still holds what was acknowledged rings nothing anew; a further page does', async () => {
    const { rings, is, acknowledge, answer } = start();
    rings('p1');
    acknowledge();
    await answer(OK);
    rings('p1');
    expect(is()).toMatchObject({ page: 'acknowledged' });
    rings('p1', 'p2');
    expect(is()).toMatchObject({ page: 'ringing' });
  });

  it('a refusal keeps it ringing, in the server’s own words, and a lost answer says what to do', async () => {
    const { actor, rings, is, acknowledge, answer } = start();
    rings('p1');
    acknowledge();
    await answer({ ok: false, refusal: 'It has moved on.' });
    expect(is()).toMatchObject({ page: 'ringing' });
    expect(actor.getSnapshot().context.refusal).toBe('It has moved on.');
    acknowledge();
    expect(actor.getSnapshot().context.refusal).toBeNull();
    await answer(new Error('gone'));
    expect(is()).toMatchObject({ page: 'ringing' });
    expect(actor.getSnapshot().context.refusal).toMatch(/Press again/);
  });

  it('what moved on while it was being acknowledged leaves nothing to press', async () => {
    const { rings, is, acknowledge, answer } = start();
    rings('p1');
    acknowledge();
    rings();
    await answer({ ok: false, refusal: 'It has moved on.' });
    expect(is()).toMatchObject({ page: 'quiet' });
  });

  it('is silent for half a minute when asked, unless a further page comes', () => {
    const { rings, is, actor, clock } = start();
    rings('p1');
    actor.send({ type: 'hush' });
    expect(is()).toMatchObject({ page: 'ringing', sound: 'hushed' });
    rings('late:p1');
    expect(is()).toMatchObject({ page: 'lapsed', sound: 'hushed' });
    clock.increment(HUSH_MS);
    expect(is()).toMatchObject({ sound: 'loud' });
    actor.send({ type: 'hush' });
    rings('late:p1', 'p2');
    expect(is()).toMatchObject({ sound: 'loud' });
  });

  it('set aside it rings on beside the desk, and comes back in full with a further page or the next time', () => {
    const { rings, is, actor } = start();
    rings('p1');
    actor.send({ type: 'setAside' });
    rings('p1');
    expect(is()).toMatchObject({ page: 'ringing', place: 'aside' });
    rings('p1', 'p2');
    expect(is()).toMatchObject({ place: 'full' });
    actor.send({ type: 'setAside' });
    rings();
    expect(is()).toMatchObject({ page: 'quiet', place: 'full' });
  });
});

it('the next letter of a word that was being typed acknowledges nothing', () => {
  expect(isDeliberate(1_000, 1_120)).toBe(false);
  expect(isDeliberate(1_000, 2_000)).toBe(true);
});
