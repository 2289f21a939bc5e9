import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  answer,
  brief,
  feed,
  handOver,
  inAct,
  joined,
  nameOwner,
  takeCommand,
  update,
} from '../../common/plan.ts';
import type { Own } from './own.ts';

/** Commander: size-up, three owners, cadence. The decision is the variant's. */
export const commander = (own: Own): ParAction[] => [
  brief(minutes(2.3), own.briefing, joined('incident-commander')),
  nameOwner(minutes(6.6), 'org', 'product-owner'),
  nameOwner(minutes(2.9), 'technical', 'model-owner'),
  nameOwner(minutes(3.1), 'external', 'comms'),
  brief(
    minutes(7.6),
    'For those who joined: five images, both sides being checked; registry frozen; no word outside yet.',
    joined('safety-lead'),
    joined('legal-privacy'),
    joined('product-owner'),
    joined('model-owner'),
  ),
  update(minutes(12.2), 'incident-commander', own.updates[0], minutes(20)),
  answer(minutes(16.3), 'incident-commander', 'rollback-urge', 'prove'),
  answer(minutes(22.2), 'incident-commander', 'pulled-away', 'hand-over'),
  handOver(minutes(22.4), 'incident-commander', 'product-owner', feed('pulled-away')),
  answer(minutes(27.3), 'incident-commander', 'optics', 'ask-command'),
  takeCommand(minutes(28.2), 'incident-commander'),
  update(minutes(31.6), 'incident-commander', own.updates[1], minutes(30)),
  update(nextDay(1), 'incident-commander', own.morning, minutes(20), inAct('next-morning')),
];
