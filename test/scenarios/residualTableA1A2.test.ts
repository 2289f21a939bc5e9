import { describe, expect, it } from 'vitest';
import { worldA1 } from '../../scenarios/self-harm-minor/a1/world.ts';
import { worldA2 } from '../../scenarios/self-harm-minor/a2/world.ts';
import type { Press } from '../../server/kernel/world/world.ts';
import { pristineWorld, readWorld, simulateWorld } from '../../server/kernel/world/world.ts';
import type { World } from '../../shared/scenario/world.ts';
import { hours, minutes } from '../../shared/time.ts';

// Residual the instant after the last switch, in per cent of baseline.

/** Every scope of a switch, with the drain, unless scopes are named: `S4-us-uk` takes what stands behind the first dash. */
const pressed = (world: World, name: string, at = 0): Press => {
  const [id = ''] = name.split('-', 1);
  const scopes = name.slice(id.length + 1);
  const switchSpec = world.switches.find((item) => item.id === id);
  if (!switchSpec) throw new Error(`no switch ${id}`);
  return {
    at,
    switch: id,
    scopes: scopes === '' ? switchSpec.scopes.map((scope) => scope.id) : scopes.split('+'),
    options: ['drain'],
  };
};
const residual = (world: World, names: string[]) =>
  simulateWorld(
    world,
    names.map((name) => pressed(world, name)),
    [],
    hours(1),
  ).at(-1)?.residual ?? Number.NaN;

type Row = [levers: string[], percent: number, contained: boolean];
const a1: Row[] = [
  [['S4', 'S9'], 3.5, true],
  [['S5', 'S2', 'S9'], 3.5, true],
  [['S1', 'S9'], 77.3, false],
  [['S2', 'S3', 'S9'], 28.6, false],
  [['S5', 'S9'], 8.1, false],
  [['S4-us-uk', 'S9'], 10.7, false],
  [['S6', 'S9'], 93, false],
];
const a2: Row[] = [
  [['S11', 'S12', 'S9'], 2, true],
  [['S11', 'S2', 'S3', 'S9'], 3.5, true],
  [['S11', 'S9'], 18.8, false],
  [['S2', 'S3', 'S9'], 14.8, false],
  [['S4', 'S9'], 85.5, false],
  [['S11', 'S2', 'S9'], 6.7, false],
];

describe.each([
  ['A1', worldA1, a1, 6.8],
  ['A2', worldA2, a2, 7.9],
] as const)('residual table of %s', (_name, world, rows, perHour) => {
  it('has its baseline', () => {
    expect(readWorld(world, pristineWorld(world)).ratePerHour).toBeCloseTo(perHour, 12);
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });

  it.each(rows)('%j leaves %f %%, contained: %s', (names, percent, contained) => {
    expect(Math.round(residual(world, names) * 1_000) / 10).toBe(percent);
    expect(residual(world, names) <= world.containedAtOrBelow).toBe(contained);
  });

  it('is reopened by what promotes itself, whatever was pressed before it', () => {
    const all = world.switches.map(({ id }) => pressed(world, id));
    const curve = simulateWorld(world, all, [{ at: minutes(40), component: 'promoted' }], hours(2));
    expect((curve.at(-1)?.ratePerHour ?? 0) - (curve.at(-2)?.ratePerHour ?? 0)).toBeCloseTo(2.1, 10);
  });
});

describe('A1 component by component', () => {
  it('has the multipliers of the table', () => {
    // Share left of ordinary chats, long sessions and history.
    const expected: Record<string, [normal: number, long: number, history: number]> = {
      S1: [1, 0.03, 1],
      S2: [0.45, 0.25, 1],
      S3: [0.75, 0.6, 1],
      S4: [0.02, 0.1, 1],
      S5: [0.08, 0.1, 1],
      S6: [1, 1, 1],
      S7: [0.59, 0.59, 0.59],
      S8: [0.02, 0.02, 1],
      S9: [1, 1, 0.05],
      S10: [1, 1, 1],
      S11: [1, 1, 1],
      S12: [1, 1, 1],
      S13: [1, 1, 1],
    };
    for (const [id, [normal, long, history]] of Object.entries(expected))
      expect(residual(worldA1, [id]), id).toBeCloseTo((5.2 * normal + 1.1 * long + 0.5 * history) / 6.8, 10);
    expect(Object.keys(expected)).toEqual(worldA1.switches.map(({ id }) => id));
  });

  it('gets Australia back eight minutes after US and UK: 8 % of ordinary and of long sessions', () => {
    const curve = simulateWorld(worldA1, [pressed(worldA1, 'S4')], [], hours(1));
    expect(curve.map(({ at }) => at)).toEqual([0, 18, 26].map((at) => minutes(at)));
    expect(curve[1]?.residual).toBeCloseTo(1 - (0.92 * (5.2 * 0.98 + 1.1 * 0.9)) / 6.8, 10);
  });
});

describe('A2 component by component', () => {
  it('has the multipliers of the table', () => {
    // Share left of persona sessions, sessions from memory, and history.
    const expected: Record<string, [persona: number, memory: number, history: number]> = {
      S1: [0.8, 0.9, 1],
      S2: [0.3, 0.35, 1],
      S3: [0.5, 0.5, 1],
      S4: [0.9, 0.95, 1],
      S5: [0.5, 0.5, 1],
      S6: [1, 1, 1],
      S7: [0.59, 0.59, 0.59],
      S8: [0.02, 0.02, 1],
      S9: [1, 1, 0.05],
      S10: [1, 1, 1],
      S11: [0.01, 1, 1],
      S12: [1, 0.05, 1],
      S13: [1, 1, 1],
    };
    for (const [id, [persona, memory, history]] of Object.entries(expected))
      expect(residual(worldA2, [id]), id).toBeCloseTo((6 * persona + 1.4 * memory + 0.5 * history) / 7.9, 10);
    expect(Object.keys(expected)).toEqual(worldA2.switches.map(({ id }) => id));
  });
});
