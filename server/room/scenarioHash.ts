import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { CHAINED } from '../log/chain.ts';
import { contentHash, pinOf } from '../log/contentHash.ts';

/** A scenario is never changed once it is loaded, and hashing one costs some milliseconds, so its hash is kept with it. */
const hashes = new WeakMap<Scenario, string>();

/** SHA-256 of the scenario's canonical JSON, in hex: what a drill is pinned to. */
export function scenarioHash(scenario: Scenario): string {
  const known = hashes.get(scenario);
  if (known !== undefined) return known;
  const hash = contentHash(scenario);
  hashes.set(scenario, hash);
  return hash;
}

/** The first line of a new drill's log: its scenario and its company, each pinned by hash. What follows hangs on it in a chain. */
export const headerFor = (drillId: string, scenario: Scenario): LogHeader => ({
  format: CHAINED,
  drillId,
  scenario,
  hash: scenarioHash(scenario),
  ...pinOf(scenario),
});
