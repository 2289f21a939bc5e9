import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { act, answer, clearing, morning, t } from './words.ts';

/** Safety and support for the people behind the accounts: who decided what, on which basis, and who reads. The same in every variant. */
export const careWith = (letters: readonly string[]): ParAction[] => [
  clearing(t(22.3), 'safety-lead', ...letters),
  act(
    t(8),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['reported'],
      actions: ['no-referral-recorded'],
      reviewer: 'Safety on call',
      basis: 'Safe and with parent; no present danger',
    },
    'feed:welfare-question',
  ),
  answer(t(10.3), 'support-lead', 'parent-call', 'honest'),
  // Whoever may be in danger now comes before everybody else in the sample.
  act(
    t(18),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-4'],
      actions: ['no-referral-recorded', 'message-young-person'],
      reviewer: '{{draw.clinician}}, clinical adviser',
      basis: 'Read together: no present danger now',
    },
    'case:sample-4',
  ),
  act(
    t(18.8),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-5', 'sample-1'],
      actions: ['in-product-card'],
      reviewer: 'Duty reviewer pair',
      basis: 'Card only',
    },
    'triaged:sample-2,triaged:sample-3',
  ),
  act(
    t(23.6),
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(t(24.5), 'safety-lead', 'reviewer-break', 'rotate'),
  answer(morning(2.2), 'safety-lead', 'transcripts', 'refuse'),
];
