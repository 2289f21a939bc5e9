import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkPlayed } from '../../server/checker/played/checkPlayed.ts';
import { openDrillPool } from '../../server/rehearsal/pool.ts';

/**
 * What `npm run scenarios` proves by playing, for every variant of one scenario: 80 drills each, and those that the endings need. One
 * test file per scenario, so that they run side by side; about ten seconds a variant on a quiet core.
 */
export function provesByPlaying(id: string): void {
  describe.each(Object.values(SCENARIOS[id] ?? {}))('$id $variant, played', (scenario) => {
    it('keeps its bands, its pace of clicks, its desks busy, its criteria open and its endings in reach', async () => {
      const { problems, proof } = await checkPlayed(scenario, openDrillPool());
      expect(problems).toEqual([]);
      expect(proof.drills).toBe(80);
    }, 300_000);
  });
}
