import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { reconnecting } from '../../client/components/reconnecting.ts';

function reader() {
  const clock = new SimulatedClock();
  const actor = createActor(reconnecting, { clock }).start();
  return {
    is: () => actor.getSnapshot().value,
    lost: () => actor.send({ type: 'lost' }),
    held: () => actor.send({ type: 'held' }),
    pass: (ms: number) => clock.increment(ms),
  };
}

describe('what a reader is told of their connection', () => {
  it('nothing of a hiccup', () => {
    const { is, lost, held, pass } = reader();
    lost();
    pass(1_999);
    held();
    pass(10_000);
    expect(is()).toBe('held');
  });

  it('that it is away, then for a while that it is back', () => {
    const { is, lost, held, pass } = reader();
    lost();
    pass(2_000);
    expect(is()).toBe('away');
    pass(600_000);
    expect(is()).toBe('away');
    held();
    expect(is()).toBe('back');
    pass(5_999);
    expect(is()).toBe('back');
    pass(1);
    expect(is()).toBe('held');
  });

  it('gone again while the good news stands, it is a hiccup first', () => {
    const { is, lost, held, pass } = reader();
    lost();
    pass(2_000);
    held();
    lost();
    expect(is()).toBe('hiccup');
    pass(2_000);
    expect(is()).toBe('away');
  });
});
