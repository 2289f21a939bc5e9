import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  own as accept,
  align,
  answer,
  clearOutreach,
  clearStatement,
  declare,
  draft,
  duty,
  executiveBrief,
  feed,
  held,
  hold,
  inAct,
  joined,
  keep,
  outreach,
  page,
  pin,
  pinned,
  publish,
  query,
  seal,
  spokesperson,
  welfare,
} from '../../common/plan.ts';
import type { Own } from './own.ts';

/** Communications: at the desk from the start, so the one who declares and pages. */
export const comms = (own: Own): ParAction[] => [
  declare(minutes(0.6), 'comms', 1, own.summary),
  page(minutes(0.8), 'comms', own.pages),
  query(minutes(1.2), 'comms', 'image-side-1', held('reporter-mail')),
  answer(minutes(1.5), 'comms', 'journalist', 'receipt'),
  answer(minutes(4.3), 'comms', 'exec-deny', 'not-fake'),
  accept(minutes(6.2), 'comms', 'external'),
  spokesperson(minutes(9)),
  query(minutes(7.3), 'comms', 'image-side-2'),
  answer(minutes(10.8), 'comms', 'own-post', 'pull'),
  pin(minutes(11.6), 'comms', 'image-side-a-c', 'image-side-d-e'),
  align(minutes(14.8), own.narrative, pinned('request-id-check'), joined('safety-lead')),
  draft(minutes(16.2), own.statement, pinned('model-side-d-e')),
  // The person who was named hears it from a person; then whoever it touches; then everybody.
  outreach(
    minutes(own.call.at),
    'comms',
    'person',
    ['acknowledge', 'sorry', 'asked-down', 'contact', 'next-update'],
    own.call.after,
  ),
  publish(minutes(own.public), own.clear.groups),
  answer(minutes(20.4), 'comms', 'second-wave', 'as-shown'),
  keep(minutes(25), 'comms', 'exec-deny', 'Cleared words sent to them, as published'),
  answer(minutes(25.4), 'comms', 'statement-ask', 'plain'),
  ...executiveBrief(
    minutes(28.2),
    ['acknowledge', 'counted', 'off', 'people', 'ask', 'contact', 'next-update'],
    pinned('request-id-check'),
  ),
  answer(nextDay(2), 'comms', 'staff-group', 'meet'),
  answer(nextDay(3.5), 'comms', 'forger', 'link'),
];

/** Legal and privacy: seal, hold, clear, and a recorded answer to every duty, also where it is no. */
export const legalPrivacy = ({ clear }: Own): ParAction[] => [
  hold(minutes(3.2), [
    'request-logs',
    'output-samples',
    'template-registry',
    'filter-config',
    'tickets',
    'press-mail',
  ]),
  query(minutes(3.4), 'legal-privacy', 'clauses', joined('legal-privacy')),
  // One cannot seal what has not been found: the ids first.
  seal(
    minutes(5.6),
    'legal-privacy',
    ['outputs', 'identifiers', 'versions', 'filter-config', 'images'],
    pinned('request-id-check'),
  ),
  answer(minutes(12.9), 'legal-privacy', 'takedown-idea', 'no-letters'),
  clearStatement(minutes(18.9), 'legal-privacy'),
  clearOutreach(minutes(clear.at), 'legal-privacy', ...clear.groups),
  welfare(
    minutes(19.1),
    'legal-privacy',
    ['named-person'],
    ['direct-contact'],
    '{{org.role.safety-lead}} on call',
    'Named in our text; office asks for an apology',
  ),
  welfare(
    minutes(19.6),
    'legal-privacy',
    ['poster'],
    ['direct-contact'],
    '{{org.role.safety-lead}} on call',
    'Abused for posting; the account has an open channel',
  ),
  duty(minutes(21), 'data-authority', 'assess', 'No data left us'),
  duty(minutes(22), 'online-safety', 'assess', 'No sharing surface'),
  duty(minutes(24), 'ai-act', 'assess', 'Counsel’s memo on each; nothing assumed', [
    'defamation',
    'other-country',
  ]),
  answer(minutes(28.9), 'legal-privacy', 'erasure', 'suspend'),
  duty(minutes(29.5), 'frontier-report', 'not-applicable', 'No frontier developer'),
  answer(minutes(32.8), 'legal-privacy', 'regulator-press', 'two-lines'),
  duty(minutes(33.3), 'regulator-courtesy', 'not-applicable', 'Nobody asks for it'),
  outreach(
    nextDay(2),
    'safety-lead',
    'reporters',
    ['acknowledge', 'sorry', 'scope', 'support', 'contact'],
    inAct('next-morning'),
  ),
  clearOutreach(nextDay(4.2), 'legal-privacy', 'reporters'),
  duty(nextDay(5.2), 'insurer', 'assess', 'Facts to the broker'),
];

/** The partner has it in writing within the hours of the contract, the customers the same day, both before the statement. */
export const inWriting: ParAction[] = [
  outreach(
    minutes(16.1),
    'product-owner',
    'partner',
    ['ours', 'sorry', 'withdraw', 'contact', 'next-update'],
    feed('partner-call'),
  ),
  outreach(
    minutes(17),
    'product-owner',
    'customers',
    ['acknowledge', 'sorry', 'action', 'contact', 'next-update'],
    held('api-callers'),
  ),
];
