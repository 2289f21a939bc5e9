import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { answer, clearOutreach, clearStatement, feed, keep, triaged, welfare } from '../../common/plan.ts';

/** Safety and support for the people behind the accounts: who decided what, on which basis, and who reads. The same in every variant. */
export const careWith = (letters: readonly string[], calledBack: string): ParAction[] => [
  clearOutreach(minutes(24.75), 'safety-lead', ...letters),
  welfare(
    minutes(8),
    'safety-lead',
    ['reported'],
    ['no-referral-recorded'],
    'Duty reviewer pair',
    'Safe and with parent; no present danger',
    feed('welfare-question'),
  ),
  answer(minutes(7.3), 'safety-lead', 'raw-offer', 'stop'),
  answer(minutes(10.3), 'support-lead', 'parent-call', 'honest'),
  keep(nextDay(7), 'support-lead', 'parent-call', calledBack),
  // Whoever may be in danger now comes before everybody else in the sample.
  welfare(
    minutes(20),
    'safety-lead',
    ['sample-4'],
    ['clinician-review', 'no-referral-recorded', 'message-young-person'],
    '{{draw.clinician}}, clinical adviser',
    'Read together: no present danger now',
  ),
  welfare(
    minutes(20.6),
    'safety-lead',
    ['sample-2'],
    ['in-product-card', 'message-young-person'],
    '{{draw.clinician}}, clinical adviser',
    'Distress, no danger; private account',
    triaged('sample-4'),
  ),
  welfare(
    minutes(23.7),
    'safety-lead',
    ['sample-5', 'sample-1'],
    ['in-product-card'],
    'Duty reviewer pair',
    'Card only',
    triaged('sample-2'),
    triaged('sample-3'),
  ),
  clearStatement(minutes(25.2), 'safety-lead'),
  answer(minutes(29.8), 'safety-lead', 'reviewer-break', 'rotate'),
  answer(nextDay(2.2), 'safety-lead', 'transcripts', 'refuse'),
];
