/** GET /api/organisation (facilitator): whose words and limits new drills will have. */
export interface OrganisationAnswer {
  id: string;
  company: string;
  /** Hex, of the profile. */
  hash: string;
  severities: string[];
  supportLines: number;
}
