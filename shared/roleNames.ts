import type { Role } from './roles.ts';

/** Role names as every screen, terminal and report writes them; a company's own titles ride in its profile. */

export const SHORT: Record<Role, string> = {
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
export const TITLE: Record<Role, string> = {
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
export const short = (role: Role): string => SHORT[role];
export const title = (role: Role): string => TITLE[role];
