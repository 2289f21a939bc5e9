import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  and,
  answer,
  approve,
  approved,
  authorise,
  copied,
  coSign,
  effective,
  estimate,
  held,
  joined,
  lift,
  measured,
  pin,
  pinned,
  press,
  probe,
  query,
  sealed,
  suite,
} from '../../common/plan.ts';
import { BUILDS, parPlanWith } from '../parPlan.ts';

/** A bridge before anybody knows why, the suite that tells the versions apart, the way back, and the bridge lifted once it has arrived. */
const course: ParAction[] = [
  approve(minutes(1.6), 'trace', 'infra-oncall'),
  suite(minutes(1.8), 'safety-lead', 'single-turn', BUILDS, 120, joined('safety-lead')),
  query(minutes(2.2), 'infra-oncall', 'trace', approved('trace')),
  authorise(minutes(3.1), 'fallback-model', ['all'], joined('model-owner')),
  press(minutes(3.2), 'model-owner', 'fallback-model', ['all']),
  authorise(minutes(3.4), 'strict-profile', ['normal', 'long']),
  press(minutes(3.5), 'safety-lead', 'strict-profile', ['normal', 'long']),
  pin(minutes(4.2), 'model-owner', 'message-trace', 'release-calendar'),
  pin(minutes(4.9), 'safety-lead', 'single-turn-result'),
  query(minutes(4.9), 'support-lead', 'search-tickets', held('single-turn-result')),
  authorise(
    minutes(7.3),
    'model-back',
    ['us-uk', 'au'],
    pinned('single-turn-result'),
    pinned('message-trace'),
  ),
  press(minutes(7.4), 'model-owner', 'model-back', ['us-uk', 'au']),
  authorise(minutes(7.7), 'limit-lms-tool', ['shared']),
  press(minutes(7.8), 'product-owner', 'limit-lms-tool', ['shared']),
  query(minutes(9.3), 'model-owner', 'fix-list'),
  query(minutes(8), 'safety-lead', 'unsafe-ids', held('similar-tickets')),
  query(minutes(11.5), 'infra-oncall', 'behaviour-tile'),
  authorise(minutes(12), 'tombstone-messages', ['stored'], sealed),
  press(minutes(16), 'safety-lead', 'tombstone-messages', ['stored'], {
    options: ['card'],
    after: copied('messages'),
  }),
  // Chat history is on hold: counsel lets the job overwrite it once the copy is sealed.
  coSign(minutes(16.1), 'legal-privacy', 'tombstone-messages', ['stored']),
  query(minutes(14), 'safety-lead', 'log-sample', held('message-id-list')),
  pin(minutes(14.5), 'model-owner', 'behaviour-readings', 'model-fixes'),
  pin(minutes(15.2), 'product-owner', 'prices'),
  probe(minutes(17), 'product-owner', ['short-chats', 'history'], effective('tombstone-messages', 'stored')),
  query(minutes(19), 'safety-lead', 'red-team-board', held('sample-count')),
  estimate(
    minutes(21.2),
    {
      low: 54,
      high: 512,
      answers: {
        straightforward: 'ordinary-any',
        spread: 'all-but-schools',
        skew: 'new-model',
        seenBefore: 'red-team',
      },
      cause: 'systemic',
      evidence: ['sample-count', 'message-trace', 'similar-tickets', 'red-team-ticket', 'single-turn-result'],
    },
    held('sample-count'),
    held('red-team-ticket'),
  ),
  suite(minutes(25.8), 'safety-lead', 'benign-twin', ['lkg', 'all-paths'], 120, held('red-team-ticket')),
  lift(minutes(33.5), 'model-owner', 'fallback-model', ['all'], effective('model-back', 'au')),
  lift(
    minutes(33.5),
    'incident-commander',
    'strict-profile',
    ['normal', 'long'],
    effective('model-back', 'au'),
  ),
  probe(minutes(33.7), 'product-owner', ['short-chats'], effective('model-back', 'au')),
  probe(minutes(33.7), 'model-owner', ['long-mobile', 'long-web'], effective('model-back', 'au')),
  answer(nextDay(0.8), 'model-owner', 'result-rollback', 'keep'),
];

export const parPlanA1 = parPlanWith(
  {
    // A security fix is about to be given up.
    firstReply: 'product-owner',
    pages: ['sirt'],
    externalOwnerAt: 6.3,
    joiners: {
      at: 8,
      text: 'Fallback model and strict filters bridge; the suite shows the new model. Going back starts now, worksheets limited first.',
    },
    updates: [
      'Bridge in force, older model loading. Next update on time.',
      'Bridge in force, stored copies off; the numbers are in the update just posted. Older model in all regions by quarter to three. A fix is missing, its tool limited.',
      'Decided: the older model stays. Bridge lifted; the reading is running.',
    ],
    readBack: {
      at: 19.45,
      text: 'Read back under the bridge. Short chats {{reading.short-chats}} failed, stored copies {{reading.history}}, so at most {{reading.history.bound}} of them. Bounds, not proof. We will read again once the older model is in.',
      after: and(measured('short-chats'), measured('history')),
    },
    decision: {
      at: 28.6,
      after: and(
        pinned('single-turn-result'),
        pinned('message-trace'),
        pinned('model-fixes'),
        pinned('prices'),
      ),
      record: {
        option: 'rollback-model',
        rejected: ['rollback-orchestrator', 'patch', 'product-off', 'close'],
        citations: [
          { evidence: 'message-trace', mark: 'supports' },
          { evidence: 'single-turn-result', mark: 'supports' },
          { evidence: 'model-fixes', mark: 'supports' },
          { evidence: 'prices', mark: 'rulesOut' },
        ],
        causeId: 'model-regression',
        causeText: 'The new model complies in fiction; the classifier scores stories low.',
        confidence: 'high',
        changeMind: 'Failures on the older model.',
        verify: { suite: 'single-turn', targets: BUILDS, n: 120, benign: true },
        revert: 'Fallback with strict filters again.',
        losses: ['security-fix'],
        canaryPercent: 92,
        owner: 'model-owner',
        reconsiderInMs: hours(18),
        objectionsAsked: true,
        dissent: 'None raised.',
      },
    },
    schools: {
      after: held('prices'),
      clauses: ['acknowledge', 'sorry-plain', 'scope', 'listed', 'contact', 'support', 'next-update'],
    },
    parent: ['acknowledge', 'sorry', 'others-known', 'contact', 'support', 'next-update'],
  },
  {
    schoolsNotice: { action: 'assess', basis: 'Service on 4.2; none found' },
    statement: {
      clauses: ['acknowledge-more', 'sorry', 'scope-sample', 'limited', 'support', 'next-update', 'contact'],
      after: joined('comms'),
    },
    onlineSafety: 'Between one user and us; recorded',
    calledBack:
      'Rang at 08:32. She slept, they are together. Told them what is off, what we think went wrong, that the older version stays, and that we don’t call it fixed.',
    narrative: 'Going back a version; no cause outside, no numbers beyond the sample, no family.',
  },
  course,
);
