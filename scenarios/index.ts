import type { OrganisationProfile } from '../shared/scenario/organisation.ts';
import type { Scenario } from '../shared/scenario/scenario.ts';
import { withOrganisation } from '../shared/scenario/withOrganisation.ts';
import { CATALOGUE, THIS_HAPPENED } from './catalogue/index.ts';
import { corvane } from './corvane/organisation.ts';
import { customerDataLeak } from './customer-data-leak/index.ts';
import { selfHarmMinor } from './self-harm-minor/index.ts';
import { viralRacistOutput } from './viral-racist-output/index.ts';

export { CATALOGUE, THIS_HAPPENED };

type Variants<T> = Record<string, Record<string, T>>;

/** Every bundled scenario as it is written, its texts still open for a company's words: id, then variant. */
export const SCENARIO_SOURCES: Variants<Scenario> = {
  'self-harm-minor': selfHarmMinor,
  'customer-data-leak': customerDataLeak,
  'viral-racist-output': viralRacistOutput,
};

/** The company of the bundled scenarios. */
export const BUNDLED_ORGANISATION: OrganisationProfile = corvane;

/** Scenarios as one company plays them. */
export const playedBy = (
  profile: OrganisationProfile,
  sources: Variants<Scenario> = SCENARIO_SOURCES,
): Variants<Scenario> =>
  Object.fromEntries(
    Object.entries(sources).map(([id, variants]) => [
      id,
      Object.fromEntries(
        Object.entries(variants).map(([variant, scenario]) => [variant, withOrganisation(scenario, profile)]),
      ),
    ]),
  );

/** The same as the fictional company plays them. */
export const SCENARIOS: Variants<Scenario> = playedBy(corvane);
