import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { playedOnce } from '../support/playedOnce.ts';

/** A debrief of another variant may be worth this much and no more (RULE-13). */
const WORTH_AT_MOST = 6;
const SEEDS = [1, 2, 3];
/** What the own debrief is worth is plain after one drill. */
const OWN_SEEDS = [1];

async function meanTotal(
  scenario: Scenario,
  seeds: readonly number[],
  remembered?: Scenario,
): Promise<number> {
  let sum = 0;
  for (const seed of seeds) {
    const job = {
      scenario,
      seed,
      team: remembered ? 'remembers' : 'novice',
      ...(remembered ? { remembered } : {}),
    };
    sum += (await playedOnce(job)).card.total;
  }
  return sum / seeds.length;
}

describe.each(Object.entries(SCENARIOS))('%s', (_id, variants) => {
  it('what was learned from another variant is worth little here, and a lot where it was learned', async () => {
    for (const scenario of Object.values(variants)) {
      for (const other of Object.values(variants)) {
        const seeds = other === scenario ? OWN_SEEDS : SEEDS;
        const gain = (await meanTotal(scenario, seeds, other)) - (await meanTotal(scenario, seeds));
        const told = `${scenario.variant} played by the debrief of ${other.variant}`;
        // The own variant's debrief must pay, or the memory would be no memory.
        if (other === scenario) expect(gain, told).toBeGreaterThan(WORTH_AT_MOST);
        else expect(gain, told).toBeLessThanOrEqual(WORTH_AT_MOST);
      }
    }
  }, 600_000);
});
