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
  held,
  hold,
  joined,
  outreach,
  own,
  publish,
  query,
  spokesperson,
  triaged,
  welfare,
} from '../../common/plan.ts';

/** What legal and communications settle differently in one variant. */
export interface OutwardWords {
  schoolsNotice: { action: PayloadInput<'recordDuty'>['action']; basis: string };
  statement: { clauses: string[]; after: readonly ParCondition[] };
  /** What is agreed inside before the first word outside. */
  narrative: string;
  /** Whom else this incident concerns: the partner whose content it was. */
  partner?: string[];
}

/** Everybody written to in the first act. */
export const lettersOf = ({ partner }: OutwardWords): string[] => [
  'schools',
  'parent',
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
  duty(minutes(13), 'emergency-disclosure', 'assess', 'Safe, with parent; decision recorded'),
  duty(minutes(15.5), 'schools-notice', words.schoolsNotice.action, words.schoolsNotice.basis),
  duty(minutes(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  welfare(
    minutes(18.3),
    'legal-privacy',
    ['sample-3'],
    ['safeguarding-lead'],
    'Duty reviewer pair',
    'School account',
    triaged('sample-4'),
  ),
  welfare(
    minutes(18.6),
    'legal-privacy',
    ['sample-2'],
    ['in-product-card', 'message-young-person'],
    'Duty reviewer pair',
    'Own account, private',
    triaged('sample-4'),
  ),
  ...(words.partner
    ? [outreach(minutes(20.8), 'legal-privacy', 'partner', words.partner, held('contract-memo'))]
    : []),
  // What this desk wrote it has cleared by writing.
  clearOutreach(minutes(22.6), 'legal-privacy', ...lettersOf(words).filter((letter) => letter !== 'partner')),
  clearStatement(minutes(23.8), 'legal-privacy'),
  answer(minutes(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(minutes(28), 'data-authority', 'assess', 'No breach by us; recorded'),
  duty(minutes(29), 'companion-law', 'assess', 'Status is the question; memo'),
  duty(minutes(30), 'eu-ai-act', 'assess', 'Recorded, not assumed'),
  answer(nextDay(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(nextDay(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(nextDay(5.5), 'insurer', 'assess', 'Prompt notice clause'),
  duty(nextDay(6), 'coppa', 'not-applicable', 'User is fifteen'),
  duty(nextDay(6.5), 'frontier-report', 'not-applicable', 'Not a frontier developer'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = (words: OutwardWords): ParAction[] => [
  own(minutes(3.4), 'comms', 'external'),
  answer(minutes(5.2), 'comms', 'scheduled-post', 'pull'),
  spokesperson(minutes(6.5)),
  answer(minutes(7.1), 'comms', 'raw-offer', 'stop'),
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
  answer(minutes(27.2), 'comms', 'two-voices', 'stop'),
  // The people it is about have had time to read theirs; the reporter has it well before the hour she gave.
  publish(minutes(28), lettersOf(words)),
  answer(minutes(33.6), 'comms', 'tweet-draft', 'reject'),
  answer(nextDay(4.2), 'comms', 'breakfast-radio', 'statement'),
];
