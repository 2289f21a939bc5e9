import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  answer,
  approve,
  approved,
  clearOutreach,
  clearStatement,
  freeze,
  handOver,
  held,
  joined,
  own,
  pin,
  query,
  takeCommand,
} from '../../common/plan.ts';

/** Model owner and infrastructure: ids, tags, and what ships or goes by itself. */
export const modelOwner: ParAction[] = [
  query(minutes(2.2), 'infra-oncall', 'request-ids', approved('request-ids')),
  freeze(minutes(2.6), 'model-owner', 'rollouts'),
  freeze(minutes(2.9), 'infra-oncall', 'retention'),
  own(minutes(6.4), 'model-owner', 'technical'),
  query(minutes(4.4), 'model-owner', 'tag-side-1', held('request-id-check'), joined('model-owner')),
  query(minutes(10.5), 'model-owner', 'tag-side-2', held('model-side-a-c')),
  pin(minutes(8.6), 'infra-oncall', 'request-id-check'),
  pin(minutes(14.6), 'model-owner', 'model-side-a-c', 'model-side-d-e'),
];

/** Safety and support: who may look, who is listened to, who reads and rests. */
export const safetyLead: ParAction[] = [
  approve(minutes(1.6), 'request-ids', 'infra-oncall'),
  query(minutes(1.8), 'safety-lead', 'language-rates', joined('safety-lead')),
  answer(minutes(6.3), 'safety-lead', 'raw-offer', 'stop'),
  answer(minutes(15.4), 'safety-lead', 'community', 'listen'),
  clearStatement(minutes(17.4), 'safety-lead'),
  answer(minutes(24.8), 'safety-lead', 'reviewer-care', 'rotate'),
  clearOutreach(nextDay(4), 'safety-lead', 'reporters'),
];

export const productOwner: ParAction[] = [
  own(minutes(7.6), 'product-owner', 'org'),
  takeCommand(minutes(22.6), 'product-owner'),
  handOver(minutes(28), 'product-owner', 'incident-commander'),
];
