import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  own as accept,
  act,
  align,
  answer,
  clearOutreach,
  clearStatement,
  draft,
  duty,
  executiveBrief,
  feed,
  hold,
  joined,
  notice,
  outreach,
  pin,
  pinned,
  publish,
  query,
  say,
  sent,
  spokesperson,
} from '../../common/plan.ts';
import type { Own } from './own.ts';

/** Legal and privacy: hold, erasures, clocks by capacity, a recorded answer to every duty, also where it is no. */
export const legalPrivacy = (own: Own): ParAction[] => [
  hold(minutes(own.holdAt), [
    'retrieval-traces',
    'indexes',
    'answer-logs',
    'weights',
    'tickets',
    'change-records',
  ]),
  query(minutes(7), 'legal-privacy', 'erasures', joined('legal-privacy')),
  act(
    minutes(9),
    'legal-privacy',
    'setAwareness',
    { regime: 'tenants-tight', at: minutes(4.75) },
    pinned('answer-trace'),
  ),
  query(minutes(9.6), 'legal-privacy', 'contracts'),
  pin(minutes(12), 'legal-privacy', 'erasure-log', 'contract-clocks'),
  duty(minutes(13), 'tenants-tight', 'notify', 'Heads-up this afternoon, notice within the hours'),
  duty(minutes(14.5), 'tenants-others', 'notify', 'Processor, same day'),
  duty(minutes(16), 'art-33-own', own.duties.own, 'Controller part only'),
  clearOutreach(minutes(13.6), 'legal-privacy', 'tenants-first', 'reporter'),
  clearStatement(minutes(own.statement.at + 2.1), 'legal-privacy'),
  duty(minutes(27.6), 'dental-baa', own.duties.dental, 'By whose data it was'),
  duty(minutes(28.2), 'california-30-days', 'assess', 'Acquired or readable'),
  duty(minutes(31), 'art-34-people', 'assess', 'Person by person'),
  ...(own.duties.own === 'notify'
    ? [
        say(
          nextDay(2.6),
          'legal-privacy',
          'authority-call',
          'Processor for tenants’ data, controller for our own help centre. Our first notification reaches you this morning, in phases. No attack found; I won’t guess at the cause.',
        ),
        notice(
          nextDay(3.2),
          'art-33-own',
          [
            'nature',
            'categories',
            'numbers',
            'consequences',
            'measures-path',
            'measures-copies',
            'measures-people',
            'contact',
          ],
          'About 2,350 answers over all sites, 95 % range 1,727 to 3,125.',
        ),
      ]
    : [answer(nextDay(2.6), 'legal-privacy', 'authority-call', 'facts-in-phases')]),
  clearOutreach(nextDay(5), 'legal-privacy', ...(own.ownHelpCentre ? ['own'] : []), 'tenants'),
  duty(nextDay(4.4), 'nis2', 'assess', 'Scope and significance'),
  duty(nextDay(5.9), 'insurer', 'assess', 'Facts to the broker; the bank reports', ['dora-support']),
  duty(nextDay(6.4), 'omnibus-96', 'not-applicable', 'A proposal; privately held', ['sec-8k']),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = ({ statement, action }: Own): ParAction[] => [
  accept(minutes(3.4), 'comms', 'external'),
  spokesperson(minutes(6.5)),
  answer(minutes(8.7), 'comms', 'raw-offer', 'stop'),
  answer(minutes(6.6), 'comms', 'public-screenshot', 'report'),
  answer(minutes(12.9), 'comms', 'paste-site', 'verify'),
  query(minutes(13.2), 'comms', 'verify-posts', feed('paste-site')),
  answer(minutes(16.9), 'comms', 'macros', 'take-details'),
  pin(minutes(17.4), 'comms', 'checked-posts'),
  align(
    minutes(11.5),
    'No attack, no cause, no tenant named, nothing on misuse; since when, and what is off.',
    joined('comms'),
  ),
  draft(minutes(statement.at), statement.clauses, statement.after),
  publish(minutes(statement.at + 2.5), ['tenants-first']),
  outreach(
    minutes(14),
    'comms',
    'status-page',
    ['acknowledge', 'limited', 'advice', 'next-update'],
    sent('tenants-first'),
  ),
  answer(minutes(27.3), 'comms', 'two-voices', 'call-back'),
  ...executiveBrief(
    minutes(31.6),
    ['acknowledge', 'numbers', action, 'tenants-told', 'ask', 'contact', 'next-update'],
    pinned('sample-count'),
    sent('tenants-first'),
  ),
  answer(minutes(33.6), 'comms', 'exec-draft', 'reject'),
  answer(nextDay(4.2), 'comms', 'podcast', 'statement'),
];
