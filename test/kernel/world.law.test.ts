import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorldState } from '../../server/kernel/world/world.ts';
import {
  deployComponent,
  effectiveDelay,
  effectKey,
  effectSchedule,
  liftEffect,
  pristineWorld,
  ratesOf,
  readWorld,
  refill,
  refillDue,
  setFactor,
} from '../../server/kernel/world/world.ts';
import type { RefillRule } from '../../shared/scenario/world.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { tinyWorld } from '../support/tinyWorld.ts';

const pristine = pristineWorld(tinyWorld);
const residual = (state: WorldState) => readWorld(tinyWorld, state).residual;

const factor = fc.double({ min: 0, max: 1, noNaN: true });
const component = fc.constantFrom(...tinyWorld.components.map(({ id }) => id));
const effects = fc.uniqueArray(
  fc.record({ component, key: fc.constantFrom('a:1', 'b:1', 'b:2', 'c:1'), factor }),
  { selector: (effect) => effect.component + effect.key },
);
type Effect = { component: string; key: string; factor: number };
const put = (state: WorldState, list: readonly Effect[]) =>
  list.reduce((soFar, effect) => setFactor(soFar, effect.component, effect.key, effect.factor), state);
const live = deployComponent(pristine, 'bomb');

describe('residual', () => {
  it('is 1 before anybody touches anything, and plain JSON throughout', () => {
    expect(readWorld(tinyWorld, pristine)).toEqual({
      residual: 1,
      ratePerHour: 10,
      rates: { source: 6, 'cache-us': 3, 'cache-eu': 1, bomb: 0 },
    });
    const state = put(live, [{ component: 'source', key: 'a:1', factor: 0.5 }]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('multiplies the factors of different switches', () => {
    const state = put(pristine, [
      { component: 'source', key: 'a:1', factor: 0.5 },
      { component: 'source', key: 'b:1', factor: 0.1 },
    ]);
    expect(ratesOf(tinyWorld, state).source).toBeCloseTo(0.3, 12);
    expect(residual(state)).toBe(0.43);
  });

  it('counts a latent component in the numerator only', () => {
    expect(readWorld(tinyWorld, live)).toMatchObject({ residual: 1.5, ratePerHour: 15 });
  });

  it('never rises when a factor falls', () => {
    fc.assert(
      fc.property(effects, component, factor, factor, (list, target, a, b) => {
        const key = 'x:1';
        const before = put(live, [...list, { component: target, key, factor: Math.max(a, b) }]);
        const after = setFactor(before, target, key, Math.min(a, b));
        expect(residual(after)).toBeLessThanOrEqual(residual(before));
      }),
    );
  });

  it('does not depend on the order of the switches, to the last bit', () => {
    fc.assert(
      fc.property(
        effects.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(ratesOf(tinyWorld, put(live, shuffled))).toEqual(ratesOf(tinyWorld, put(live, list)));
        },
      ),
    );
  });

  it('finds no factor under a name that Object.prototype has', () => {
    const odd = { ...tinyWorld, components: [{ id: 'constructor', title: '', baselinePerHour: 1 }] };
    expect(readWorld(odd, pristineWorld(odd)).residual).toBe(1);
  });
});

describe('lifting and deploying', () => {
  it('lifting an effect brings back what it took, and nothing else', () => {
    fc.assert(
      fc.property(effects, fc.constantFrom('a:1', 'b:2'), (list, key) => {
        const others = list.filter((effect) => effect.key !== key);
        const lifted = liftEffect(put(live, list), key);
        expect(ratesOf(tinyWorld, lifted)).toEqual(ratesOf(tinyWorld, put(live, others)));
      }),
    );
  });

  it('a deploy comes with its flags at default: switches from before do not reach it, later ones do', () => {
    const before = setFactor(pristine, 'bomb', effectKey('close', 'all'), 0.1);
    const deployed = deployComponent(before, 'bomb');
    expect(ratesOf(tinyWorld, before).bomb).toBe(0);
    expect(ratesOf(tinyWorld, deployed).bomb).toBe(5);
    expect(ratesOf(tinyWorld, setFactor(deployed, 'bomb', effectKey('close', 'all'), 0.1)).bomb).toBe(0.5);
    expect(deployComponent(deployed, 'bomb')).toBe(deployed);
  });
});

describe('effectSchedule', () => {
  it('gives every effect row its own delay', () => {
    expect(effectSchedule(tinyWorld, 'close', 'all', [], minutes(1))).toEqual([
      { dueAt: minutes(3), component: 'source', factor: 0.01, step: 0 },
      { dueAt: minutes(5), component: 'bomb', factor: 0.1, step: 0 },
    ]);
    expect(effectiveDelay(tinyWorld, 'close', 'all')).toBe(minutes(4));
    expect(effectiveDelay(tinyWorld, 'close', 'elsewhere')).toBe(minutes(2));
  });

  it('lets a sticky effect decay in equal steps to exactly its multiplier', () => {
    const steps = effectSchedule(tinyWorld, 'ebb', 'all', [], 0);
    expect(steps.map(({ dueAt }) => dueAt)).toEqual([1.5, 2, 2.5, 3].map(minutes));
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    for (const [index, expected] of [0.8, 0.6, 0.4, 0.2].entries()) {
      expect(steps[index]?.factor).toBeCloseTo(expected, 12);
    }
    expect(steps.at(-1)?.factor).toBe(0.2);
  });

  it('is at once with the option that drains', () => {
    expect(effectSchedule(tinyWorld, 'ebb', 'all', ['drain'], seconds(10))).toEqual([
      { dueAt: seconds(70), component: 'source', factor: 0.2, step: 0 },
    ]);
  });

  it('is empty for a switch or scope that does not exist', () => {
    expect(effectSchedule(tinyWorld, 'none', 'all', [], 0)).toEqual([]);
    expect(effectSchedule(tinyWorld, 'close', 'none', [], 0)).toEqual([]);
    expect(effectiveDelay(tinyWorld, 'none', 'all')).toBe(0);
  });
});

describe('refill', () => {
  const rule = tinyWorld.refills[0] as RefillRule;
  const purged = setFactor(pristine, 'cache-us', 'purge:us', 0.02);
  const sourceAt = (state: WorldState, share: number) => setFactor(state, 'source', 'halve:all', share);
  const cache = (state: WorldState) => ratesOf(tinyWorld, state)['cache-us'];

  it('falls due for the copies that the scope purged, or for all of the switch', () => {
    const due = { dueAt: minutes(11), component: 'cache-us' };
    expect(refillDue(tinyWorld, 'purge', minutes(1), 'us')).toEqual([due]);
    expect(refillDue(tinyWorld, 'purge', minutes(1))).toEqual([due, { ...due, component: 'cache-eu' }]);
    expect(refillDue(tinyWorld, 'close', minutes(1), 'all')).toEqual([]);
  });

  it('brings the copy to the share of its source while that is above 5 %, and leaves it alone otherwise', () => {
    expect(cache(purged)).toBeCloseTo(0.06, 12);
    expect(cache(refill(tinyWorld, purged, rule))).toBe(3);
    expect(cache(refill(tinyWorld, sourceAt(purged, 0.5), rule))).toBe(1.5);
    expect(cache(refill(tinyWorld, sourceAt(purged, 0.06), rule))).toBeCloseTo(0.18, 12);
    expect(cache(refill(tinyWorld, sourceAt(purged, 0.05), rule))).toBeCloseTo(0.06, 12);
  });

  it('never ends below its floor, nor empties a copy further', () => {
    const high = { ...rule, floor: 0.4 };
    expect(cache(refill(tinyWorld, sourceAt(purged, 0.1), high))).toBeCloseTo(1.2, 12);
    const weak = setFactor(pristine, 'cache-us', 'purge:us', 0.9);
    expect(cache(refill(tinyWorld, sourceAt(weak, 0.1), rule))).toBeCloseTo(2.7, 12);
  });

  it('does nothing to a copy whose purge has been lifted', () => {
    expect(refill(tinyWorld, liftEffect(purged, 'purge:us'), rule)).toEqual(liftEffect(purged, 'purge:us'));
  });
});
