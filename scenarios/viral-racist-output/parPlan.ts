import type { ParAction } from '../../shared/scenario/scenario.ts';
import { calledAwayPlan } from '../common/planCalledAway.ts';
import { answers } from './parPlan/answers.ts';
import { commander } from './parPlan/command.ts';
import { modelOwner, productOwner, safetyLead } from './parPlan/findings.ts';
import { comms, legalPrivacy } from './parPlan/outward.ts';
import type { Own } from './parPlan/own.ts';

/** What a well-drilled team does whatever is going on: it declares, verifies, preserves, aligns, speaks once, and cares. */
export const parPlanWith = (own: Own): ParAction[] => [
  ...comms(own),
  ...commander(own),
  ...calledAwayPlan('comms', 'safety'),
  ...modelOwner,
  ...safetyLead,
  ...productOwner,
  ...legalPrivacy(own),
  ...answers,
];
