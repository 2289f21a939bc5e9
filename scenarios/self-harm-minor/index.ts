import type { Scenario } from '../../shared/scenario/scenario.ts';
import { a0 } from './a0/index.ts';
import { a1 } from './a1/index.ts';
import { a2 } from './a2/index.ts';
import { scenarioOf } from './variant.ts';

/** "Harmful content reaches a minor", in three truths that look the same from the desks. */
export const selfHarmMinor: Record<'a0' | 'a1' | 'a2', Scenario> = {
  a0: scenarioOf(a0),
  a1: scenarioOf(a1),
  a2: scenarioOf(a2),
};
