import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  own as accept,
  answer,
  askObjections,
  brief,
  decide,
  declare,
  feed,
  handOver,
  held,
  inAct,
  joined,
  nameOwner,
  outreach,
  page,
  pin,
  pinned,
  query,
  takeCommand,
  update,
} from '../../common/plan.ts';
import type { Own } from './own.ts';

/** Product owner: first on call, so the one who declares and pages. Speaks with the tenants. */
export const productOwner = ({ action }: Own): ParAction[] => [
  declare(minutes(0.6), 'product-owner', 0, 'Public answer showed a stranger’s data'),
  page(minutes(0.8), 'product-owner', [
    'ic-oncall',
    'sre-oncall',
    'model-oncall',
    'safety-oncall',
    'legal-oncall',
    'comms-oncall',
    'privacy-dpo',
    'sirt',
    'exec-oncall',
  ]),
  answer(minutes(1.2), 'product-owner', 'customer-ticket', 'human'),
  query(minutes(1.6), 'product-owner', 'tenant-list'),
  accept(minutes(6.9), 'product-owner', 'org'),
  answer(minutes(9.3), 'product-owner', 'bank-ciso', 'heads-up'),
  query(minutes(5.8), 'product-owner', 'copies', held('possible-tenants')),
  pin(minutes(11.5), 'product-owner', 'possible-tenants', 'answer-copies', 'prices'),
  // Two lines to every tenant concerned, before its agents have a paragraph and long before a word is public; the notice follows.
  outreach(
    minutes(12.3),
    'product-owner',
    'tenants-first',
    ['acknowledge', 'sorry', 'not-known', 'limited', 'contact', 'next-update'],
    held('possible-tenants'),
    joined('legal-privacy'),
  ),
  answer(minutes(17.3), 'product-owner', 'utility-call', 'stays'),
  takeCommand(minutes(22.4), 'product-owner'),
  handOver(minutes(27.6), 'product-owner', 'incident-commander'),
  answer(minutes(28.3), 'product-owner', 'renewal', 'refuse'),
  outreach(
    nextDay(2),
    'product-owner',
    'tenants',
    ['acknowledge', 'sorry', 'categories', action, 'your-decision', 'contact', 'next-update'],
    inAct('next-morning'),
  ),
  answer(nextDay(3.3), 'product-owner', 'confirm-no-misuse', 'what-we-know'),
  outreach(
    nextDay(4.5),
    'product-owner',
    'reporter',
    ['acknowledge', 'sorry', 'yours-open', action, 'contact', 'next-update'],
    inAct('next-morning'),
  ),
];

/** Commander: size-up, three owners, cadence, the decision. */
export const commander = ({ readings, decision, decisionAfter = [] }: Own): ParAction[] => [
  brief(
    minutes(1.6),
    '{{org.severity.0}}. One verified answer with a stranger’s data. Boards green. Find the source, seal first, no records here.',
    joined('incident-commander'),
  ),
  nameOwner(minutes(2), 'technical', 'model-owner'),
  nameOwner(minutes(2.1), 'external', 'comms'),
  nameOwner(minutes(6.8), 'org', 'product-owner'),
  brief(
    minutes(7.4),
    'For those who just joined: source closing, copies next, cause not proven, evidence sealed.',
    joined('legal-privacy'),
    joined('model-owner'),
    joined('safety-lead'),
    joined('comms'),
  ),
  answer(minutes(10.9), 'incident-commander', 'swoop', 'ask-command'),
  answer(minutes(14.3), 'incident-commander', 'index-urge', 'ask-legal'),
  update(
    minutes(12),
    'incident-commander',
    'Levers set, copies going; nothing read back yet. Both models being compared, probe next.',
    minutes(13),
  ),
  answer(minutes(22), 'incident-commander', 'pulled-away', 'hand-over'),
  handOver(minutes(22.2), 'incident-commander', 'product-owner', feed('pulled-away')),
  update(minutes(25), 'incident-commander', readings.atTwentyFive, minutes(13)),
  ...(readings.later
    ? [update(minutes(readings.later.at), 'incident-commander', readings.later.text, minutes(13))]
    : []),
  takeCommand(minutes(27.8), 'incident-commander'),
  askObjections(minutes(30.5)),
  decide(
    minutes(31),
    decision,
    ...['answer-trace', 'canary-result', 'possible-tenants', 'erasure-log'].map(pinned),
    decisionAfter,
  ),
];
