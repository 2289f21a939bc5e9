import type { Scenario } from '../shared/scenario/scenario.ts';
import { withOrganisation } from '../shared/scenario/withOrganisation.ts';
import { corvane } from './corvane/organisation.ts';
import { selfHarmMinorA0 } from './self-harm-minor/index.ts';

type Shelf<T> = Record<string, Record<string, T>>;

/** Every bundled scenario as it is written, its texts still open for a company's words: id, then variant. */
export const SCENARIO_SOURCES: Shelf<Scenario> = {
  'self-harm-minor': { a0: selfHarmMinorA0 },
};

/** The same as the fictional company plays them. */
export const SCENARIOS: Shelf<Scenario> = Object.fromEntries(
  Object.entries(SCENARIO_SOURCES).map(([id, variants]) => [
    id,
    Object.fromEntries(
      Object.entries(variants).map(([variant, scenario]) => [variant, withOrganisation(scenario, corvane)]),
    ),
  ]),
);
