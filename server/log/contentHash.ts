import { createHash } from 'node:crypto';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { own } from '../../shared/keyed.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Deeper than anything a drill holds: what goes on in a circle is refused as JSON refuses it. */
const DEEPEST = 500;

/** Keys in code-point order at every depth, so that equal content has equal bytes. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (depth > DEEPEST) throw new TypeError('Not plain JSON: it goes in a circle, or is nested too deep.');
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item ?? null, depth + 1)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const item: unknown = own(value, key);
    if (item === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`;
  }
  return `{${text}}`;
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
