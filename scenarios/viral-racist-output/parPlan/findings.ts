import type { ParAction } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  act,
  answer,
  approve,
  approved,
  clearStatement,
  freeze,
  held,
  joined,
  keep,
  measured,
  own,
  pin,
  query,
  welfare,
} from '../../common/plan.ts';

/** Model owner and infrastructure: ids, tags, and what ships or goes by itself. */
export const modelOwner: ParAction[] = [
  query(minutes(2.2), 'infra-oncall', 'request-ids', approved('request-ids')),
  freeze(minutes(2.6), 'model-owner', 'rollouts'),
  freeze(minutes(2.9), 'infra-oncall', 'retention'),
  own(minutes(7.4), 'model-owner', 'technical'),
  query(minutes(4.4), 'model-owner', 'tag-side-1', held('request-id-check'), joined('model-owner')),
  query(minutes(10.5), 'model-owner', 'tag-side-2', held('model-side-a-c')),
  pin(minutes(4.6), 'infra-oncall', 'request-id-check'),
  pin(minutes(14.6), 'model-owner', 'model-side-a-c', 'model-side-d-e'),
];

/** Safety and support: who may look, who is listened to, who reads and rests. */
export const safetyLead: ParAction[] = [
  approve(minutes(1.6), 'request-ids', 'infra-oncall'),
  query(minutes(1.8), 'safety-lead', 'language-rates', joined('safety-lead')),
  answer(minutes(8.1), 'safety-lead', 'raw-offer', 'stop'),
  answer(minutes(10), 'support-lead', 'teacher', 'person'),
  keep(nextDay(6), 'support-lead', 'teacher', 'Wrote to the teacher: sorry, what we know'),
  answer(minutes(15.4), 'safety-lead', 'community', 'listen'),
  clearStatement(minutes(18), 'safety-lead'),
];

export const productOwner: ParAction[] = [own(minutes(7.6), 'product-owner', 'org')];

/** The last readings of one run go on the board together: each with its bound. */
export const pinReadings = (at: DrillTime, ...probes: string[]): ParAction =>
  act(
    at,
    'product-owner',
    'pinEvidence',
    { evidence: probes.map((probe) => `reading:${probe}`) },
    ...probes.map(measured),
  );

/** The people around it: those who have read the outputs since the morning, and the class, once its teacher was heard. */
export const lookedAfter = (classAt: DrillTime): ParAction[] => [
  welfare(
    classAt,
    'safety-lead',
    ['class'],
    ['through-organisation'],
    '{{org.role.legal-privacy}} on call',
    'Teacher asked',
  ),
  welfare(
    minutes(23.8),
    'safety-lead',
    ['readers'],
    ['offer-support'],
    '{{org.role.legal-privacy}} on call',
    'Read since eight',
  ),
];
