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
  pinReading,
  probe,
  query,
  seal,
  sealed,
  suite,
  welfare,
} from '../../common/plan.ts';
import type { Own } from './own.ts';
import { lettersOf } from './own.ts';

const BUILDS = ['current', 'lkg-model', 'candidate'];
const PROBES = ['widget-us', 'widget-eu', 'widget-uk', 'cache', 'pages'];

/** Model owner and infrastructure: the trace, what deletes by itself, the suite, and a reading after the last switch. */
export const modelOwner = ({ firstFindings, probeAt, probeAfter }: Own): ParAction[] => [
  query(minutes(2), 'infra-oncall', 'trace', approved('trace'), joined('infra-oncall')),
  freeze(minutes(2.6), 'infra-oncall', 'retention'),
  pin(minutes(firstFindings.at), 'infra-oncall', ...firstFindings.evidence),
  accept(minutes(6.4), 'model-owner', 'technical'),
  suite(minutes(7.5), 'model-owner', 'canary', BUILDS, 300, offered('canary')),
  freeze(minutes(12), 'model-owner', 'rollouts'),
  probe(minutes(probeAt), 'model-owner', PROBES, probeAfter),
  // On the board, so that whoever speaks of it can be asked for its bounds.
  pinReading(minutes(probeAt + 5.2), 'model-owner', 'pages'),
  query(minutes(24), 'model-owner', 'model-diff'),
];

/** Safety and support: the seal, how many, and a decision for each person whose record was read. */
export const safetyLead = (own: Own): ParAction[] => [
  approve(minutes(1.5), 'trace', 'infra-oncall'),
  seal(minutes(1.7), 'safety-lead', ['answers', 'identifiers', 'versions', 'traces', 'copies']),
  query(minutes(4), 'support-lead', 'search-tickets', sealed),
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
  pin(minutes(13.6), 'safety-lead', 'canary-result', 'similar-tickets'),
  estimate(minutes(19.2), own.scope, held('sample-count')),
  query(minutes(19.4), 'safety-lead', 'filter-recall', held('sample-count')),
  welfare(
    minutes(20.2),
    'safety-lead',
    ['sample-2'],
    ['ring-the-customer-today'],
    'Reviewer pair',
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
    minutes(24.4),
    'safety-lead',
    ['sample-4'],
    ['no-contact-recorded'],
    'Reviewer pair',
    'Work address only',
  ),
  suite(minutes(21.8), 'safety-lead', 'everyday', ['candidate', 'filter'], 120, held('filter-coverage')),
  clearStatement(minutes(own.statement.at + 1.3), 'safety-lead'),
  pin(minutes(25.5), 'safety-lead', 'sample-count', 'filter-coverage'),
  answer(nextDay(2.3), 'safety-lead', 'answers-for-training', 'refuse'),
  clearOutreach(nextDay(5), 'safety-lead', ...lettersOf(own)),
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
];
