import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { act, answer, clauses, clearing, morning, query, t, write } from './words.ts';

/** What legal and communications settle differently in one variant. */
export interface Word {
  schoolsNotice: { action: string; basis: string };
  statement: { clauses: string[]; after: string };
  /** What is agreed inside before the first word outside. */
  narrative: string;
  /** Whom else this incident concerns: the partner whose content it was. */
  partner?: string[];
}

const duty = (at: DrillTime, id: string, action: string, basis: string): ParAction =>
  act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis });

/** Everybody written to in the first act. */
export const lettersOf = ({ partner }: Word): string[] => [
  'schools',
  'parent',
  'accounts',
  ...(partner ? ['partner'] : []),
];

/** Legal and privacy: hold, clear, and a recorded answer to every duty, also where the answer is no. */
export const legalPrivacy = (word: Word): ParAction[] => [
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
  duty(t(15.5), 'schools-notice', word.schoolsNotice.action, word.schoolsNotice.basis),
  duty(t(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  act(
    t(18.3),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-3'],
      actions: ['safeguarding-lead'],
      reviewer: 'Duty reviewer pair',
      basis: 'School account',
    },
    'triaged:sample-4',
  ),
  act(
    t(18.6),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-2'],
      actions: ['in-product-card', 'message-young-person'],
      reviewer: 'Duty reviewer pair',
      basis: 'Own account, private',
    },
    'triaged:sample-4',
  ),
  ...(word.partner ? [write(t(20.8), 'legal-privacy', 'partner', word.partner, 'held:F10')] : []),
  // What this desk wrote it has cleared by writing.
  clearing(t(22.6), 'legal-privacy', ...lettersOf(word).filter((letter) => letter !== 'partner')),
  act(
    t(23.8),
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(t(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(t(28), 'data-authority', 'assess', 'No breach by us; recorded'),
  duty(t(29), 'companion-law', 'assess', 'Status is the question; memo'),
  duty(t(30), 'eu-ai-act', 'assess', 'Recorded, not assumed'),
  answer(morning(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(morning(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(morning(5.5), 'insurer', 'assess', 'Prompt notice clause'),
  duty(morning(6), 'coppa', 'not-applicable', 'User is fifteen'),
  duty(morning(6.5), 'frontier-report', 'not-applicable', 'Not a frontier developer'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = (word: Word): ParAction[] => [
  act(t(3.4), 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external,joined:comms'),
  answer(t(5.2), 'comms', 'scheduled-post', 'pull'),
  act(t(6.5), 'comms', 'setSpokesperson', { role: 'comms' }, 'joined:comms'),
  answer(t(7.1), 'comms', 'raw-offer', 'stop'),
  answer(t(18.2), 'comms', 'macros', 'plain'),
  act(
    t(19),
    'comms',
    'alignNarrative',
    { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true, text: word.narrative },
    'joined:comms',
  ),
  act(
    t(21.5),
    'comms',
    'draftStatement',
    { kind: 'statement', clauses: clauses(...word.statement.clauses) },
    word.statement.after,
  ),
  // To the few that were looked at and for whom a message was decided. Help comes first.
  write(
    t(21),
    'comms',
    'accounts',
    ['support', 'acknowledge', 'sorry', 'removed', 'contact'],
    'effective:S9.stored,triaged:sample-1',
  ),
  answer(t(27.2), 'comms', 'two-voices', 'stop'),
  // The people it is about have had time to read theirs; the reporter has it well before the hour she gave.
  act(
    t(28),
    'comms',
    'publishStatement',
    { statement: 'statement-1', version: 1 },
    `cleared:statement-1,${lettersOf(word)
      .map((group) => `sent:${group}`)
      .join(',')}`,
  ),
  answer(t(33.6), 'comms', 'tweet-draft', 'reject'),
  answer(morning(4.2), 'comms', 'breakfast-radio', 'statement'),
];
