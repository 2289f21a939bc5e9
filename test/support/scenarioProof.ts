import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkPlayed } from '../../server/checker/played/checkPlayed.ts';
import { playedOnce, poolOfOnce } from './playedOnce.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [38, 60], absent: [0, 10], macro: [0, 55] } as const;

/**
 * What playing proves of every variant of one scenario. One test file per scenario, so that they run side by side; half a minute a variant
 * on a quiet core.
 */
export function provesByPlaying(id: string): void {
  const variants = Object.entries(SCENARIOS[id] ?? {});
  it('has variants to play', () => expect(variants.length).toBeGreaterThan(0));

  // As `npm run scenarios` does: 80 drills each, and those that the endings need.
  describe.each(Object.values(SCENARIOS[id] ?? {}))('$id $variant, played', (scenario) => {
    it('keeps its bands, its pace of clicks, its desks busy, its criteria open and its endings in reach', async () => {
      const { problems, proof } = await checkPlayed(scenario, poolOfOnce);
      expect(problems).toEqual([]);
      expect(proof.drills).toBe(80);
    }, 300_000);
  });

  // The bands over seeds 1 to 20, and that par earns everything without a refusal and comes to the best ending (RULE-2, RULE-3, RULE-16).
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
          expect(score, `seed ${index + 1}`).toBeGreaterThanOrEqual(low);
          expect(score, `seed ${index + 1}`).toBeLessThanOrEqual(high);
        }
      },
      240_000,
    );
  });
}
