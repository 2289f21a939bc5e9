import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import {
  and,
  answer,
  approve,
  approved,
  askObjections,
  authorise,
  copied,
  coSign,
  effective,
  estimate,
  held,
  joined,
  measured,
  offered,
  pin,
  pinned,
  press,
  probe,
  query,
  sealed,
  suite,
} from '../../common/plan.ts';
import { BUILDS, parPlanWith } from '../parPlan.ts';

/** The trace names the path at T+4; long sessions go off on all four surfaces, stored messages follow, the suites decide. */
const course: ParAction[] = [
  query(minutes(2.2), 'infra-oncall', 'trace', approved('trace')),
  pin(minutes(4.2), 'model-owner', 'message-trace', 'release-calendar'),
  authorise(
    minutes(5.2),
    'long-sessions-off',
    ['mobile', 'web', 'voice', 'schools'],
    pinned('message-trace'),
  ),
  press(minutes(5.3), 'model-owner', 'long-sessions-off', ['mobile', '{{draw.ownFlag.otherScope}}'], {
    options: ['drain'],
  }),
  press(minutes(5.5), 'product-owner', 'long-sessions-off', ['schools', '{{draw.ownFlag.scope}}'], {
    options: ['drain'],
  }),
  query(minutes(7.8), 'model-owner', 'fix-list'),
  query(minutes(8.5), 'infra-oncall', 'behaviour-tile'),
  pin(minutes(10.5), 'model-owner', 'behaviour-readings', 'model-fixes'),
  authorise(minutes(12), 'tombstone-messages', ['stored'], sealed),
  answer(minutes(14.1), 'incident-commander', 'rollback-urge', 'prove'),
  probe(
    minutes(15.6),
    'product-owner',
    ['long-mobile', 'long-web', 'long-voice', 'long-schools', 'short-chats', 'history'],
    effective('tombstone-messages', 'stored'),
  ),
  pin(minutes(16), 'product-owner', 'prices'),
  suite(minutes(17), 'model-owner', 'multi-turn', BUILDS, 60, offered('multi-turn')),
  answer(nextDay(0.5), 'model-owner', 'result-patch', 'more'),

  approve(minutes(1.6), 'trace', 'infra-oncall'),
  query(minutes(1.8), 'safety-lead', 'red-team-board', joined('safety-lead')),
  query(minutes(3.8), 'support-lead', 'search-tickets', held('red-team-ticket')),
  query(minutes(6.8), 'safety-lead', 'unsafe-ids', held('similar-tickets')),
  press(minutes(14.8), 'safety-lead', 'tombstone-messages', ['stored'], {
    options: ['card'],
    after: copied('messages'),
  }),
  // Chat history is on hold: counsel lets the job overwrite it once the copy is sealed.
  coSign(minutes(14.9), 'legal-privacy', 'tombstone-messages', ['stored']),
  query(minutes(12.6), 'safety-lead', 'log-sample', held('message-id-list')),
  estimate(
    minutes(18.4),
    {
      low: 206,
      high: 854,
      answers: {
        straightforward: 'ordinary-long',
        spread: 'all-surfaces',
        skew: 'long-sessions',
        seenBefore: 'both',
      },
      cause: 'systemic',
      evidence: ['sample-count', 'message-trace', 'similar-tickets', 'red-team-ticket'],
    },
    held('sample-count'),
  ),
  suite(minutes(18.5), 'safety-lead', 'multi-turn', BUILDS, 60, held('sample-count')),
  suite(
    minutes(26.6),
    'safety-lead',
    'benign-twin',
    ['candidate', 'all-paths'],
    120,
    held('multi-turn-result'),
  ),
  pin(minutes(19.2), 'safety-lead', 'similar-tickets', 'red-team-ticket', 'sample-count'),
  pin(minutes(26.8), 'model-owner', 'multi-turn-result'),
  askObjections(minutes(30.5), pinned('multi-turn-result')),
];

export const parPlanA0 = parPlanWith(
  {
    firstReply: 'support-lead',
    pages: [],
    externalOwnerAt: 3,
    joiners: {
      at: 6.8,
      text: 'For those who just joined: long sessions going off on all four surfaces, rollouts frozen, cause not proven.',
    },
    updates: [
      'Long sessions off. Stored copies next. Next update on time.',
      'Long sessions and stored copies off. Not read back yet. Sample: 206 to 854 accounts. No cause claimed.',
      'Decided: patch. Overnight on shadow traffic only, no users; long sessions stay off.',
    ],
    readBack: {
      at: 23.5,
      text: 'Read back. Long chats: Mobile {{reading.long-mobile}} failed, Web {{reading.long-web}}, Voice {{reading.long-voice}}, Schools {{reading.long-schools}}; short {{reading.short-chats}}; stored copies {{reading.history}}, so at most {{reading.history.bound}} of them. Bounds, not proof.',
      after: and(measured('long-schools'), measured('history')),
    },
    decision: {
      at: 31,
      after: and(pinned('multi-turn-result'), pinned('similar-tickets')),
      record: {
        option: 'patch',
        rejected: ['rollback-model', 'rollback-orchestrator', 'product-off', 'close'],
        citations: [
          { evidence: 'message-trace', mark: 'supports' },
          { evidence: 'multi-turn-result', mark: 'supports' },
          { evidence: 'similar-tickets', mark: 'rulesOut' },
          { evidence: 'model-fixes', mark: 'rulesOut' },
          { evidence: 'prices', mark: 'rulesOut' },
        ],
        causeId: 'path-settings',
        causeText:
          'Long sessions run with the adult policy and an asynchronous filter; both models fail there.',
        confidence: 'high',
        changeMind: 'A failure of the candidate on the long path.',
        verify: { suite: 'multi-turn', targets: BUILDS, n: 120, benign: true },
        revert: 'Long sessions stay off; drop the candidate flag.',
        losses: ['study-memory', 'false-refusals'],
        canaryPercent: 5,
        owner: 'model-owner',
        reconsiderInMs: hours(17.5),
        objectionsAsked: true,
        dissent: 'None raised.',
      },
    },
    schools: {
      after: and(effective('long-sessions-off', 'schools'), held('prices')),
      clauses: ['acknowledge', 'sorry', 'scope', 'off', 'contact', 'support', 'next-update'],
    },
    parent: ['acknowledge', 'sorry', 'others-known', 'off', 'contact', 'support', 'next-update'],
  },
  {
    schoolsNotice: { action: 'notify', basis: 'Student-safety clause' },
    statement: {
      clauses: ['acknowledge-more', 'sorry', 'scope-sample', 'long-off', 'support', 'next-update', 'contact'],
      after: effective('long-sessions-off', 'schools'),
    },
    onlineSafety: 'Between one user and us; recorded',
    calledBack:
      'Rang at 08:32. She slept, they are together. Told them what is off, what we think went wrong, that the repair is still being tested, and that long chats stay off until it is.',
    narrative: 'Path not proven; no cause, no numbers beyond the sample, no family.',
  },
  course,
);
