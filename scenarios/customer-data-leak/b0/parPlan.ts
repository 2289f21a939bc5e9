import { hours, minutes } from '../../../shared/time.ts';
import {
  and,
  answer,
  authorise,
  effective,
  held,
  measured,
  pin,
  pinned,
  press,
  query,
  sealed,
} from '../../common/plan.ts';
import { parPlanWith } from '../parPlan.ts';

/** The trace shows a ticket without a visibility: connector off in all regions, then the copies, then fail closed and go forward. */
export const parPlanB0 = parPlanWith({
  switches: [
    answer(minutes(2.8), 'incident-commander', 'model-nudge', 'prove'),
    authorise(minutes(5.1), 'connector-off', ['us', 'eu', 'uk'], pinned('answer-trace')),
    query(minutes(18.7), 'infra-oncall', 'build-log', measured('pages')),
    pin(minutes(23), 'infra-oncall', 'pipeline-log'),
    authorise(minutes(7.9), 'unpublish-pages', ['pages'], sealed),
    authorise(minutes(6.2), 'purge-cache', ['cache'], sealed),
    press(minutes(5.2), 'product-owner', 'connector-off', ['us', 'eu', 'uk']),
    press(minutes(8), 'product-owner', 'unpublish-pages', ['pages'], {
      options: ['removal'],
      after: and(sealed, held('answer-copies')),
    }),
    press(minutes(7.2), 'infra-oncall', 'purge-cache', ['cache'], {
      after: and(sealed, effective('connector-off', 'uk'), effective('connector-off', 'eu')),
    }),
  ],
  firstFindings: { at: 4, evidence: ['answer-trace', 'change-calendar'] },
  probeAt: 13.6,
  probeAfter: and(effective('purge-cache', 'cache'), effective('unpublish-pages', 'pages')),
  readings: {
    atTwentyFive:
      'The probe run after the last switch is on the board: live and copies, each with its upper bound. Tenants have had a first word. Decision by 14:45.',
  },
  scope: {
    low: 1_727,
    high: 3_125,
    answers: {
      straightforward: 'ordinary',
      spread: 'connector-tenants',
      skew: 'shard-groups',
      seenBefore: 'both',
    },
    cause: 'systemic',
    evidence: ['sample-count', 'answer-trace', 'possible-tenants', 'similar-tickets'],
  },
  statement: {
    at: 21.6,
    after: effective('connector-off', 'uk'),
    clauses: [
      'acknowledge',
      'sorry',
      'since-tuesday',
      'source-off',
      'telling-tenants',
      'next-update',
      'contact',
    ],
  },
  action: 'source-off',
  duties: { own: 'notify', dental: 'notify' },
  ownHelpCentre: true,
  decisionAfter: pinned('pipeline-log'),
  decision: {
    option: 'patch-index',
    rejected: ['patch-tool', 'rollback-model', 'rollback-index', 'widget-off', 'filter', 'close'],
    citations: [
      { evidence: 'answer-trace', mark: 'supports' },
      { evidence: 'erasure-log', mark: 'rulesOut' },
      { evidence: 'canary-result', mark: 'rulesOut' },
      { evidence: 'possible-tenants', mark: 'rulesOut' },
      { evidence: 'pipeline-log', mark: 'supports' },
    ],
    causeId: 'visibility',
    causeText: 'A missing visibility was read as public; both models quote what they are given.',
    confidence: 'high',
    changeMind: 'A canary record shown by g42.',
    verify: { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300, benign: true },
    revert: 'Connector stays off; drop g42.',
    losses: ['self-service'],
    canaryPercent: 5,
    owner: 'model-owner',
    reconsiderInMs: hours(17.5),
    objectionsAsked: true,
    dissent: 'None raised.',
  },
});
