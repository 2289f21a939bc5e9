import { own } from '../keyed.ts';
import { PLAY_ROLES } from '../roles.ts';
import type { DurationMs } from '../time.ts';
import { HOUR, MINUTE } from '../time.ts';
import type { OrganisationProfile } from './organisation.ts';
import { supportLinesFor } from './people.ts';

/** A length as a sentence says it: "15 minutes", "24 hours". */
function inWords(limit: DurationMs | null | undefined): string {
  if (limit === null || limit === undefined) return 'no limit';
  const [unit, word] = limit % HOUR === 0 && limit > HOUR ? [HOUR, 'hour'] : [MINUTE, 'minute'];
  const count = Math.round(limit / unit);
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

const contactOf = ({ id, contact }: OrganisationProfile): string => contact ?? `care@${id}.example`;

/** What a public text says about help. */
const supportSentenceOf = ({ supportLines, supportSentence }: OrganisationProfile): string =>
  supportSentence ??
  supportLinesFor(supportLines)
    .map(({ locale, text }) => `${locale}: ${text}`)
    .join(' ');

/** What a text that may reach somebody in danger says before anything else about help. */
const emergencySentenceOf = ({ emergencySentence }: OrganisationProfile): string =>
  emergencySentence ??
  'We are not an emergency service. If you or someone else is in danger now, call your emergency number: 112, 999 or 911.';

/**
 * What the texts of a scenario may say about the company: `{{org.company}}`, `{{org.product.<id>}}`, `{{org.severity.<0|1|2>}}`,
 * `{{org.role.<role>}}`, `{{org.contact}}`, `{{org.support}}`, `{{org.emergency}}`, and limits in words, `{{org.limit.<acknowledge|mitigate|contain|update>.<0|1|2>}}`.
 */
export function organisationWords(profile: OrganisationProfile): ReadonlyMap<string, string> {
  return new Map([
    ['org.company', profile.company],
    ['org.contact', contactOf(profile)],
    ['org.support', supportSentenceOf(profile)],
    ['org.emergency', emergencySentenceOf(profile)],
    ...profile.products.map(({ id, title }): [string, string] => [`org.product.${id}`, title]),
    ...profile.severities.flatMap((card): [string, string][] => [
      [`org.severity.${card.severity}`, card.short],
      [`org.limit.acknowledge.${card.severity}`, inWords(card.acknowledgeMs)],
      [`org.limit.mitigate.${card.severity}`, inWords(card.firstMitigationMs)],
      [`org.limit.contain.${card.severity}`, inWords(card.containedMs)],
      [`org.limit.update.${card.severity}`, inWords(card.updateEveryMs)],
    ]),
    ...PLAY_ROLES.map((role): [string, string] => [`org.role.${role}`, own(profile.roleTitles, role)]),
  ]);
}
