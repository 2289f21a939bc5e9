import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { and, answer, authorise, effective, held, pinned, press, query, sealed } from '../../common/plan.ts';
import { parPlanWith } from '../parPlan.ts';

/** The trace shows a ticket without a visibility: connector off in all regions, then the copies; the build's own boards show why it had none. */
export const parPlanB0 = parPlanWith({
  switches: [
    authorise(minutes(5.1), 'connector-off', ['us', 'eu', 'uk'], pinned('answer-trace')),
    authorise(minutes(7), 'unpublish-pages', ['pages'], and(sealed, pinned('answer-copies'))),
    authorise(minutes(6.2), 'purge-cache', ['cache'], sealed),
    press(minutes(5.7), 'product-owner', 'connector-off', ['us', 'eu', 'uk']),
    press(minutes(7.1), 'product-owner', 'unpublish-pages', ['pages'], {
      options: ['removal'],
      after: and(sealed, held('answer-copies')),
    }),
    press(minutes(9.2), 'infra-oncall', 'purge-cache', ['cache'], {
      after: and(sealed, effective('connector-off', 'uk'), effective('connector-off', 'eu')),
    }),
  ],
  lookUps: [
    answer(nextDay(1.2), 'model-owner', 'result-index', 'gate'),
    query(minutes(4.2), 'infra-oncall', 'build-log', held('answer-trace')),
    query(minutes(6.3), 'infra-oncall', 'infra-health', held('pipeline-log')),
    query(minutes(25), 'model-owner', 'model-diff'),
  ],
  firstFindings: { at: 9.6, evidence: ['change-calendar', 'pipeline-log', 'health-boards'] },
  holdAt: 9.5,
  compareAt: 7.5,
  probeAt: 14.5,
  probeAfter: and(effective('purge-cache', 'cache'), effective('unpublish-pages', 'pages')),
  readings: {
    atTwentyFive:
      'The probe run after the last switch is on the board: live and copies, each with its upper bound. Tenants have had a first word. Decision by 14:45.',
  },
  task: {
    text: 'Look behind the live reading: old widgets, or another path?',
    after: pinned('canary-result'),
    done: {
      at: 28.8,
      words: 'Widgets from before the switch. They let go within the hour.',
      after: [],
    },
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
  decisionAfter: and(pinned('pipeline-log'), pinned('health-boards')),
  decision: {
    option: 'patch-index',
    rejected: ['patch-tool', 'rollback-model', 'rollback-index', 'widget-off', 'filter', 'close'],
    citations: [
      { evidence: 'answer-trace', mark: 'supports' },
      { evidence: 'erasure-log', mark: 'rulesOut' },
      { evidence: 'canary-result', mark: 'rulesOut' },
      { evidence: 'possible-tenants', mark: 'rulesOut' },
      { evidence: 'health-boards', mark: 'supports' },
    ],
    causeId: 'visibility',
    causeText: 'Visibility look-ups timed out during the build; empty was stored, and read as public.',
    confidence: 'high',
    changeMind: 'A canary record shown by g42.',
    verify: { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300, benign: true },
    revert: 'Connector stays off, builds stay frozen; drop g42.',
    losses: ['self-service'],
    canaryPercent: 5,
    owner: 'model-owner',
    reconsiderInMs: hours(17.5),
    objectionsAsked: true,
    dissent: 'None raised.',
  },
});
