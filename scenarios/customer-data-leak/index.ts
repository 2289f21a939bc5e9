import type { Scenario } from '../../shared/scenario/scenario.ts';
import { acts } from '../common/acts.ts';
import type { Shared } from '../common/assemble.ts';
import { scenarioOf } from '../common/assemble.ts';
import { corvane } from '../corvane/organisation.ts';
import { b0 } from './b0/index.ts';
import { b1 } from './b1/index.ts';
import { b2 } from './b2/index.ts';
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

/** "A stranger’s data in a public answer", in three truths that look the same from the desks. */
export const customerDataLeak: Record<'b0' | 'b1' | 'b2', Scenario> = {
  b0: scenarioOf(shared, b0),
  b1: scenarioOf(shared, b1),
  b2: scenarioOf(shared, b2),
};
