import type { ParAction } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { freeze, own, pin, pinned, seal } from '../common/plan.ts';
import { calledAwayPlan } from '../common/planCalledAway.ts';
import { answers } from './parPlan/answers.ts';
import { careWith } from './parPlan/care.ts';
import type { CommandWords } from './parPlan/command.ts';
import { commander, productOwner } from './parPlan/command.ts';
import type { OutwardWords } from './parPlan/outward.ts';
import { comms, legalPrivacy, lettersOf } from './parPlan/outward.ts';

/** Builds that a suite compares. */
export const BUILDS = ['current', 'lkg', 'candidate'];

/** What any well-drilled team does here, and when; `course`: finding the cause and pressing the switches, which is the variant's. */
export const parPlanWith = (
  command: CommandWords,
  outward: OutwardWords,
  course: ParAction[],
): ParAction[] => [
  ...productOwner(command),
  ...commander(command),
  ...calledAwayPlan('comms', 'safety'),
  freeze(minutes(2.6), 'model-owner', 'rollouts'),
  freeze(minutes(7.5), 'infra-oncall', 'retention'),
  seal(minutes(4.4), 'infra-oncall', ['identifiers', 'versions', 'routing-config', 'annotations']),
  // The messages themselves once they are listed; nobody can copy what nobody has found.
  pin(minutes(8), 'safety-lead', 'message-id-list'),
  seal(minutes(8.2), 'infra-oncall', ['messages', 'identifiers'], pinned('message-id-list')),
  own(minutes(7.7), 'model-owner', 'technical'),
  ...course,
  ...careWith(lettersOf(outward), outward.calledBack),
  ...legalPrivacy(outward),
  ...comms(outward),
  ...answers,
];
