import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { MORNING } from '../acts.ts';
import type { Own } from './own.ts';
import { groups } from './own.ts';
import { act, answer, clauses, duty, later, pin, query } from './words.ts';

/** Legal and privacy: hold, erasures, clocks by capacity, a recorded answer to every duty, also where it is no. */
export const legalPrivacy = ({ duties, statement, ownHelpCentre }: Own): ParAction[] => [
  act(
    6.6,
    'legal-privacy',
    'issueHold',
    { systems: ['retrieval-traces', 'indexes', 'answer-logs', 'weights', 'tickets', 'change-records'] },
    'joined:legal-privacy',
  ),
  query(7, 'legal-privacy', 'erasures', 'joined:legal-privacy,free'),
  act(9, 'legal-privacy', 'setAwareness', { regime: 'tenants-tight', at: 420_000 }, 'pinned:G2'),
  query(9.6, 'legal-privacy', 'contracts'),
  pin(12, 'legal-privacy', ['G8', 'G9']),
  duty(13, 'tenants-tight', 'notify', 'Heads-up this afternoon, notice within the hours'),
  duty(14.5, 'tenants-others', 'notify', 'Processor, same day'),
  duty(16, 'art-33-own', duties.own, 'Controller part only'),
  act(
    13.6,
    'legal-privacy',
    'clearOutreach',
    { texts: [{ group: 'tenants-first', version: 1 }], verdict: 'clear' },
    'writing:tenants-first',
  ),
  act(
    statement.at + 1.6,
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  duty(24.8, 'dental-baa', duties.dental, 'By whose data it was'),
  duty(29, 'california-30-days', 'assess', 'Acquired or readable'),
  duty(31, 'art-34-people', 'assess', 'Person by person'),
  later(MORNING, answer(2.3, 'legal-privacy', 'authority-call', 'facts-in-phases')),
  later(
    MORNING,
    act(
      5,
      'legal-privacy',
      'clearOutreach',
      { texts: groups(ownHelpCentre, 'tenants'), verdict: 'clear' },
      ownHelpCentre ? 'writing:own,writing:reporter,writing:tenants' : 'writing:reporter,writing:tenants',
    ),
  ),
  later(MORNING, duty(4.4, 'nis2', 'assess', 'Scope and significance')),
  later(MORNING, duty(5.4, 'dora-support', 'assess', 'The bank reports')),
  later(MORNING, duty(6.4, 'omnibus-96', 'not-applicable', 'A proposal')),
  later(MORNING, duty(7.4, 'sec-8k', 'not-applicable', 'Privately held')),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
export const comms = ({ statement }: Own): ParAction[] => [
  act(3.4, 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external,joined:comms'),
  act(6.5, 'comms', 'setSpokesperson', { role: 'comms' }, 'joined:comms'),
  answer(8.7, 'comms', 'raw-offer', 'stop'),
  answer(14.7, 'comms', 'macros', 'plain'),
  query(15.5, 'comms', 'verify-posts'),
  act(11.5, 'comms', 'alignNarrative', {
    what: true,
    howCommon: true,
    steps: true,
    plan: true,
    willNotClaim: true,
    text: 'No attack, no cause, no tenant, no "misuse"; window and what is off.',
  }),
  answer(20.3, 'comms', 'paste-site', 'verify'),
  act(
    statement.at,
    'comms',
    'draftStatement',
    { kind: 'statement', clauses: clauses(...statement.clauses) },
    statement.after,
  ),
  act(
    statement.at + 2.5,
    'comms',
    'publishStatement',
    { statement: 'statement-1', version: 1 },
    'cleared:statement-1,sent:tenants-first',
  ),
  answer(27.3, 'comms', 'two-voices', 'stop'),
  answer(33.6, 'comms', 'exec-draft', 'reject'),
  later(MORNING, answer(4.2, 'comms', 'podcast', 'statement')),
];
