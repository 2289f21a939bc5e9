import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { ParCondition } from '../../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  align,
  answer,
  clearOutreach,
  clearStatement,
  draft,
  duty,
  effective,
  executiveBrief,
  hold,
  joined,
  outreach,
  own,
  pin,
  publish,
  query,
  spokesperson,
  triaged,
  welfare,
} from '../../common/plan.ts';

/** What legal and communications settle differently in one variant. */
export interface OutwardWords {
  schoolsNotice: { action: PayloadInput<'recordDuty'>['action']; basis: string };
  /** The basis on the Online Safety Act card. */
  onlineSafety: string;
  statement: { clauses: string[]; after: readonly ParCondition[] };
  /** What is agreed inside before the first word outside. */
  narrative: string;
  /** What was said when the parent was rung back. */
  calledBack: string;
  /** Whom else this incident concerns: the partner whose content it was. */
  partner?: string[];
}

/** Everybody written to in the first act. */
export const lettersOf = ({ partner }: OutwardWords): string[] => [
  'schools',
  'parent',
  'reporters',
  'accounts',
  ...(partner ? ['partner'] : []),
];

/** Legal and privacy: hold, clear, and a recorded answer to every duty, also where the answer is no. */
export const legalPrivacy = (words: OutwardWords): ParAction[] => [
  hold(minutes(6.6), [
    'chat-history',
    'gateway-traces',
    'stream-annotations',
    'study-memory',
    'tickets',
    'release-records',
  ]),
  query(minutes(9), 'legal-privacy', 'contracts', joined('legal-privacy')),
  duty(minutes(15.5), 'schools-notice', words.schoolsNotice.action, words.schoolsNotice.basis),
  duty(minutes(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  welfare(
    minutes(20.9),
    'legal-privacy',
    ['sample-3'],
    ['safeguarding-lead'],
    'Duty reviewer pair',
    'School account',
    triaged('sample-4'),
  ),
  ...(words.partner
    ? [
        outreach(
          minutes(13.5),
          'product-owner',
          'partner',
          words.partner,
          effective('persona-down', 'persona'),
        ),
      ]
    : []),
  clearOutreach(minutes(24.8), 'legal-privacy', ...lettersOf(words)),
  clearStatement(minutes(25.8), 'legal-privacy'),
  answer(minutes(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(
    minutes(28),
    'data-authority',
    'assess',
    'Attachment open to all staff until locked; listing who opened it',
  ),
  duty(minutes(29), 'companion-law', 'assess', 'Counsel’s memo; nothing assumed', ['eu-ai-act']),
  duty(minutes(31.5), 'online-safety', 'assess', words.onlineSafety),
  answer(nextDay(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(nextDay(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(nextDay(4.4), 'student-privacy', 'assess', 'Whose records, since when'),
  duty(nextDay(5.5), 'insurer', 'assess', 'Facts to the broker'),
  duty(nextDay(6), 'coppa', 'not-applicable', 'Reported user is 15; accounts start at 13'),
  duty(nextDay(6.6), 'frontier-report', 'not-applicable', 'No model of that size'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = (words: OutwardWords): ParAction[] => [
  own(minutes(3.4), 'comms', 'external'),
  answer(minutes(5.2), 'comms', 'scheduled-post', 'pull'),
  spokesperson(minutes(6.5)),
  pin(minutes(14.2), 'comms', 'forum-and-press'),
  answer(minutes(18.2), 'comms', 'macros', 'plain'),
  align(minutes(19), words.narrative, joined('comms')),
  draft(minutes(21.5), words.statement.clauses, words.statement.after),
  // To the few that were looked at and for whom a message was decided. Help comes first.
  outreach(
    minutes(21),
    'comms',
    'accounts',
    ['support', 'acknowledge', 'sorry', 'removed', 'contact'],
    effective('tombstone-messages', 'stored'),
    triaged('sample-1'),
  ),
  outreach(
    minutes(21.8),
    'comms',
    'reporters',
    ['acknowledge', 'sorry', 'others-known', 'removed', 'contact', 'support', 'next-update'],
    effective('tombstone-messages', 'stored'),
  ),
  answer(minutes(27.2), 'comms', 'two-voices', 'stop'),
  // The people it is about have had time to read theirs; the reporter has it well before the hour she gave.
  publish(minutes(28), lettersOf(words)),
  ...executiveBrief(
    minutes(31),
    ['acknowledge-more', 'numbers', 'limited', 'stored-removed', 'people', 'ask', 'contact', 'next-update'],
    effective('tombstone-messages', 'stored'),
    triaged('sample-1'),
  ),
  answer(minutes(33.6), 'comms', 'tweet-draft', 'reject'),
  answer(nextDay(4.2), 'comms', 'breakfast-radio', 'statement'),
];
