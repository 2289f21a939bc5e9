import type { ParAction } from '../../shared/scenario/scenario.ts';
import { calledAwayPlan } from '../common/planCalledAway.ts';
import { answers } from './parPlan/answers.ts';
import { commander, productOwner } from './parPlan/command.ts';
import { modelOwner, safetyLead } from './parPlan/findings.ts';
import { comms, legalPrivacy } from './parPlan/outward.ts';
import type { Own } from './parPlan/own.ts';

/** What a well-drilled team does, and when. Baselines are computed from its switches; the par team plays it. */
export const parPlanWith = (own: Own): ParAction[] => [
  ...productOwner(own),
  ...commander(own),
  ...calledAwayPlan('legal'),
  ...modelOwner(own),
  ...safetyLead(own),
  ...legalPrivacy(own),
  ...comms(own),
  ...answers,
  ...own.switches,
];
