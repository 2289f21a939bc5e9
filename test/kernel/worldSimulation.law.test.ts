import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve, Deploy, Press } from '../../server/kernel/world/world.ts';
import {
  deployComponent,
  effectKey,
  effectSchedule,
  exposure,
  firstHeldAt,
  pristineWorld,
  readWorld,
  setFactor,
  simulateWorld,
} from '../../server/kernel/world/world.ts';
import { HOUR, minutes, SECOND } from '../../shared/time.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';
import { tinyWorld } from '../support/tinyWorld.ts';

const END = minutes(60);
const press = (minute: number, id: string, scopes = ['all'], options: string[] = []): Press => ({
  at: minutes(minute),
  switch: id,
  scopes,
  options,
});
const run = (presses: Press[], deploys: Deploy[] = []) => simulateWorld(tinyWorld, presses, deploys, END);
const shown = (curve: Curve) =>
  curve.map(({ at, residual }) => [at / minutes(1), Number(residual.toFixed(4))]);
const residualAt = (curve: Curve, minute: number) =>
  curve.findLast(({ at }) => at <= minutes(minute))?.residual ?? Number.NaN;

/** Every switch but the purge, which does not commute with the rest: a refill looks at the source. */
const independent = ['close', 'halve', 'ebb'] as const;
const presses = fc.array(
  fc
    .record({ second: fc.nat(3_000), id: fc.constantFrom(...independent), drain: fc.boolean() })
    .map(({ second, id, drain }) => press(second / 60, id, ['all'], drain ? ['drain'] : [])),
  { maxLength: 5 },
);
const curves = presses.map((list) => run(list, [{ at: minutes(30), component: 'bomb' }]));

describe('simulateWorld', () => {
  it('starts at 0 and steps where something changes', () => {
    expect(shown(run([]))).toEqual([[0, 1]]);
    expect(shown(run([press(5, 'halve')]))).toEqual([
      [0, 1],
      [8, 0.7],
    ]);
    expect(shown(run([press(0, 'ebb')]))).toEqual([
      [0, 1],
      [1.5, 0.88],
      [2, 0.76],
      [2.5, 0.64],
      [3, 0.52],
    ]);
    expect(simulateWorld(tinyWorld, [press(5, 'halve')], [], minutes(8)).length).toBe(2);
    expect(simulateWorld(tinyWorld, [press(5, 'halve')], [], minutes(8) - 1).length).toBe(1);
  });

  it('what a first press still has to do goes on under a second, which never makes the switch weaker', () => {
    const again = run([press(0, 'ebb'), press(2.2, 'ebb', ['all'], ['drain'])]);
    expect(shown(again).slice(2)).toEqual([
      [2, 0.76],
      [2.5, 0.64],
      [3, 0.52],
    ]);
    const sticky = run([press(0, 'ebb', ['all'], ['drain']), press(10, 'ebb')]);
    expect(shown(sticky)).toEqual([
      [0, 1],
      [1, 0.52],
    ]);
  });

  it('a revert lifts the switch at once and stops what was under way', () => {
    const reverted = run([press(0, 'ebb'), { ...press(2.2, 'ebb'), reverts: true }]);
    expect(shown(reverted).slice(2)).toEqual([
      [2, 0.76],
      [2.2, 1],
    ]);
  });

  it('a deploy is reached by presses from then on, not by those before, not even while they are under way', () => {
    const deploys = [{ at: minutes(20), component: 'bomb' }];
    const bomb = 0.5;
    for (const before of [0, 17, 19])
      expect(residualAt(run([press(before, 'close')], deploys), 59)).toBe(0.406 + bomb);
    expect(residualAt(run([press(0, 'close'), press(20, 'close')], deploys), 59)).toBe(0.406 + bomb / 10);
  });

  it('a purge refills after ten minutes while its source is open; closing the source in time keeps it empty', () => {
    expect(shown(run([press(0, 'halve'), press(5, 'purge', ['us'])]))).toEqual([
      [0, 1],
      [3, 0.7],
      [6, 0.406],
      [16, 0.55],
    ]);
    expect(residualAt(run([press(0, 'purge', ['us', 'eu']), press(8.9, 'close')]), 59)).toBe(0.014);
    expect(residualAt(run([press(0, 'purge', ['us', 'eu']), press(9.1, 'close')]), 59)).toBe(0.406);
    expect(
      residualAt(run([press(0, 'purge', ['us']), press(12, 'close'), press(15, 'purge', ['us'])]), 59),
    ).toBe(0.112);
  });

  it('a purge of one region does not put off the refill of the other', () => {
    const curve = run([press(0, 'purge', ['us']), press(6, 'purge', ['eu'])]);
    expect(shown(curve).map(([at]) => at)).toEqual([0, 1, 7, 11, 17]);
  });

  it('does not depend on the order in which independent switches are listed', () => {
    const reordered = presses
      .filter((list) => new Set(list.map((item) => item.switch)).size === list.length)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(reordered, ([list, shuffled]) => {
        expect(run(shuffled)).toEqual(run(list));
      }),
    );
  });

  it('ends at the same residual whichever independent switch came first', () => {
    const orders = [independent, independent.toReversed(), ['halve', 'close', 'ebb']];
    const ends = orders.map((order) => run(order.map((id, index) => press(index * 5, id))).at(-1)?.residual);
    expect(new Set(ends).size).toBe(1);
  });

  it('equals folding by hand', () => {
    fc.assert(
      fc.property(presses, fc.nat(3_000), (list, second) => {
        // One press a switch, so that nothing replaces anything and the effects can simply be laid out in time.
        const once = list.filter(
          (item, index) => list.findIndex((other) => other.switch === item.switch) === index,
        );
        const bomb = { at: second * SECOND, component: 'bomb' };
        const changes = [
          ...once.flatMap((item) =>
            effectSchedule(tinyWorld, item.switch, 'all', item.options, item.at)
              .filter((step) => step.component !== 'bomb' || item.at >= bomb.at)
              .map((step) => ({ ...step, key: effectKey(item.switch, 'all') })),
          ),
          { dueAt: bomb.at, component: 'bomb', key: null, factor: 1 },
        ].sort((a, b) => a.dueAt - b.dueAt);
        let state = pristineWorld(tinyWorld);
        for (const [index, { dueAt, component, key, factor }] of changes.entries()) {
          state = key === null ? deployComponent(state, component) : setFactor(state, component, key, factor);
          if (changes[index + 1]?.dueAt === dueAt || dueAt > END) continue;
          const found = run(once, [bomb]).findLast(({ at }) => at <= dueAt);
          const { residual, ratePerHour } = readWorld(tinyWorld, state);
          expect(found).toMatchObject({ residual, ratePerHour });
        }
      }),
    );
  });

  it('steps as the live kernel does', () => {
    const given = underWay({ 'ic-oncall': 'incident-commander', 'model-oncall': 'model-owner' });
    const pressed = { switch: 'S1', scopes: ['main'] };
    given.does('incident-commander', 'authoriseSwitch', pressed);
    given.does('model-owner', 'applySwitch', pressed).until(3.2).does('model-owner', 'revertSwitch', pressed);
    given.does('incident-commander', 'authoriseSwitch', pressed);
    given
      .until(5)
      .does('model-owner', 'applySwitch', { ...pressed, options: ['drain'] })
      // Under way when the bomb deploys at minute 12: its last steps must not reach it.
      .until(9.9)
      .does('model-owner', 'revertSwitch', pressed)
      .does('incident-commander', 'authoriseSwitch', pressed)
      .does('model-owner', 'applySwitch', pressed)
      .until(13);
    const deployed = given
      .all('component.deployed')
      .map(({ at, data }) => ({ at, component: data.component }));
    const logged = given
      .all('world.changed')
      .map(({ at, data }) => ({ at, residual: data.residual, ratePerHour: data.ratePerHour }));
    const played = given
      .all('switch.applied')
      .map(
        ({ at, data }): Press => ({ at, switch: data.switch, scopes: data.scopes, options: data.options }),
      );
    const lifted = given.all('switch.reverted').map(
      ({ at, data }): Press => ({
        at,
        switch: data.switch,
        scopes: data.scopes,
        options: [],
        reverts: true,
      }),
    );
    expect(deployed).toEqual([{ at: minutes(12), component: 'canary' }]);
    const presses = [...lifted, ...played];
    const curve = simulateWorld(tinyScenario.world, presses, deployed, minutes(13));
    expect(curve.slice(1)).toEqual(logged);
  });
});

