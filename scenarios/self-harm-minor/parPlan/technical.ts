import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { act, answer, clearing, MORNING } from './words.ts';

/** Model owner and infrastructure: the trace, the freezes, the switch, the harness. */
export const modelOwner: ParAction[] = [
  act(minutes(2.2), 'infra-oncall', 'runQuery', { query: 'trace' }, 'approved:trace,free'),
  act(minutes(2.6), 'model-owner', 'freeze', { scope: 'rollouts' }, 'joined:model-owner'),
  act(minutes(2.8), 'infra-oncall', 'freeze', { scope: 'retention' }, 'joined:infra-oncall'),
  act(minutes(4.2), 'model-owner', 'pinEvidence', { evidence: ['F2', 'F3'] }, 'held:F2,held:F3'),
  act(
    minutes(5.3),
    'model-owner',
    'applySwitch',
    { switch: 'S1', scopes: ['mobile', 'web', 'voice'], options: ['drain'] },
    'authorised:S1',
  ),
  act(minutes(6.3), 'model-owner', 'acceptOwnership', { area: 'technical' }, 'owner:technical'),
  act(minutes(7.8), 'model-owner', 'runQuery', { query: 'fix-list' }, 'free'),
  act(minutes(8.5), 'infra-oncall', 'runQuery', { query: 'behaviour-tile' }, 'free'),
  act(minutes(10.5), 'model-owner', 'pinEvidence', { evidence: ['F8', 'F9'] }, 'held:F8,held:F9'),
  act(
    minutes(17),
    'model-owner',
    'runSuite',
    { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 },
    'offer:multi-turn,free',
  ),
  answer(MORNING + minutes(0.5), 'model-owner', 'result-patch', 'more'),
];

/** Safety and support: raw access, the red-team memory, the ids, the sample, the suite, the young people. */
export const safetyLead: ParAction[] = [
  act(
    minutes(1.6),
    'safety-lead',
    'approveRawAccess',
    { query: 'trace', role: 'infra-oncall' },
    'joined:safety-lead',
  ),
  act(minutes(1.8), 'safety-lead', 'runQuery', { query: 'red-team-board' }, 'joined:safety-lead,free'),
  act(minutes(3.8), 'support-lead', 'runQuery', { query: 'search-tickets' }, 'held:F5,free'),
  act(minutes(6.8), 'safety-lead', 'runQuery', { query: 'unsafe-ids' }, 'held:F4,free'),
  act(
    minutes(8),
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
  answer(minutes(10.3), 'support-lead', 'parent-call', 'honest'),
  act(
    minutes(12.4),
    'safety-lead',
    'applySwitch',
    { switch: 'S9', scopes: ['stored'] },
    'held:IDS,authorised:S9,sealed',
  ),
  act(minutes(12.6), 'safety-lead', 'runQuery', { query: 'log-sample' }, 'held:IDS,free'),
  act(
    minutes(17.5),
    'safety-lead',
    'estimateScope',
    {
      low: 206,
      high: 854,
      answers: {
        straightforward: 'ordinary-long',
        spread: 'all-surfaces',
        skew: 'long-sessions',
        seenBefore: 'both',
      },
      cause: 'systemic',
      evidence: ['LOG', 'F2', 'F4', 'F5'],
    },
    'held:LOG',
  ),
  act(
    minutes(17.6),
    'safety-lead',
    'runSuite',
    { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 },
    'held:LOG,free',
  ),
  act(
    minutes(18),
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
    minutes(18.5),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-2'],
      actions: ['in-product-card', 'message-young-person'],
      reviewer: 'Duty reviewer pair',
      basis: 'Own account, private',
    },
    'held:LOG',
  ),
  act(
    minutes(22.2),
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  act(
    minutes(24),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-4'],
      actions: ['no-referral-recorded', 'message-young-person'],
      reviewer: 'Clinical adviser',
      basis: 'No present danger',
    },
    'held:LOG',
  ),
  answer(minutes(24.5), 'safety-lead', 'reviewer-break', 'rotate'),
  act(
    minutes(26.6),
    'safety-lead',
    'runSuite',
    { suite: 'benign-twin', targets: ['candidate', 'all-paths'], n: 120 },
    'held:F7,free',
  ),
  act(minutes(26.8), 'safety-lead', 'pinEvidence', { evidence: ['F4', 'F5', 'LOG', 'F7'] }, 'held:F7'),
  answer(MORNING + minutes(2.2), 'safety-lead', 'transcripts', 'refuse'),
  clearing(MORNING + minutes(2.6), 'safety-lead', 'schools', 'parent', 'accounts'),
];
