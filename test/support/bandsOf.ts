import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playTeam } from './playTeam.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [40, 60], absent: [0, 10], macro: [0, 55] } as const;

/**
 * The bands of every variant of one scenario over seeds 1 to 20, and that par earns everything without a refusal and comes to the best
 * ending (RULE-2, RULE-3, RULE-16). A file for each scenario, so that they are played side by side.
 */
export const bandsOf = (id: string): void => {
  const variants = Object.entries(SCENARIOS[id] ?? {});
  it('has variants to play', () => expect(variants.length).toBeGreaterThan(0));
  describe.each(variants)(`${id} %s`, (variant, scenario) => {
    it.each(Object.entries(BANDS))(
      '%s keeps its band',
      async (team, [low, high]) => {
        const scores: number[] = [];
        for (const seed of SEEDS) {
          const { run, card } = await playTeam(scenario, team, seed);
          scores.push(card.total);
          if (team !== 'par') continue;
          expect(run.refusals, `seed ${seed}`).toEqual([]);
          expect(card.total, `seed ${seed}`).toBe(card.max);
          // Endings stand in the order in which they are asked for, the worst first; the best is the one that is numbered 1.
          expect(card.ending.id, `seed ${seed}`).toMatch(/-E1$/);
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
};
