import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drillTicks } from '../../client/connection/drillNow.ts';

let steady = 0;
let clock = { at: 0, speed: 1 };
const ticks = () => drillTicks({ clock: () => clock, readAt: () => 0, steady: () => steady });
const pass = (ms: number): void => {
  for (let gone = 0; gone < ms; gone += 50) {
    steady += 50;
    vi.advanceTimersByTime(50);
  }
};

beforeEach(() => {
  vi.useFakeTimers();
  steady = 0;
  clock = { at: 60_000, speed: 1 };
});
afterEach(() => vi.useRealTimers());

describe('the clock of a screen', () => {
  it('tells everybody once a second, in one go, by one timer', () => {
    const shared = ticks();
    const heard: number[] = [];
    const offs = [0, 1, 2].map(() => shared.subscribe(() => heard.push(shared.now())));
    expect(vi.getTimerCount()).toBe(1);
    pass(2_100);
    expect(heard).toEqual([61_000, 61_000, 61_000, 62_000, 62_000, 62_000]);
    for (const off of offs) off();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is silent while the clock stands, and tells of a jump at once', () => {
    clock = { at: 60_000, speed: 0 };
    const shared = ticks();
    const heard = vi.fn();
    shared.subscribe(heard);
    pass(5_000);
    expect(heard).not.toHaveBeenCalled();
    clock = { at: 600_000, speed: 1 };
    shared.tell();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(shared.now()).toBeGreaterThanOrEqual(600_000);
  });

  it('goes by the drill’s speed', () => {
    clock = { at: 0, speed: 4 };
    const shared = ticks();
    pass(1_000);
    expect(shared.now()).toBe(4_000);
  });
});
