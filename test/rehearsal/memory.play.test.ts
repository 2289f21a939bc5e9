import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** A debrief of another variant may be worth this much and no more (RULE-13). */
const WORTH_AT_MOST = 8;
const SEEDS = [1, 2, 3, 4, 5, 6];

async function meanTotal(scenario: Scenario, remembered?: Scenario): Promise<number> {
  let sum = 0;
  for (const seed of SEEDS) {
    const job = {
      scenario,
      seed,
      team: remembered ? 'remembers' : 'novice',
      ...(remembered ? { remembered } : {}),
    };
    sum += (await playJob(job)).card.total;
  }
  return sum / SEEDS.length;
}

describe.each(Object.entries(SCENARIOS))('%s', (_id, variants) => {
  it('what was learned from another variant is worth little here, and a lot where it was learned', async () => {
    for (const scenario of Object.values(variants)) {
      const novice = await meanTotal(scenario);
      for (const other of Object.values(variants)) {
        const gain = (await meanTotal(scenario, other)) - novice;
        const told = `${scenario.variant} played by the debrief of ${other.variant}`;
        // The own variant's debrief must pay, or the memory would be no memory.
        if (other === scenario) expect(gain, told).toBeGreaterThan(WORTH_AT_MOST);
        else expect(gain, told).toBeLessThanOrEqual(WORTH_AT_MOST);
      }
    }
  }, 600_000);
});
