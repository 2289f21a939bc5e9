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
  hold,
  joined,
  pin,
  pinned,
  publish,
  query,
  spokesperson,
} from '../../common/plan.ts';
import type { Own } from './own.ts';
import { lettersOf } from './own.ts';

/** Legal and privacy: hold, erasures, clocks by capacity, a recorded answer to every duty, also where it is no. */
export const legalPrivacy = (own: Own): ParAction[] => [
  hold(minutes(6.6), ['retrieval-traces', 'indexes', 'answer-logs', 'weights', 'tickets', 'change-records']),
  query(minutes(7), 'legal-privacy', 'erasures', joined('legal-privacy')),
  act(
    minutes(9),
    'legal-privacy',
    'setAwareness',
    { regime: 'tenants-tight', at: minutes(7) },
    pinned('answer-trace'),
  ),
  query(minutes(9.6), 'legal-privacy', 'contracts'),
  pin(minutes(12), 'legal-privacy', 'erasure-log', 'contract-clocks'),
  duty(minutes(13), 'tenants-tight', 'notify', 'Heads-up this afternoon, notice within the hours'),
  duty(minutes(14.5), 'tenants-others', 'notify', 'Processor, same day'),
  duty(minutes(16), 'art-33-own', own.duties.own, 'Controller part only'),
  clearOutreach(minutes(13.6), 'legal-privacy', 'tenants-first'),
  clearStatement(minutes(own.statement.at + 1.6), 'legal-privacy'),
  duty(minutes(24.8), 'dental-baa', own.duties.dental, 'By whose data it was'),
  duty(minutes(29), 'california-30-days', 'assess', 'Acquired or readable'),
  duty(minutes(31), 'art-34-people', 'assess', 'Person by person'),
  answer(nextDay(2.3), 'legal-privacy', 'authority-call', 'facts-in-phases'),
  clearOutreach(nextDay(5), 'legal-privacy', ...lettersOf(own), 'tenants'),
  duty(nextDay(4.4), 'nis2', 'assess', 'Scope and significance'),
  duty(nextDay(5.4), 'dora-support', 'assess', 'The bank reports'),
  duty(nextDay(6.4), 'omnibus-96', 'not-applicable', 'A proposal'),
  duty(nextDay(7.4), 'sec-8k', 'not-applicable', 'Privately held'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = ({ statement }: Own): ParAction[] => [
  accept(minutes(3.4), 'comms', 'external'),
  spokesperson(minutes(6.5)),
  answer(minutes(8.7), 'comms', 'raw-offer', 'stop'),
  answer(minutes(14.7), 'comms', 'macros', 'plain'),
  query(minutes(15.5), 'comms', 'verify-posts'),
  align(
    minutes(11.5),
    'No attack, no cause, no tenant, no "misuse"; window and what is off.',
    joined('comms'),
  ),
  answer(minutes(20.3), 'comms', 'paste-site', 'verify'),
  draft(minutes(statement.at), statement.clauses, statement.after),
  publish(minutes(statement.at + 2.5), ['tenants-first']),
  answer(minutes(27.3), 'comms', 'two-voices', 'stop'),
  answer(minutes(33.6), 'comms', 'exec-draft', 'reject'),
  answer(nextDay(4.2), 'comms', 'podcast', 'statement'),
];
