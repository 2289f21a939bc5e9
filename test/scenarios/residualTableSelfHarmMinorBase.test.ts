import { describe, expect, it } from 'vitest';
import { worldA0 } from '../../scenarios/self-harm-minor/a0/world.ts';
import type { Press } from '../../server/kernel/world/world.ts';
import { firstHeldAt, simulateWorld } from '../../server/kernel/world/world.ts';
import { hours, minutes } from '../../shared/time.ts';

// Residuals (RULE-15), in what the table of scenarios/self-harm-minor/expectations.ts (proved by
// `npm run scenarios`) does not hold: single multipliers, regions, decay, and the EU promotion.

/** Every scope of a switch, with the drain, unless scopes are named: `long-sessions-off:mobile+web`. */
function pressed(name: string): Press {
  const [id = '', scopes] = name.split(':', 2);
  const switchSpec = worldA0.switches.find((item) => item.id === id);
  if (!switchSpec) throw new Error(`no switch ${id}`);
  return {
    at: 0,
    switch: id,
    scopes: scopes?.split('+') ?? switchSpec.scopes.map((scope) => scope.id),
    options: ['drain'],
  };
}
const residual = (names: string[]) =>
  simulateWorld(worldA0, names.map(pressed), [], hours(1)).at(-1)?.residual ?? Number.NaN;
const percent = (names: string[]) => Math.round(residual(names) * 1_000) / 10;

describe('the world of A0', () => {
  it('has the multipliers of the table, component by component', () => {
    // Share left of long path, ordinary chats and history; Schools apart, because going back a model passes it by.
    const expected: Record<string, [long: number, schools: number, normal: number, history: number]> = {
      'long-sessions-off': [0.03, 0.03, 1, 1],
      'strict-profile': [0.12, 0.12, 0.3, 1],
      'edge-block': [0.3, 0.3, 0.3, 1],
      'model-back': [0.65, 1, 1, 1],
      'fallback-model': [0.2, 0.2, 0.5, 1],
      'orchestrator-back': [0.03, 0.03, 1, 1],
      'teen-chat-off': [0.59, 0.59, 0.59, 0.59],
      'whole-product-off': [0.02, 0.02, 0.02, 1],
      'tombstone-messages': [1, 1, 1, 0.05],
      freeze: [1, 1, 1, 1],
      'persona-down': [1, 1, 1, 1],
      'memory-quarantine': [1, 1, 1, 1],
      'limit-lms-tool': [1, 1, 1, 1],
    };
    for (const [id, [long, schools, normal, history]] of Object.entries(expected)) {
      expect(residual([id]), id).toBeCloseTo(
        (5.8 * long + 0.9 * schools + 0.05 * normal + 0.6 * history) / 7.35,
        10,
      );
    }
    expect(Object.keys(expected)).toEqual(worldA0.switches.map(({ id }) => id));
  });

  it('a switch pressed on one path alone leaves the other as it was', () => {
    expect(percent(['strict-profile:normal', 'edge-block', 'tombstone-messages'])).toBe(
      Math.round(((6.7 * 0.3 + 0.05 * 0.09 + 0.03) / 7.35) * 1_000) / 10,
    );
    expect(residual(['strict-profile:long'])).toBeCloseTo((6.7 * 0.12 + 0.65) / 7.35, 10);
  });

  it('a staged switch comes to Australia eight minutes after US and UK', () => {
    const curve = simulateWorld(worldA0, [pressed('model-back')], [], hours(1));
    expect(curve.map(({ at }) => at)).toEqual([0, 18, 26].map((at) => minutes(at)));
    expect(curve[1]?.residual).toBeCloseTo(1 - (0.35 * 5.8 * 0.92) / 7.35, 10);
  });

  it('the long-session switch without the drain decays in 20 equal one-minute steps from minute 2', () => {
    const press = { ...pressed('long-sessions-off'), options: [] };
    const curve = simulateWorld(worldA0, [press], [], hours(1));
    expect(curve.map(({ at }) => at / minutes(1))).toEqual([
      0,
      ...Array.from({ length: 20 }, (_, step) => step + 3),
    ]);
    for (const [index, { residual: share }] of curve.entries()) {
      expect(share).toBeCloseTo((6.7 * (1 - (0.97 * index) / 20) + 0.65) / 7.35, 10);
    }
    expect(curve.at(-1)?.residual).toBe(residual(['long-sessions-off']));
    // "12 % still on the path" at T+24 belongs to a press at about T+4.
    expect(1 - (0.97 * 18) / 20).toBeCloseTo(0.127, 3);
  });
});

describe('the EU promotion at T+40', () => {
  const deploys = [{ at: minutes(40), component: 'promoted' }];
  const before = [pressed('long-sessions-off'), pressed('tombstone-messages')];
  const curveOf = (...later: Press[]) => simulateWorld(worldA0, [...before, ...later], deploys, hours(2));
  const end = (...later: Press[]) => curveOf(...later).at(-1)?.residual ?? Number.NaN;
  const later = (name: string, at = minutes(41)): Press => ({ ...pressed(name), at });
  const held = 0.281;

  it('adds 2.1 an hour over the old denominator, whatever was pressed before', () => {
    expect(end()).toBeCloseTo((held + 2.1) / 7.35, 10);
    expect(Math.round(end() * 1_000) / 10).toBe(32.4);
    const everything = worldA0.switches.map(({ id }) => pressed(id));
    const all = simulateWorld(worldA0, everything, deploys, hours(2));
    expect((all.at(-1)?.ratePerHour ?? 0) - (all.at(-2)?.ratePerHour ?? 0)).toBeCloseTo(2.1, 10);
  });

  it('is not reached by a press from before that is still under way', () => {
    const late = [{ ...pressed('long-sessions-off'), at: minutes(39) }, pressed('tombstone-messages')];
    const curve = simulateWorld(worldA0, late, deploys, hours(2));
    expect(curve.at(-1)?.residual).toBeCloseTo((held + 2.1) / 7.35, 10);
  });

  it.each([
    ['long-sessions-off', 0.03],
    ['strict-profile', 0.12],
    ['edge-block', 0.3],
    ['fallback-model', 0.2],
    ['orchestrator-back', 0.03],
    ['teen-chat-off', 0.59],
    ['whole-product-off', 0.02],
  ])('is reached by %s pressed again, as the long path is: x %f', (id, factor) => {
    const rates = (press: Press) => {
      const without = simulateWorld(worldA0, [press], [], hours(2)).at(-1)?.ratePerHour ?? Number.NaN;
      return (simulateWorld(worldA0, [press], deploys, hours(2)).at(-1)?.ratePerHour ?? Number.NaN) - without;
    };
    expect(rates(later(id))).toBeCloseTo(2.1 * factor, 10);
    expect(rates(pressed(id))).toBeCloseTo(2.1, 10);
  });

  it('is not touched by the model rollback', () => {
    expect(end(later('model-back'))).toBeCloseTo((held - 5.8 * 0.03 * 0.35 + 2.1) / 7.35, 10);
  });

  it('ends a containment that had held, and a second press of the same switch restores it', () => {
    const first = firstHeldAt(curveOf(), 0.05, worldA0.holdMs, minutes(40));
    expect(first).toBe(minutes(2));
    expect(Math.round(end(later('long-sessions-off:mobile')) * 1_000) / 10).toBe(4.7);
    const reopened = curveOf(later('long-sessions-off:mobile')).filter(({ at }) => at >= minutes(40));
    expect(firstHeldAt(reopened, 0.05, worldA0.holdMs, hours(2))).toBe(minutes(43));
  });
});
