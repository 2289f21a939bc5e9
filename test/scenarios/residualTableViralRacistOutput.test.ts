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
      [['tone-off', 'api-tone-off'], 4],
      [['template-back', 'correct-threshold'], 3.8],
      [['template-back', 'language-off'], 2.6],
      [['tone-off', 'template-back'], 2.6],
      [['whole-product-off'], 2],
      [['tone-off'], 7.9],
      [['tone-off', 'correct-threshold'], 6.4],
      [['tone-off', 'language-off'], 6.3],
      [['tone-off', 'strict-profile'], 5.4],
      [['template-back'], 22.4],
      [['correct-threshold'], 25.6],
      [['model-back'], 90],
      [['strict-profile'], 88.8],
      [['language-off'], 20.8],
      [['strict-profile', 'correct-threshold'], 14.3],
    ],
  ],
  [
    'c2',
    viralRacistOutput.c2.world,
    [
      [['model-back', 'pinned-to-fallback'], 4.1],
      [['model-back', 'pinned-to-fallback', 'strict-profile'], 1.6],
      [['model-back'], 17.3],
      [['strict-profile'], 39],
      [['tone-off', 'template-back'], 80],
      [['whole-product-off'], 2],
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
      'tone-off': 2,
      'template-back': 4,
      'correct-threshold': 3,
      'model-back': 14,
      'strict-profile': 4,
      'language-off': 2,
      'whole-product-off': 1,
      // Two minutes for the setting and two for the telephone call.
      'partner-publish-off': 4,
      'api-tone-off': 3,
      'pinned-to-fallback': 6,
      'block-script': 3,
      freeze: 0,
    });
});
