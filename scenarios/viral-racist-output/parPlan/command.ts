import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { act, answer, brief, feed, following, inAct, joined, nameOwner, update } from '../../common/plan.ts';
import type { Own } from './own.ts';

/** Commander: size-up, three owners, cadence. The decision is the variant's. */
export const commander = (own: Own): ParAction[] => [
  brief(minutes(2.3), own.briefing, joined('incident-commander')),
  nameOwner(minutes(6.6), 'org', 'product-owner'),
  nameOwner(minutes(2.9), 'technical', 'model-owner'),
  nameOwner(minutes(3.1), 'external', 'comms'),
  brief(
    minutes(7.6),
    'Joined late: five images, both sides being checked; registry frozen; no word outside.',
    joined('safety-lead'),
    joined('legal-privacy'),
    joined('product-owner'),
    joined('model-owner'),
  ),
  act(
    minutes(11),
    'incident-commander',
    'assignTask',
    { role: 'support-lead', text: 'A {{draw.lang}} reader for the tickets', dueInMs: minutes(20) },
    joined('support-lead'),
  ),
  update(minutes(12.2), 'incident-commander', own.updates[0], minutes(20)),
  answer(minutes(16.3), 'incident-commander', 'rollback-urge', 'prove'),
  answer(minutes(27.3), 'incident-commander', 'optics', 'ask-command'),
  update(minutes(31.6), 'incident-commander', own.updates[1], minutes(30)),
  ...following(
    'optics',
    act(
      minutes(30.6),
      'incident-commander',
      'postUpdate',
      {
        audience: 'executives',
        text: 'Your line for six: “What we know of is off, and stays off until tested.” Command stays here. Next by 14:46 UTC.',
        nextInMs: minutes(10),
      },
      feed('optics'),
    ),
    act(
      minutes(30.8),
      'incident-commander',
      'keepPromise',
      { promise: 'optics', words: 'Update sent to them' },
      feed('optics'),
    ),
  ),
  update(nextDay(1), 'incident-commander', own.morning, minutes(20), inAct('next-morning')),
];
