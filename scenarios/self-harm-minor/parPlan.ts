import type { ParAction } from '../../shared/scenario/scenario.ts';
import { commander, productOwner } from './parPlan/command.ts';
import { comms, legalPrivacy } from './parPlan/outward.ts';
import { modelOwner, safetyLead } from './parPlan/technical.ts';

/** What a well-drilled team does, and when. Baselines are computed from its switches; the par team plays it. */
export const parPlanA0: ParAction[] = [
  ...productOwner,
  ...commander,
  ...modelOwner,
  ...safetyLead,
  ...legalPrivacy,
  ...comms,
];
