import type { Scenario } from '../../shared/scenario/scenario.ts';
import { acts } from '../common/acts.ts';
import type { Shared } from '../common/assemble.ts';
import { scenarioOf } from '../common/assemble.ts';
import { corvane } from '../corvane/organisation.ts';
import { a0 } from './a0/index.ts';
import { a1 } from './a1/index.ts';
import { a2 } from './a2/index.ts';
import { beats } from './beats.ts';
import { cannedLines } from './cannedLines.ts';
import { draws } from './draws.ts';
import { holdSystems } from './holdSystems.ts';
import { losses } from './losses.ts';
import { meta } from './meta.ts';
import { rawItems } from './rawItems.ts';
import { roles } from './roles.ts';
import { scopeQuestions } from './scopeQuestions.ts';
import { sealParts } from './sealParts.ts';

const shared: Shared = {
  ...meta,
  organisation: corvane,
  roles,
  acts,
  draws,
  beats,
  scopeQuestions,
  sealParts,
  holdSystems,
  rawItems,
  losses,
  cannedLines,
};

/** "Harmful content reaches a minor", in three truths that look the same from the desks. */
export const selfHarmMinor: Record<'a0' | 'a1' | 'a2', Scenario> = {
  a0: scenarioOf(shared, a0),
  a1: scenarioOf(shared, a1),
  a2: scenarioOf(shared, a2),
};