describe('exposure', () => {
  it('is the exact integral: a sum over every second agrees', () => {
    fc.assert(
      fc.property(curves, fc.nat(3_600), fc.nat(3_600), (curve, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let sum = 0;
        for (let second = from; second < to; second += 1) {
          sum += (curve.findLast(({ at }) => at <= second * SECOND)?.ratePerHour ?? 0) / 3_600;
        }
        expect(exposure(curve, from * SECOND, to * SECOND)).toBeCloseTo(sum, 8);
      }),
      { numRuns: 30 },
    );
  });

  it('adds up over neighbouring stretches, and is nothing over none', () => {
    fc.assert(
      fc.property(curves, fc.nat(END), fc.nat(END), (curve, a, b) => {
        const [middle, end] = [Math.min(a, b), Math.max(a, b)];
        expect(exposure(curve, 0, middle) + exposure(curve, middle, end)).toBeCloseTo(
          exposure(curve, 0, end),
          10,
        );
      }),
    );
    expect(exposure(run([]), minutes(5), minutes(5))).toBe(0);
    expect(exposure(run([]), minutes(5), minutes(4))).toBe(0);
    expect(exposure(run([]), 0, 100 * HOUR)).toBe(1_000);
  });
});

describe('firstHeldAt', () => {
  const steps = (...points: [minute: number, residual: number][]): Curve =>
    points.map(([minute, residual]) => ({ at: minutes(minute), residual, ratePerHour: residual * 10 }));
  const held = (curve: Curve, until = 60) => firstHeldAt(curve, 0.05, minutes(5), minutes(until));

  it('counts from the first instant of a stretch that lasts', () => {
    expect(held(steps([0, 1], [7, 0.05], [8, 0.02], [20, 1]))).toBe(minutes(7));
    expect(held(steps([0, 1], [7, 0.05], [12, 1]))).toBe(minutes(7));
  });

  it('passes over a stretch that reopens too early', () => {
    expect(held(steps([0, 1], [7, 0.04], [11.9, 0.06], [20, 0.03]))).toBe(minutes(20));
    expect(held(steps([0, 1], [7, 0.04], [11.9, 0.06]))).toBeNull();
  });

  it('counts a stretch that is still on at the end only if the hold is over by then', () => {
    const curve = steps([0, 1], [55, 0.01]);
    expect(held(curve)).toBe(minutes(55));
    expect(held(curve, 59.9)).toBeNull();
    expect(held(curve, 54)).toBeNull();
  });

  it('finds nothing where nothing is low enough, and T+0 where all of it is', () => {
    expect(held(steps([0, 1], [9, 0.0501]))).toBeNull();
    expect(held(steps([0, 0.01]))).toBe(0);
    expect(held([])).toBeNull();
  });
});
