import type { Scenario } from '../../shared/scenario/scenario.ts';
import { defineScenario } from '../../shared/scenario/scenario.ts';
import { corvane } from '../corvane/organisation.ts';
import { actsA0 } from './acts.ts';
import { cannedLines } from './cannedLines.ts';
import { chartA0, delaysA0 } from './chart.ts';
import { commsA0 } from './comms.ts';
import { decisionA0 } from './decision.ts';
import { holdSystems, scopeQuestions, sealParts } from './desk.ts';
import { drawsA0 } from './draws.ts';
import { dutiesA0 } from './duties.ts';
import { evidenceA0 } from './evidence.ts';
import { expectationsA0 } from './expectations.ts';
import { flagsA0 } from './flags.ts';
import { guideA0 } from './guide.ts';
import { lossesA0 } from './losses.ts';
import { metaA0 } from './meta.ts';
import { mselA0 } from './msel.ts';
import { pagingA0 } from './paging.ts';
import { parPlanA0 } from './parPlan.ts';
import { peopleA0 } from './people.ts';
import { queriesA0 } from './queries.ts';
import { rawItemsA0 } from './rawItems.ts';
import { roleCardsA0 } from './roles.ts';
import { rubricA0 } from './rubric.ts';
import { suitesA0 } from './suites.ts';
import { worldA0 } from './world.ts';

/** Base variant: a long-session path with the wrong safety settings, on both models. */
export const selfHarmMinorA0: Scenario = defineScenario({
  ...metaA0,
  organisation: corvane,
  roles: roleCardsA0,
  acts: actsA0,
  draws: drawsA0,
  world: worldA0,
  evidence: evidenceA0,
  queries: queriesA0,
  suites: suitesA0,
  scopeQuestions,
  sealParts,
  holdSystems,
  rawItems: rawItemsA0,
  flags: flagsA0,
  msel: mselA0,
  chart: chartA0,
  delays: delaysA0,
  paging: pagingA0,
  decision: decisionA0,
  comms: commsA0,
  duties: dutiesA0,
  people: peopleA0,
  losses: lossesA0,
  cannedLines,
  rubric: rubricA0,
  guide: guideA0,
  parPlan: parPlanA0,
  expectations: expectationsA0,
});
