import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playTeam } from '../support/playTeam.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [40, 60], absent: [0, 10], macro: [0, 55] } as const;

describe.each(Object.entries(BANDS))('%s over seeds 1 to 20', (team, [low, high]) => {
  it(`scores from ${low} to ${high}`, async () => {
    if (!scenario) throw new Error('a0 is missing');
    const scores: number[] = [];
    for (const seed of SEEDS) scores.push((await playTeam(scenario, team, seed)).card.total);
    if (process.env.SHOW_SCORES) console.log(team, scores.join(' '));
    for (const [index, score] of scores.entries()) {
      expect(score, `seed ${index + 1}`).toBeGreaterThanOrEqual(low);
      expect(score, `seed ${index + 1}`).toBeLessThanOrEqual(high);
    }
  }, 120_000);
});
