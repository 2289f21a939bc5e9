import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { act, answer, clearing, morning, t } from './words.ts';

/** Safety and support for the people behind the accounts: who decided what, on which basis, and who reads. The same in every variant. */
export const care: ParAction[] = [
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
  act(
    t(18),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-1', 'sample-5'],
      actions: ['in-product-card'],
      reviewer: 'Duty reviewer pair',
      basis: 'Card only',
    },
    'held:LOG',
  ),
  act(
    t(22.2),
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(t(24.5), 'safety-lead', 'reviewer-break', 'rotate'),
  answer(morning(2.2), 'safety-lead', 'transcripts', 'refuse'),
  clearing(t(29.4), 'safety-lead', 'schools', 'parent', 'accounts'),
];
