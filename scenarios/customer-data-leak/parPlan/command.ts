import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  own as accept,
  answer,
  askObjections,
  assign,
  brief,
  clearOutreach,
  decide,
  declare,
  finish,
  held,
  inAct,
  joined,
  nameOwner,
  outreach,
  page,
  pin,
  pinned,
  query,
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
  // Where answers can be read again comes first: nothing is sealed, and nothing taken down, that nobody has listed.
  query(minutes(1.6), 'product-owner', 'copies'),
  pin(minutes(3.7), 'product-owner', 'answer-copies'),
  query(minutes(5.8), 'product-owner', 'tenant-list', held('answer-copies')),
  accept(minutes(8.1), 'product-owner', 'org'),
  answer(minutes(9.3), 'product-owner', 'bank-ciso', 'heads-up'),
  pin(minutes(9.6), 'product-owner', 'possible-tenants', 'prices'),
  // Two lines to every tenant concerned, before its agents have a paragraph and long before a word is public; the notice follows.
  outreach(
    minutes(12.3),
    'product-owner',
    'tenants-first',
    ['acknowledge', 'sorry', 'not-known', 'limited', 'contact', 'next-update'],
    held('possible-tenants'),
    joined('legal-privacy'),
  ),
  // The shopper was promised a second word; it says what is limited, and what nobody knows yet.
  outreach(minutes(12), 'product-owner', 'reporter', [
    'acknowledge',
    'sorry',
    'yours-open',
    'limited',
    'contact',
    'next-update',
  ]),
  clearOutreach(minutes(15.2), 'product-owner', 'status-page'),
  answer(minutes(17.3), 'product-owner', 'utility-call', 'stays'),
  answer(minutes(26.3), 'product-owner', 'renewal', 'refuse'),
  outreach(
    nextDay(2),
    'product-owner',
    'tenants',
    ['acknowledge', 'sorry', 'categories', action, 'your-decision', 'contact', 'next-update'],
    inAct('next-morning'),
  ),
  answer(nextDay(3.3), 'product-owner', 'confirm-no-misuse', 'what-we-know'),
];

/** Commander: size-up, three owners, cadence, the decision. */
export const commander = ({ readings, task, decision, decisionAfter = [] }: Own): ParAction[] => [
  brief(
    minutes(1.6),
    '{{org.severity.0}}. One verified answer with a stranger’s data. Boards green. Find the source. List, then seal, then remove. No records here.',
    joined('incident-commander'),
  ),
  nameOwner(minutes(2), 'technical', 'model-owner'),
  nameOwner(minutes(2.1), 'external', 'comms'),
  nameOwner(minutes(7.7), 'org', 'product-owner'),
  brief(
    minutes(7.4),
    'For those who just joined: evidence sealed, source closing, cause not proven.',
    joined('legal-privacy'),
    joined('model-owner'),
    joined('safety-lead'),
    joined('comms'),
  ),
  answer(minutes(2.8), 'incident-commander', 'model-nudge', 'prove'),
  answer(minutes(10.9), 'incident-commander', 'swoop', 'ask-command'),
  answer(minutes(14.3), 'incident-commander', 'index-urge', 'ask-legal'),
  update(
    minutes(12),
    'incident-commander',
    'Switches set, copies coming down; nothing read back yet. Both models being compared, probe next.',
    minutes(13),
  ),
  assign(minutes(20.5), 'infra-oncall', task.text, minutes(12), task.after),
  finish(minutes(task.done.at), 'infra-oncall', task.done.words, task.done.after),
  update(minutes(25), 'incident-commander', readings.atTwentyFive, minutes(13)),
  ...(readings.later
    ? [update(minutes(readings.later.at), 'incident-commander', readings.later.text, minutes(13))]
    : []),
  askObjections(minutes(30.5)),
  decide(
    minutes(31),
    decision,
    ...['answer-trace', 'canary-result', 'possible-tenants', 'erasure-log'].map(pinned),
    decisionAfter,
  ),
];
