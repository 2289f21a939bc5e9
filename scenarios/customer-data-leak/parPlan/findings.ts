import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  own as accept,
  answer,
  approve,
  approved,
  clearOutreach,
  clearStatement,
  estimate,
  feed,
  freeze,
  held,
  inAct,
  joined,
  offered,
  outreach,
  pin,
  pinned,
  pinReading,
  probe,
  query,
  seal,
  suite,
  welfare,
} from '../../common/plan.ts';
import type { Own } from './own.ts';

const BUILDS = ['current', 'lkg-model', 'candidate'];
const PROBES = ['widget-us', 'widget-eu', 'widget-uk', 'cache', 'pages'];

/** Model owner and infrastructure: the trace, what deletes by itself, the suite, and a reading after the last switch. */
export const modelOwner = ({ lookUps, firstFindings, compareAt, probeAt, probeAfter }: Own): ParAction[] => [
  query(minutes(2), 'infra-oncall', 'trace', approved('trace'), joined('infra-oncall')),
  ...(firstFindings.evidence.includes('answer-trace')
    ? []
    : [pin(minutes(4.1), 'infra-oncall', 'answer-trace')]),
  pin(minutes(firstFindings.at), 'infra-oncall', ...firstFindings.evidence),
  accept(minutes(8.3), 'model-owner', 'technical'),
  freeze(minutes(11.6), 'infra-oncall', 'retention'),
  suite(minutes(compareAt), 'model-owner', 'canary', BUILDS, 300, offered('canary')),
  freeze(minutes(13.5), 'model-owner', 'rollouts'),
  pin(minutes(13.6), 'model-owner', 'canary-result'),
  probe(minutes(probeAt), 'model-owner', PROBES, probeAfter),
  // On the board, so that whoever speaks of it can be asked for its bounds.
  pinReading(minutes(probeAt + 5.2), 'model-owner', 'pages'),
  ...lookUps,
];

/** Safety and support: the seal, how many, and a decision for each person whose record was read. */
export const safetyLead = (own: Own): ParAction[] => [
  approve(minutes(1.5), 'trace', 'infra-oncall'),
  query(minutes(1.7), 'support-lead', 'search-tickets'),
  // What is sealed has been listed: the reports, the trace, and the places that keep a copy.
  seal(
    minutes(4.8),
    'safety-lead',
    ['answers', 'identifiers', 'versions', 'traces', 'copies'],
    held('similar-tickets'),
    pinned('answer-trace'),
    pinned('answer-copies'),
  ),
  suite(minutes(7.2), 'safety-lead', 'canary', BUILDS, 300, held('similar-tickets')),
  welfare(
    minutes(8),
    'safety-lead',
    ['reported'],
    ['through-the-customer'],
    'Safety on call',
    'Tenant is controller',
    feed('person-shown'),
  ),
  query(minutes(13.4), 'safety-lead', 'prevalence', held('canary-result')),
  estimate(minutes(19.2), own.scope, held('sample-count')),
  query(minutes(19.4), 'safety-lead', 'filter-recall', held('sample-count')),
  welfare(
    minutes(20.2),
    'safety-lead',
    ['sample-2'],
    ['ring-the-customer-today'],
    'Ife Coker, safeguarding adviser',
    'Address at risk',
  ),
  welfare(
    minutes(20.6),
    'support-lead',
    ['sample-3'],
    ['through-the-customer'],
    'Reviewer pair',
    'Health; tenant tells',
  ),
  welfare(
    minutes(24.6),
    'safety-lead',
    ['sample-4'],
    ['no-contact-recorded'],
    'Reviewer pair',
    'Work address only',
  ),
  suite(minutes(21.8), 'safety-lead', 'everyday', ['candidate', 'filter'], 120, held('filter-coverage')),
  clearStatement(minutes(own.statement.at + 1.9), 'safety-lead'),
  pin(minutes(25.5), 'safety-lead', 'similar-tickets', 'sample-count', 'filter-coverage'),
  answer(minutes(24.8), 'safety-lead', 'reviewers', 'one-by-one'),
  clearOutreach(minutes(13.8), 'safety-lead', 'reporter'),
  answer(nextDay(2.3), 'safety-lead', 'answers-for-training', 'patterns'),
  ...(own.ownHelpCentre ? toOurOwn(own) : []),
];

/** Where our own help centre was among the pages, its visitors are ours to tell. */
const toOurOwn = ({ action }: Own): ParAction[] => [
  welfare(
    minutes(27),
    'support-lead',
    ['sample-1'],
    ['write-to-the-person'],
    'Reviewer pair',
    'Ours to tell',
  ),
  outreach(
    nextDay(3.5),
    'support-lead',
    'own',
    ['acknowledge', 'sorry', 'shown', action, 'contact'],
    inAct('next-morning'),
  ),
  clearOutreach(nextDay(5), 'safety-lead', 'own'),
];
