import { describe, expect, it } from 'vitest';
import { viralRacistOutput } from '../../scenarios/viral-racist-output/index.ts';
import { simulateWorld } from '../../server/kernel/world/world.ts';
import type { World } from '../../shared/scenario/world.ts';
import { hours, minutes } from '../../shared/time.ts';

// Residual the instant after the last switch, in per cent of baseline.

const percent = (world: World, names: string[]): number => {
  const presses = names.map((id) => {
    const switchSpec = world.switches.find((item) => item.id === id);
    if (!switchSpec) throw new Error(`no switch ${id}`);
    return { at: 0, switch: id, scopes: switchSpec.scopes.map((scope) => scope.id), options: [] };
  });
  return (
    Math.round((simulateWorld(world, presses, [], hours(1)).at(-1)?.residual ?? Number.NaN) * 1_000) / 10
  );
};

describe.each<[string, World, [string[], number][]]>([
  [
    'c0',
    viralRacistOutput.c0.world,
    [
      [['S1', 'S9'], 4],
      [['S2', 'S3'], 3.8],
      [['S2', 'S6'], 2.6],
      [['S1', 'S2'], 2.6],
      [['S7'], 2],
      [['S1'], 7.9],
      [['S1', 'S3'], 6.4],
      [['S1', 'S6'], 6.3],
      [['S1', 'S5'], 5.4],
      [['S2'], 22.4],
      [['S3'], 25.6],
      [['S4'], 90],
      [['S5'], 88.8],
      [['S6'], 20.8],
      [['S5', 'S3'], 14.3],
    ],
  ],
  [
    'c2',
    viralRacistOutput.c2.world,
    [
      [['S4', 'S10'], 4.1],
      [['S4', 'S10', 'S5'], 1.9],
      [['S4'], 17.3],
      [['S5'], 45],
      [['S1', 'S2'], 80],
      [['S7'], 2],
    ],
  ],
])('%s', (_variant, world, table) => {
  it.each(table)('%j leaves %d %%', (switches, left) => {
    expect(percent(world, switches)).toBe(left);
  });
});

it('the baselines are 48, 0.2 and 31 an hour; what a job may add comes on top', () => {
  const perHour = ({ components }: World): number =>
    components.reduce((sum, { latent, baselinePerHour }) => sum + (latent ? 0 : baselinePerHour), 0);
  expect(perHour(viralRacistOutput.c0.world)).toBeCloseTo(48, 10);
  expect(perHour(viralRacistOutput.c1.world)).toBeCloseTo(0.2, 10);
  expect(perHour(viralRacistOutput.c2.world)).toBeCloseTo(31, 10);
});

it('the switches have the delays their cards say, in every variant', () => {
  for (const { world } of [viralRacistOutput.c0, viralRacistOutput.c1, viralRacistOutput.c2])
    expect(Object.fromEntries(world.switches.map(({ id, delayMs }) => [id, delayMs / minutes(1)]))).toEqual({
      S1: 2,
      S2: 4,
      S3: 3,
      S4: 14,
      S5: 4,
      S6: 2,
      S7: 1,
      // Two minutes for the setting and two for the telephone call.
      S8: 4,
      S9: 3,
      S10: 6,
      S11: 3,
      S12: 0,
    });
});
