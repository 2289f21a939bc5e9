import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { act, answer, clauses, clearing, morning, query, t, write } from './words.ts';

/** What legal and communications settle differently in one variant. */
export interface Word {
  schoolsNotice: { action: string; basis: string };
  statement: { clauses: string[]; after: string };
  /** What is agreed inside before the first word outside. */
  narrative: string;
}

const duty = (at: DrillTime, id: string, action: string, basis: string): ParAction =>
  act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis });

/** Legal and privacy: hold, clear, and a recorded answer to every duty, also where the answer is no. */
export const legalPrivacy = ({ schoolsNotice }: Word): ParAction[] => [
  act(
    t(6.6),
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
  query(t(9), 'legal-privacy', 'contracts', 'joined:legal-privacy,free'),
  duty(t(13), 'emergency-disclosure', 'assess', 'Safe, with parent; decision recorded'),
  duty(t(15.5), 'schools-notice', schoolsNotice.action, schoolsNotice.basis),
  duty(t(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  act(
    t(19),
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
    t(19.5),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-2'],
      actions: ['in-product-card', 'message-young-person'],
      reviewer: 'Duty reviewer pair',
      basis: 'Own account, private',
    },
    'case:sample-2',
  ),
  act(
    t(22.2),
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  act(
    t(24),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-4'],
      actions: ['no-referral-recorded', 'message-young-person'],
      reviewer: 'Clinical adviser',
      basis: 'No present danger',
    },
    'case:sample-4',
  ),
  answer(t(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(t(28), 'data-authority', 'assess', 'No breach by us; recorded'),
  duty(t(29), 'companion-law', 'assess', 'Status is the question; memo'),
  duty(t(30), 'eu-ai-act', 'assess', 'Recorded, not assumed'),
  clearing(t(29.6), 'legal-privacy', 'schools', 'parent', 'accounts'),
  answer(morning(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(morning(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(morning(5.5), 'insurer', 'assess', 'Prompt notice clause'),
  duty(morning(6), 'coppa', 'not-applicable', 'User is fifteen'),
  duty(morning(6.5), 'frontier-report', 'not-applicable', 'Not a frontier developer'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = ({ statement, narrative }: Word): ParAction[] => [
  act(t(3.4), 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external,joined:comms'),
  answer(t(5.2), 'comms', 'scheduled-post', 'pull'),
  act(t(6.5), 'comms', 'setSpokesperson', { role: 'comms' }, 'joined:comms'),
  answer(t(7.1), 'comms', 'raw-offer', 'stop'),
  answer(t(18.2), 'comms', 'macros', 'plain'),
  act(
    t(19),
    'comms',
    'alignNarrative',
    { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true, text: narrative },
    'joined:comms',
  ),
  act(
    t(21.5),
    'comms',
    'draftStatement',
    { kind: 'statement', clauses: clauses(...statement.clauses) },
    statement.after,
  ),
  act(t(23), 'comms', 'publishStatement', { statement: 'statement-1', version: 1 }, 'cleared:statement-1'),
  write(
    t(25.2),
    'comms',
    'accounts',
    ['support', 'acknowledge', 'sorry', 'removed', 'contact'],
    'effective:S9.stored',
  ),
  answer(t(27.2), 'comms', 'two-voices', 'stop'),
  answer(t(33.6), 'comms', 'tweet-draft', 'reject'),
  answer(morning(4.2), 'comms', 'breakfast-radio', 'statement'),
];
