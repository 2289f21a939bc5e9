import { describe, expect, it } from 'vitest';
import { worldA1 } from '../../scenarios/self-harm-minor/a1/world.ts';
import { worldA2 } from '../../scenarios/self-harm-minor/a2/world.ts';
import type { Press } from '../../server/kernel/world/world.ts';
import { pristineWorld, readWorld, simulateWorld } from '../../server/kernel/world/world.ts';
import type { World } from '../../shared/scenario/world.ts';
import { hours, minutes } from '../../shared/time.ts';

// Residual the instant after the last switch, in per cent of baseline.

/** Every scope of a switch, with the drain, unless scopes are named: `model-back:us-uk` those alone. */
const pressed = (world: World, name: string, at = 0): Press => {
  const [id = ''] = name.split(':', 1);
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

type Row = [switches: string[], percent: number, contained: boolean];
const a1: Row[] = [
  [['model-back', 'tombstone-messages'], 3.5, true],
  [['fallback-model', 'strict-profile', 'tombstone-messages'], 3.5, true],
  [['long-sessions-off', 'tombstone-messages'], 77.3, false],
  [['strict-profile', 'edge-block', 'tombstone-messages'], 28.6, false],
  [['fallback-model', 'tombstone-messages'], 8.1, false],
  [['model-back:us-uk', 'tombstone-messages'], 10.7, false],
  [['orchestrator-back', 'tombstone-messages'], 93, false],
];
const a2: Row[] = [
  [['persona-down', 'memory-quarantine', 'tombstone-messages'], 2, true],
  [['persona-down', 'strict-profile', 'edge-block', 'tombstone-messages'], 3.5, true],
  [['persona-down', 'tombstone-messages'], 18.8, false],
  [['strict-profile', 'edge-block', 'tombstone-messages'], 14.8, false],
  [['model-back', 'tombstone-messages'], 85.5, false],
  [['persona-down', 'strict-profile', 'tombstone-messages'], 6.7, false],
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
      'long-sessions-off': [1, 0.03, 1],
      'strict-profile': [0.45, 0.25, 1],
      'edge-block': [0.75, 0.6, 1],
      'model-back': [0.02, 0.1, 1],
      'fallback-model': [0.08, 0.1, 1],
      'orchestrator-back': [1, 1, 1],
      'teen-chat-off': [0.59, 0.59, 0.59],
      'whole-product-off': [0.02, 0.02, 1],
      'tombstone-messages': [1, 1, 0.05],
      freeze: [1, 1, 1],
      'persona-down': [1, 1, 1],
      'memory-quarantine': [1, 1, 1],
      'limit-lms-tool': [1, 1, 1],
    };
    for (const [id, [normal, long, history]] of Object.entries(expected))
      expect(residual(worldA1, [id]), id).toBeCloseTo((5.2 * normal + 1.1 * long + 0.5 * history) / 6.8, 10);
    expect(Object.keys(expected)).toEqual(worldA1.switches.map(({ id }) => id));
  });

  it('gets Australia back eight minutes after US and UK: 8 % of ordinary and of long sessions', () => {
    const curve = simulateWorld(worldA1, [pressed(worldA1, 'model-back')], [], hours(1));
    expect(curve.map(({ at }) => at)).toEqual([0, 18, 26].map((at) => minutes(at)));
    expect(curve[1]?.residual).toBeCloseTo(1 - (0.92 * (5.2 * 0.98 + 1.1 * 0.9)) / 6.8, 10);
  });
});

describe('A2 component by component', () => {
  it('has the multipliers of the table', () => {
    // Share left of persona sessions, sessions from memory, and history.
    const expected: Record<string, [persona: number, memory: number, history: number]> = {
      'long-sessions-off': [0.8, 0.9, 1],
      'strict-profile': [0.3, 0.35, 1],
      'edge-block': [0.5, 0.5, 1],
      'model-back': [0.9, 0.95, 1],
      'fallback-model': [0.5, 0.5, 1],
      'orchestrator-back': [1, 1, 1],
      'teen-chat-off': [0.59, 0.59, 0.59],
      'whole-product-off': [0.02, 0.02, 1],
      'tombstone-messages': [1, 1, 0.05],
      freeze: [1, 1, 1],
      'persona-down': [0.01, 1, 1],
      'memory-quarantine': [1, 0.05, 1],
      'limit-lms-tool': [1, 1, 1],
    };
    for (const [id, [persona, memory, history]] of Object.entries(expected))
      expect(residual(worldA2, [id]), id).toBeCloseTo((6 * persona + 1.4 * memory + 0.5 * history) / 7.9, 10);
    expect(Object.keys(expected)).toEqual(worldA2.switches.map(({ id }) => id));
  });
});
