import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';
import { act, answer, clauses, clearing, MORNING, outreach } from './words.ts';

const duty = (at: DrillTime, id: string, action: string, basis: string): ParAction =>
  act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis });
/** Legal and privacy: seal, hold, clear, and a recorded answer to every duty, also where the answer is no. */
export const legalPrivacy: ParAction[] = [
  act(
    minutes(6.4),
    'legal-privacy',
    'sealEvidence',
    { parts: ['messages', 'identifiers', 'versions', 'routing-config', 'annotations'] },
    'joined:legal-privacy,free',
  ),
  act(
    minutes(6.6),
    'legal-privacy',
    'issueHold',
    {
      systems: [
        'chat-history',
        'gateway-traces',
        'stream-annotations',
        'study-memory',
        'tickets',
        'release-records',
      ],
    },
    'joined:legal-privacy',
  ),
  act(minutes(9), 'legal-privacy', 'runQuery', { query: 'contracts' }, 'sealed,free'),
  act(minutes(12), 'legal-privacy', 'pinEvidence', { evidence: ['F10'] }, 'held:F10'),
  duty(minutes(13), 'emergency-disclosure', 'assess', 'Safe, with parent; decision recorded'),
  duty(minutes(15.5), 'schools-notice', 'notify', 'Student-safety clause'),
  duty(minutes(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  act(
    minutes(19),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-3'],
      actions: ['safeguarding-lead'],
      reviewer: 'Duty reviewer pair',
      basis: 'School account',
    },
    'case:sample-3',
  ),
  act(
    minutes(22.2),
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(minutes(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(minutes(28), 'data-authority', 'assess', 'No breach by us; recorded'),
  duty(minutes(29), 'companion-law', 'assess', 'Status is the question; memo'),
  duty(minutes(30), 'eu-ai-act', 'assess', 'Recorded, not assumed'),
  clearing(MORNING + minutes(3), 'legal-privacy', 'schools', 'parent', 'accounts'),
  answer(MORNING + minutes(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(MORNING + minutes(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(MORNING + minutes(5.5), 'insurer', 'assess', 'Prompt notice clause'),
  duty(MORNING + minutes(6), 'coppa', 'not-applicable', 'User is fifteen'),
  duty(MORNING + minutes(6.5), 'frontier-report', 'not-applicable', 'Not a frontier developer'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms: ParAction[] = [
  act(minutes(3.4), 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external,joined:comms'),
  answer(minutes(5.2), 'comms', 'scheduled-post', 'pull'),
  act(minutes(6.5), 'comms', 'setSpokesperson', { role: 'comms' }, 'joined:comms'),
  answer(minutes(7.1), 'comms', 'raw-offer', 'stop'),
  answer(minutes(18.2), 'comms', 'macros', 'plain'),
  act(
    minutes(19),
    'comms',
    'alignNarrative',
    {
      what: true,
      howCommon: true,
      steps: true,
      plan: true,
      willNotClaim: true,
      text: 'Path not proven; no cause, no numbers beyond the sample, no family.',
    },
    'joined:comms',
  ),
  act(
    minutes(21.5),
    'comms',
    'draftStatement',
    {
      kind: 'statement',
      clauses: clauses('acknowledge', 'sorry', 'scope-open', 'long-off', 'support', 'next-update', 'contact'),
    },
    'effective:S1.schools',
  ),
  act(
    minutes(23),
    'comms',
    'publishStatement',
    { statement: 'statement-1', version: 1 },
    'cleared:statement-1',
  ),
  answer(minutes(27.2), 'comms', 'two-voices', 'stop'),
  answer(minutes(33.6), 'comms', 'tweet-draft', 'reject'),
  outreach(
    MORNING + minutes(1.6),
    'comms',
    'accounts',
    'support',
    'acknowledge',
    'sorry',
    'removed',
    'contact',
  ),
  answer(MORNING + minutes(4.2), 'comms', 'breakfast-radio', 'statement'),
];
