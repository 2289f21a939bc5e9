import type { PlayRole, Role } from '../../shared/roles.ts';

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
export const TITLE: Record<PlayRole, string> = {
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
};
export const short = (role: Role): string => SHORT[role];
export const title = (role: Role): string => (role in TITLE ? TITLE[role as PlayRole] : role);
