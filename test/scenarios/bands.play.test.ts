import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playTeam } from '../support/playTeam.ts';

const variants = Object.entries(SCENARIOS['self-harm-minor'] ?? {});
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [40, 60], absent: [0, 10], macro: [0, 55] } as const;

describe.each(Object.entries(BANDS))('%s over seeds 1 to 20', (team, [low, high]) => {
  it.each(variants)(
    `scores from ${low} to ${high} in %s`,
    async (variant, scenario) => {
      const scores: number[] = [];
      for (const seed of SEEDS) scores.push((await playTeam(scenario, team, seed)).card.total);
      if (process.env.SHOW_SCORES) console.log(variant, team, scores.join(' '));
      for (const [index, score] of scores.entries()) {
        expect(score, `seed ${index + 1}`).toBeGreaterThanOrEqual(low);
        expect(score, `seed ${index + 1}`).toBeLessThanOrEqual(high);
      }
    },
    120_000,
  );
});
