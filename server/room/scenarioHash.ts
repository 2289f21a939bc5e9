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

/** SHA-256 of the scenario's canonical JSON, in hex: what a drill is pinned to. */
export const scenarioHash = (scenario: Scenario): string =>
  createHash('sha256').update(canonicalJson(scenario)).digest('hex');
