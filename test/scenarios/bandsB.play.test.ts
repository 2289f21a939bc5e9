import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playTeam } from '../support/playTeam.ts';

// Bands of the leak scenario over seeds 1 to 20, and that par earns everything without a refusal (RULE-2, RULE-3).

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [40, 60], absent: [0, 10], macro: [0, 55] } as const;

describe.each(['b0', 'b1', 'b2'])('%s', (variant) => {
  it.each(Object.entries(BANDS))(
    '%s keeps its band',
    async (team, [low, high]) => {
      const scenario = SCENARIOS['customer-data-leak']?.[variant];
      if (!scenario) throw new Error(`${variant} is missing`);
      const scores: number[] = [];
      for (const seed of SEEDS) {
        const { run, card } = await playTeam(scenario, team, seed);
        scores.push(card.total);
        if (team !== 'par') continue;
        expect(run.refusals, `seed ${seed}`).toEqual([]);
        expect(card.total, `seed ${seed}`).toBe(card.max);
      }
      if (process.env.SHOW_SCORES) console.log(variant, team, scores.join(' '));
      for (const [index, score] of scores.entries()) {
        expect(score, `seed ${index + 1}`).toBeGreaterThanOrEqual(low);
        expect(score, `seed ${index + 1}`).toBeLessThanOrEqual(high);
      }
    },
    240_000,
  );
});
