import type { Scenario } from '../../shared/scenario/scenario.ts';
import { acts } from '../common/acts.ts';
import type { Shared } from '../common/assemble.ts';
import { scenarioOf } from '../common/assemble.ts';
import { corvane } from '../corvane/organisation.ts';
import { beats } from './beats.ts';
import { c0 } from './c0/index.ts';
import { c1 } from './c1/index.ts';
import { c2 } from './c2/index.ts';
import { cannedLines } from './cannedLines.ts';
import { draws } from './draws.ts';
import { holdSystems } from './holdSystems.ts';
import { losses } from './losses.ts';
import { meta } from './meta.ts';
import { rawItems } from './rawItems.ts';
import { roles } from './roles.ts';
import { scopeQuestions, scopeUnit } from './scopeQuestions.ts';
import { sealParts } from './sealParts.ts';

const shared: Shared = {
  ...meta,
  organisation: corvane,
  roles,
  acts,
  draws,
  beats,
  scopeUnit,
  scopeQuestions,
  sealParts,
  holdSystems,
  rawItems,
  losses,
  cannedLines,
};

/** "Hateful output goes viral", in three truths that look the same from the desks. */
export const viralRacistOutput: Record<'c0' | 'c1' | 'c2', Scenario> = {
  c0: scenarioOf(shared, c0),
  c1: scenarioOf(shared, c1),
  c2: scenarioOf(shared, c2),
};
