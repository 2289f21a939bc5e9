import { hours, minutes } from '../../../shared/time.ts';
import {
  and,
  authorise,
  coSign,
  effective,
  held,
  joined,
  lift,
  pinned,
  press,
  query,
  sealed,
} from '../../common/plan.ts';
import { parPlanWith } from '../parPlan.ts';

/** No document, no tool: a strict filter as a bridge, both models compared, the older one put back, the copies purged once it serves. */
export const parPlanB2 = parPlanWith({
  switches: [
    authorise(minutes(3), 'strict-filter', ['public'], joined('safety-lead')),
    authorise(minutes(7), 'unpublish-pages', ['pages'], and(sealed, pinned('answer-copies'))),
    authorise(minutes(6.2), 'purge-cache', ['cache'], sealed),
    authorise(minutes(13.9), 'model-back', ['all'], pinned('canary-result')),
    press(minutes(3.2), 'safety-lead', 'strict-filter', ['public']),
    press(minutes(7.1), 'product-owner', 'unpublish-pages', ['pages'], {
      options: ['removal'],
      after: and(sealed, held('answer-copies')),
    }),
    press(minutes(6.8), 'infra-oncall', 'purge-cache', ['cache'], { after: sealed }),
    press(minutes(14.1), 'model-owner', 'model-back', ['all']),
    coSign(minutes(14.3), 'product-owner', 'model-back', ['all']),
    press(minutes(26), 'infra-oncall', 'purge-cache', ['cache'], { after: effective('model-back', 'all') }),
    lift(minutes(26), 'safety-lead', 'strict-filter', ['public'], effective('model-back', 'all')),
  ],
  lookUps: [
    query(minutes(4.2), 'infra-oncall', 'build-log', held('answer-trace')),
    query(minutes(6.3), 'model-owner', 'model-diff', held('pipeline-log'), joined('model-owner')),
  ],
  firstFindings: { at: 9.6, evidence: ['change-calendar', 'pipeline-log', 'model-comparison'] },
  holdAt: 9.5,
  compareAt: 9.2,
  probeAt: 28.5,
  probeAfter: and(effective('model-back', 'all'), effective('purge-cache', 'cache')),
  readings: {
    atTwentyFive:
      'Earlier model going in behind the filter; nothing read back yet. Tenants have had a first word. Decision by 14:45.',
    later: {
      at: 35,
      text: 'The probe after the last switch is on the board, each part with its upper bound.',
    },
  },
  task: {
    text: 'Purge again once 4.2 serves.',
    after: [],
    done: {
      at: 29,
      words: 'Second purge is through.',
      after: and(effective('model-back', 'all'), effective('purge-cache', 'cache')),
    },
  },
  scope: {
    low: 5_705,
    high: 8_044,
    answers: {
      straightforward: 'ordinary',
      spread: 'all-tenants',
      skew: 'new-model',
      seenBefore: 'ticket',
    },
    cause: 'systemic',
    evidence: ['sample-count', 'canary-result', 'possible-tenants', 'similar-tickets'],
  },
  statement: {
    at: 27.5,
    after: effective('model-back', 'all'),
    clauses: [
      'acknowledge',
      'sorry',
      'since-monday-afternoon',
      'model-back',
      'telling-tenants',
      'next-update',
      'contact',
    ],
  },
  action: 'model-back',
  duties: { own: 'assess', dental: 'notify' },
  ownHelpCentre: false,
  decision: {
    option: 'rollback-model',
    rejected: ['patch-index', 'patch-tool', 'rollback-index', 'widget-off', 'filter', 'delete'],
    citations: [
      { evidence: 'answer-trace', mark: 'supports' },
      { evidence: 'canary-result', mark: 'supports' },
      { evidence: 'erasure-log', mark: 'rulesOut' },
      { evidence: 'possible-tenants', mark: 'rulesOut' },
      { evidence: 'filter-coverage', mark: 'rulesOut' },
    ],
    causeId: 'memorised',
    causeText: 'The newer model recites transcripts it was tuned on; the older one was not.',
    confidence: 'high',
    changeMind: 'A recital by the older model.',
    verify: { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300, benign: true },
    revert: 'Newer weights stay under hold, untouched.',
    losses: ['function-calling'],
    canaryPercent: 25,
    owner: 'model-owner',
    reconsiderInMs: hours(17.5),
    objectionsAsked: true,
    dissent: 'None raised.',
  },
});
