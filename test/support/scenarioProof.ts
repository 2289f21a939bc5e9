import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkPlayed } from '../../server/checker/played/checkPlayed.ts';
import { playedOnce, poolOfOnce } from './playedOnce.ts';

/** Eight of the twenty that `npm run scenarios` plays: what one of them breaks, these have broken too, in less than half the time. */
const SEEDS = [1, 2, 3, 5, 8, 13, 17, 20];
const BANDS = { par: [92, 100], novice: [38, 60], absent: [0, 10], macro: [0, 55] } as const;

/**
 * What playing proves of every variant of one scenario. One test file per scenario, so that they run side by side; some twelve seconds a
 * variant on a quiet core.
 */
export function provesByPlaying(id: string): void {
  const variants = Object.entries(SCENARIOS[id] ?? {});
  it('has variants to play', () => expect(variants.length).toBeGreaterThan(0));

  // As `npm run scenarios` does with more seeds: four teams, and those drills that the endings need.
  describe.each(Object.values(SCENARIOS[id] ?? {}))('$id $variant, played', (scenario) => {
    it('keeps its bands, its pace of clicks, its desks busy, its criteria open and its endings in reach', async () => {
      const { problems, proof } = await checkPlayed(scenario, poolOfOnce, { seeds: SEEDS });
      expect(problems).toEqual([]);
      expect(proof.drills).toBe(4 * SEEDS.length);
    }, 300_000);
  });

  // The bands, and that par earns everything without a refusal and comes to the best ending (RULE-2, RULE-3, RULE-16).
  describe.each(variants)(`${id} %s`, (variant, scenario) => {
    it.each(Object.entries(BANDS))(
      '%s keeps its band',
      async (team, [low, high]) => {
        const scores: number[] = [];
        for (const seed of SEEDS) {
          const { refusals, card } = await playedOnce({ scenario, team, seed });
          scores.push(card.total);
          if (team !== 'par') continue;
          expect(refusals, `seed ${seed}`).toEqual([]);
          expect(card.total, `seed ${seed}`).toBe(card.max);
          // Endings stand in the order in which they are asked for, the worst first; the best is the one that is numbered 1.
          expect(card.ending.id, `seed ${seed}`).toMatch(/-E1$/);
        }
        if (process.env.SHOW_SCORES) console.log(variant, team, scores.join(' '));
        for (const [index, score] of scores.entries()) {
          expect(score, `seed ${SEEDS[index]}`).toBeGreaterThanOrEqual(low);
          expect(score, `seed ${SEEDS[index]}`).toBeLessThanOrEqual(high);
        }
      },
      240_000,
    );
  });
}
