import { createHash } from 'node:crypto';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Keys in code-point order at every depth, so that equal content has equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** A scenario is never changed once it is loaded, and hashing one costs some milliseconds, so its hash is kept with it. */
const hashes = new WeakMap<Scenario, string>();

/** SHA-256 of the scenario's canonical JSON, in hex: what a drill is pinned to. */
export function scenarioHash(scenario: Scenario): string {
  const known = hashes.get(scenario);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(canonicalJson(scenario)).digest('hex');
  hashes.set(scenario, hash);
  return hash;
}
