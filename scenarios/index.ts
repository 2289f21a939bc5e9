import type { Scenario } from '../shared/scenario/scenario.ts';
import { selfHarmMinorA0 } from './self-harm-minor/index.ts';

/** Every bundled scenario: id, then variant. */
export const SCENARIOS: Record<string, Record<string, Scenario>> = {
  'self-harm-minor': { a0: selfHarmMinorA0 },
};
