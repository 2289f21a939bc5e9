import type { Severity } from './drill/paging/events.ts';
import { own } from './keyed.ts';
import type { PlayRole, Role } from './roles.ts';
import { PLAY_ROLES } from './roles.ts';
import type { OrganisationProfile } from './scenario/organisation.ts';

/** What one company calls roles and severities, as every screen, terminal and report of a drill writes them. */
export interface Names {
  roles: Record<PlayRole, string>;
  /** Two to five letters, where space is short. */
  shorts: Record<PlayRole, string>;
  severities: Record<'0' | '1' | '2', string>;
}

/** The house's own, where no company has said otherwise. */

const SHORT: Record<Role, string> = {
  'incident-commander': 'IC',
  'model-owner': 'MO',
  'safety-lead': 'SL',
  'product-owner': 'PO',
  'legal-privacy': 'LP',
  comms: 'CP',
  'infra-oncall': 'SRE',
  'support-lead': 'SUP',
  executive: 'EX',
  scribe: 'SC',
  facilitator: 'FAC',
  evaluator: 'EVA',
  observer: 'OBS',
};
const TITLE: Record<Role, string> = {
  'incident-commander': 'Incident commander',
  'model-owner': 'Model owner',
  'safety-lead': 'Safety lead',
  'product-owner': 'Product owner',
  'legal-privacy': 'Legal and privacy',
  comms: 'Communications',
  'infra-oncall': 'Infrastructure on call',
  'support-lead': 'Support lead',
  executive: 'Executive',
  scribe: 'Scribe',
  facilitator: 'Facilitator',
  evaluator: 'Evaluator',
  observer: 'Observer',
};

const houseOf = (names: Record<Role, string>): Record<PlayRole, string> =>
  Object.fromEntries(PLAY_ROLES.map((role) => [role, own(names, role)])) as Record<PlayRole, string>;

export const HOUSE_NAMES: Names = {
  roles: houseOf(TITLE),
  shorts: houseOf(SHORT),
  severities: { '0': 'Sev 0', '1': 'Sev 1', '2': 'Sev 2' },
};

export function namesOf({
  roleTitles,
  roleShorts,
  severities,
}: Pick<OrganisationProfile, 'roleTitles' | 'roleShorts' | 'severities'>): Names {
  const short = (level: Severity) =>
    severities.find(({ severity }) => severity === level)?.short ?? own(HOUSE_NAMES.severities, level);
  return {
    roles: { ...HOUSE_NAMES.roles, ...roleTitles },
    shorts: { ...HOUSE_NAMES.shorts, ...roleShorts },
    severities: { '0': short(0), '1': short(1), '2': short(2) },
  };
}

/** A role's name; a word that is no role (a colleague outside the seats) stays as it is. */
export const titleIn = ({ roles }: Names, role: string): string =>
  own(roles, role) ?? own(TITLE, role) ?? role;
export const shortIn = ({ shorts }: Names, role: string): string =>
  own(shorts, role) ?? own(SHORT, role) ?? role;
export const severityIn = ({ severities }: Names, severity: Severity): string => own(severities, severity);
