import { PLAY_ROLES } from '../roles.ts';
import type { OrganisationProfile } from './organisation.ts';
import type { Scenario } from './scenario.ts';

const SLOT = /\{\{\s*(org\.[^{}|]*?)\s*(?:\|\s*(lower)\s*)?\}\}/g;

/** What the texts of a scenario may say about the company: `{{org.company}}`, `{{org.product.<id>}}`, `{{org.severity.<0|1|2>}}`, `{{org.role.<role>}}`. */
export function organisationWords(profile: OrganisationProfile): ReadonlyMap<string, string> {
  return new Map([
    ['org.company', profile.company],
    ...profile.products.map(({ id, title }): [string, string] => [`org.product.${id}`, title]),
    ...profile.severities.map(({ severity, short }): [string, string] => [`org.severity.${severity}`, short]),
    ...PLAY_ROLES.map((role): [string, string] => [`org.role.${role}`, profile.roleTitles[role]]),
  ]);
}

/**
 * The scenario as one company plays it (DOMAIN.md R14): the words of the profile stand where the texts ask for them, and the profile
 * travels with the drill. `|lower` is for a name inside a sentence. A name the profile does not know stays as it stands, so that the
 * scenario check finds it with its place. Nothing else changes: ground truth is not the company's to set.
 */
export function withOrganisation(scenario: Scenario, profile: OrganisationProfile): Scenario {
  const words = organisationWords(profile);
  const fill = (text: string): string =>
    text.replace(SLOT, (slot, name: string, lower: string | undefined) => {
      const word = words.get(name);
      return word === undefined ? slot : lower ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    });
  const filled = <T>(value: T): T => {
    if (typeof value === 'string') return (value.includes('{{') ? fill(value) : value) as T;
    if (Array.isArray(value)) return value.map(filled) as T;
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item)])) as T;
    return value;
  };
  return { ...filled(scenario), organisation: profile };
}
