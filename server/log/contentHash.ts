import { createHash } from 'node:crypto';
import type { LogHeader } from '../../shared/event/header.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Keys in code-point order at every depth, so that equal content has equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, in hex. */
export const contentHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** A profile is never changed once it is loaded, so its hash is kept with it. */
const pins = new WeakMap<OrganisationProfile, NonNullable<LogHeader['organisation']>>();

/** The same for a scenario from a log of any age. */
export const pinOf = ({ organisation }: Scenario): Pick<LogHeader, 'organisation'> =>
  organisation ? { organisation: organisationPin(organisation) } : {};

/** Which company a drill was played as: what the log's header says beside the scenario's hash. */
export function organisationPin(profile: OrganisationProfile): NonNullable<LogHeader['organisation']> {
  const known = pins.get(profile);
  if (known) return known;
  const pin = { id: profile.id, hash: contentHash(profile) };
  pins.set(profile, pin);
  return pin;
}
