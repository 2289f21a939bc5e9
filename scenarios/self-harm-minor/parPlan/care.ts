import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { answer, clearOutreach, clearStatement, feed, triaged, welfare } from '../../common/plan.ts';

/** Safety and support for the people behind the accounts: who decided what, on which basis, and who reads. The same in every variant. */
export const careWith = (letters: readonly string[]): ParAction[] => [
  clearOutreach(minutes(22.3), 'safety-lead', ...letters),
  welfare(
    minutes(8),
    'safety-lead',
    ['reported'],
    ['no-referral-recorded'],
    'Safety on call',
    'Safe and with parent; no present danger',
    feed('welfare-question'),
  ),
  answer(minutes(10.3), 'support-lead', 'parent-call', 'honest'),
  // Whoever may be in danger now comes before everybody else in the sample.
  welfare(
    minutes(18),
    'safety-lead',
    ['sample-4'],
    ['no-referral-recorded', 'message-young-person'],
    '{{draw.clinician}}, clinical adviser',
    'Read together: no present danger now',
  ),
  welfare(
    minutes(18.8),
    'safety-lead',
    ['sample-5', 'sample-1'],
    ['in-product-card'],
    'Duty reviewer pair',
    'Card only',
    triaged('sample-2'),
    triaged('sample-3'),
  ),
  clearStatement(minutes(23.6), 'safety-lead'),
  answer(minutes(24.5), 'safety-lead', 'reviewer-break', 'rotate'),
  answer(nextDay(2.2), 'safety-lead', 'transcripts', 'refuse'),
];
