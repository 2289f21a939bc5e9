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

/** The gallery shows what the reports share, the memory scan where it has gone on to; both are set aside, and the versions stay. */
const course: ParAction[] = [
  approve(minutes(1.6), 'trace', 'infra-oncall'),
  query(minutes(1.8), 'safety-lead', 'red-team-board', joined('safety-lead')),
  query(minutes(2), 'product-owner', 'personas'),
  query(minutes(2.2), 'infra-oncall', 'trace', approved('trace')),
  query(minutes(3.8), 'support-lead', 'search-tickets', held('F5')),
  pin(minutes(5.8), 'product-owner', 'F13'),
  pin(minutes(4.2), 'model-owner', 'F2', 'F3'),
  query(minutes(4.3), 'model-owner', 'memory-scan', held('F2')),
  authorise(minutes(6), 'S11', ['persona'], pinned('F13')),
  press(minutes(6.1), 'safety-lead', 'S11', ['persona']),
  query(minutes(6.8), 'safety-lead', 'unsafe-ids', held('F4')),
  pin(minutes(10.4), 'model-owner', 'F14'),
  authorise(minutes(10.6), 'S12', ['cohort'], pinned('F14')),
  press(minutes(10.7), 'model-owner', 'S12', ['cohort']),
  suite(minutes(12), 'product-owner', 'gallery', BUILDS, 60),
  authorise(minutes(12.5), 'S9', ['stored'], sealed),
  suite(minutes(12.6), 'model-owner', 'gallery', BUILDS, 60, offered('gallery'), sealed),
  press(minutes(12.8), 'safety-lead', 'S9', ['stored'], {
    options: ['card'],
    after: and(held('IDS'), sealed),
  }),
  query(minutes(13), 'safety-lead', 'log-sample', held('IDS')),
  answer(minutes(14.1), 'incident-commander', 'rollback-urge', 'prove'),
  pin(minutes(16), 'product-owner', 'F11'),
  probe(minutes(17.7), 'product-owner', ['persona-gallery', 'memory', 'history'], effective('S12', 'cohort')),
  query(minutes(18), 'infra-oncall', 'behaviour-tile', held('F15')),
  estimate(
    minutes(18.2),
    {
      low: 275,
      high: 984,
      answers: {
        straightforward: 'ordinary-any',
        spread: 'all-surfaces',
        skew: 'shared-content',
        seenBefore: 'both',
      },
      cause: 'systemic',
      evidence: ['LOG', 'F2', 'F4', 'F5', 'F13'],
    },
    held('LOG'),
  ),
  pin(minutes(18.6), 'safety-lead', 'F4', 'F5', 'LOG'),
  pin(minutes(19.4), 'model-owner', 'F15'),
  suite(minutes(21), 'safety-lead', 'benign-twin', ['candidate', 'all-paths'], 120, held('LOG')),
  answer(nextDay(0.8), 'model-owner', 'result-takedown', 'gate'),
];

export const parPlanA2 = parPlanWith(
  {
    pages: [],
    externalOwnerAt: 3,
    joiners: {
      at: 6.8,
      text: 'For those who just joined: one gallery persona comes down now, memory is being scanned, rollouts frozen.',
    },
    updates: [
      'Persona down. Memory and stored copies next. Next update on time.',
      'Persona down, memory set aside, stored copies off. Not read back yet. Sample: 275 to 984 accounts. No version change, no cause claimed outside.',
      'Decided: persona and memory stay out until somebody has read the whole prompt.',
    ],
    readBack: {
      at: 22.8,
      text: 'Read back. Gallery {{reading.persona-gallery}} failed, memory {{reading.memory}}, stored copies {{reading.history}}. These are bounds, not proof.',
      after: and(measured('memory'), measured('history')),
    },
    decision: {
      at: 28.6,
      after: and(pinned('F13'), pinned('F14'), pinned('F15'), pinned('F4'), pinned('F2')),
      record: {
        option: 'takedown',
        rejected: ['rollback-model', 'rollback-orchestrator', 'patch', 'product-off', 'close'],
        citations: [
          { evidence: 'F13', mark: 'supports' },
          { evidence: 'F14', mark: 'supports' },
          { evidence: 'F15', mark: 'rulesOut' },
          { evidence: 'F4', mark: 'rulesOut' },
          { evidence: 'F2', mark: 'supports' },
        ],
        causeId: 'content',
        causeText: 'One persona carries hidden instructions; memory carries them on.',
        confidence: 'high',
        changeMind: 'A failure without persona and memory.',
        verify: { suite: 'gallery', targets: BUILDS, n: 120, benign: true },
        revert: 'Quarantine lifts account by account, after reading.',
        losses: ['study-memory'],
        owner: 'product-owner',
        reconsiderInMs: hours(18),
        objectionsAsked: true,
        dissent: 'None raised.',
      },
    },
    schools: {
      after: and(effective('S12', 'cohort'), held('F11')),
      clauses: ['acknowledge', 'sorry', 'scope', 'listed', 'contact', 'support', 'next-update'],
    },
    parent: ['acknowledge', 'sorry', 'others-known', 'contact', 'support', 'next-update'],
  },
  {
    schoolsNotice: { action: 'notify', basis: 'Student-safety clause' },
    statement: {
      clauses: [
        'acknowledge-more',
        'sorry',
        'scope-sample',
        'content-out',
        'support',
        'next-update',
        'contact',
      ],
      after: effective('S12', 'cohort'),
    },
    partner: ['acknowledge', 'keep', 'stays-out', 'contact', 'next-update'],
    narrative: 'Content set aside; no cause outside, no partner named, no numbers, no family.',
  },
  course,
);
