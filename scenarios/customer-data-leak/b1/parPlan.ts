import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  and,
  answer,
  authorise,
  effective,
  held,
  pin,
  pinned,
  press,
  query,
  sealed,
} from '../../common/plan.ts';
import { parPlanWith } from '../parPlan.ts';

/** The trace shows no document and one tool call: look-up off, credential rotated, copies cleared, each call bound to the visitor's rights. */
export const parPlanB1 = parPlanWith({
  switches: [
    authorise(minutes(7), 'unpublish-pages', ['pages'], and(sealed, pinned('answer-copies'))),
    authorise(minutes(6.4), 'lookup-off', ['tool'], pinned('tool-log')),
    authorise(minutes(6.8), 'purge-cache', ['cache'], sealed),
    authorise(minutes(12.6), 'rotate-credential', ['key'], pinned('tool-log')),
    press(minutes(7.1), 'product-owner', 'unpublish-pages', ['pages'], {
      options: ['removal'],
      after: and(sealed, held('answer-copies')),
    }),
    press(minutes(6.5), 'product-owner', 'lookup-off', ['tool']),
    press(minutes(9.3), 'infra-oncall', 'purge-cache', ['cache'], {
      after: and(sealed, effective('lookup-off', 'tool')),
    }),
    press(minutes(12.7), 'infra-oncall', 'rotate-credential', ['key']),
  ],
  lookUps: [
    answer(nextDay(1.2), 'model-owner', 'result-tool', 'gate'),
    query(minutes(4.2), 'infra-oncall', 'tool-calls', held('answer-trace')),
    query(minutes(6.3), 'infra-oncall', 'build-log', held('tool-log')),
    pin(minutes(11.4), 'infra-oncall', 'pipeline-log'),
    query(minutes(25), 'model-owner', 'model-diff'),
  ],
  firstFindings: { at: 6.3, evidence: ['answer-trace', 'change-calendar', 'tool-log'] },
  holdAt: 9.5,
  compareAt: 7.5,
  probeAt: 14.6,
  probeAfter: and(effective('purge-cache', 'cache'), effective('unpublish-pages', 'pages')),
  readings: {
    atTwentyFive:
      'The probe run after the last switch is on the board: live and copies, each with its upper bound. Tenants have had a first word. Decision by 14:45.',
  },
  task: {
    text: 'Look behind the live reading: open conversations, or more?',
    after: pinned('canary-result'),
    done: {
      at: 28.8,
      words: 'Conversations opened before the switch. They end within the hour.',
      after: [],
    },
  },
  scope: {
    low: 7_455,
    high: 10_093,
    answers: {
      straightforward: 'with-identifier',
      spread: 'pilot-tenants',
      skew: 'feature',
      seenBefore: 'both',
    },
    cause: 'systemic',
    evidence: ['sample-count', 'tool-log', 'possible-tenants', 'similar-tickets'],
  },
  statement: {
    at: 21.6,
    after: effective('lookup-off', 'tool'),
    clauses: [
      'acknowledge',
      'sorry',
      'since-monday-morning',
      'tool-off',
      'telling-tenants',
      'next-update',
      'contact',
    ],
  },
  action: 'tool-off',
  duties: { own: 'assess', dental: 'not-applicable' },
  ownHelpCentre: false,
  decision: {
    option: 'patch-tool',
    rejected: [
      'patch-index',
      'rollback-model',
      'rollback-index',
      'rollback-index-replay',
      'widget-off',
      'close',
    ],
    citations: [
      { evidence: 'answer-trace', mark: 'supports' },
      { evidence: 'tool-log', mark: 'supports' },
      { evidence: 'canary-result', mark: 'rulesOut' },
      { evidence: 'erasure-log', mark: 'rulesOut' },
      { evidence: 'possible-tenants', mark: 'rulesOut' },
    ],
    causeId: 'tool-rights',
    causeText:
      'The order look-up runs under an account that may read every order and asks nobody who they are.',
    confidence: 'high',
    changeMind: 'A canary order shown by the candidate.',
    verify: { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300, benign: true },
    revert: 'Look-up stays off; drop the candidate.',
    losses: ['order-lookup'],
    canaryPercent: 5,
    owner: 'model-owner',
    reconsiderInMs: hours(17.5),
    objectionsAsked: true,
    dissent: 'None raised.',
  },
});
