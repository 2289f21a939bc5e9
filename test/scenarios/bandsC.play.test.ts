import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playTeam } from '../support/playTeam.ts';

// Bands of the viral scenario over seeds 1 to 20, and that par earns everything without a refusal (RULE-2, RULE-3).

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const BANDS = { par: [92, 100], novice: [40, 60], absent: [0, 10], macro: [0, 55] } as const;

describe.each(['c0', 'c1', 'c2'])('%s', (variant) => {
  it.each(Object.entries(BANDS))(
    '%s keeps its band',
    async (team, [low, high]) => {
      const scenario = SCENARIOS['viral-racist-output']?.[variant];
      if (!scenario) throw new Error(`${variant} is missing`);
      for (const seed of SEEDS) {
        const { run, card } = await playTeam(scenario, team, seed);
        expect(card.total, `seed ${seed}`).toBeGreaterThanOrEqual(low);
        expect(card.total, `seed ${seed}`).toBeLessThanOrEqual(high);
        if (team !== 'par') continue;
        expect(run.refusals, `seed ${seed}`).toEqual([]);
        expect(card.total, `seed ${seed}`).toBe(card.max);
        expect(card.ending.id).toBe('C-E1');
      }
    },
    240_000,
  );
});
