import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  and,
  answer,
  approve,
  approved,
  authorise,
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
  authorise(minutes(3.1), 'S5', ['all'], joined('model-owner')),
  press(minutes(3.2), 'model-owner', 'S5', ['all']),
  authorise(minutes(3.4), 'S2', ['normal', 'long']),
  press(minutes(3.5), 'safety-lead', 'S2', ['normal', 'long']),
  pin(minutes(4.2), 'model-owner', 'F2', 'F3'),
  pin(minutes(4.9), 'safety-lead', 'F6'),
  query(minutes(4.9), 'support-lead', 'search-tickets', held('F6')),
  authorise(minutes(7.3), 'S4', ['us-uk', 'au'], pinned('F6'), pinned('F2')),
  press(minutes(7.4), 'model-owner', 'S4', ['us-uk', 'au']),
  authorise(minutes(7.7), 'S13', ['shared']),
  press(minutes(7.8), 'product-owner', 'S13', ['shared']),
  query(minutes(9.3), 'model-owner', 'fix-list'),
  query(minutes(8), 'safety-lead', 'unsafe-ids', held('F4')),
  query(minutes(11.5), 'infra-oncall', 'behaviour-tile'),
  authorise(minutes(12), 'S9', ['stored'], sealed),
  press(minutes(13.5), 'safety-lead', 'S9', ['stored'], {
    options: ['card'],
    after: and(held('IDS'), sealed),
  }),
  query(minutes(14), 'safety-lead', 'log-sample', held('IDS')),
  pin(minutes(14.5), 'model-owner', 'F8', 'F9'),
  pin(minutes(16), 'product-owner', 'F11'),
  probe(minutes(17), 'product-owner', ['short-chats', 'history'], effective('S9', 'stored')),
  query(minutes(19), 'safety-lead', 'red-team-board', held('LOG')),
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
      evidence: ['LOG', 'F2', 'F4', 'F5', 'F6'],
    },
    held('LOG'),
    held('F5'),
  ),
  suite(minutes(25), 'safety-lead', 'benign-twin', ['lkg', 'all-paths'], 120, held('F5')),
  lift(minutes(33.5), 'model-owner', 'S5', ['all'], effective('S4', 'au')),
  lift(minutes(33.5), 'incident-commander', 'S2', ['normal', 'long'], effective('S4', 'au')),
  probe(minutes(33.7), 'product-owner', ['short-chats'], effective('S4', 'au')),
  probe(minutes(33.7), 'model-owner', ['long-mobile', 'long-web'], effective('S4', 'au')),
  answer(nextDay(0.8), 'model-owner', 'result-rollback', 'keep'),
];

export const parPlanA1 = parPlanWith(
  {
    // A security fix is about to be given up.
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
      text: 'Read back under the bridge. Short chats {{reading.short-chats}} failed, stored copies {{reading.history}}. These are bounds, not proof. We will read again once the older model is in.',
      after: and(measured('short-chats'), measured('history')),
    },
    decision: {
      at: 28.6,
      after: and(pinned('F6'), pinned('F2'), pinned('F9'), pinned('F11')),
      record: {
        option: 'rollback-model',
        rejected: ['rollback-orchestrator', 'patch', 'product-off', 'close'],
        citations: [
          { evidence: 'F2', mark: 'supports' },
          { evidence: 'F6', mark: 'supports' },
          { evidence: 'F9', mark: 'supports' },
          { evidence: 'F11', mark: 'rulesOut' },
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
      after: held('F11'),
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
    narrative: 'Going back a version; no cause outside, no numbers beyond the sample, no family.',
  },
  course,
);
