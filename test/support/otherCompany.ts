import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOrganisation } from '../../server/content/organisationFile.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';

export const OTHER_COMPANY_FILE = resolve(import.meta.dirname, 'otherCompany.yaml');

function read(): OrganisationProfile {
  const { profile, problems } = readOrganisation(readFileSync(OTHER_COMPANY_FILE, 'utf8'));
  if (profile === null) throw new Error(JSON.stringify(problems));
  return profile;
}

/** A company unlike the bundled one in every word and limit. */
export const otherCompany: OrganisationProfile = read();
