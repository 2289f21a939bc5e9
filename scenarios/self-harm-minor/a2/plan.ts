import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours } from '../../../shared/time.ts';
import {
  act,
  answer,
  authorise,
  BUILDS,
  morning,
  pin,
  press,
  probe,
  query,
  suite,
  t,
} from '../plan/words.ts';
import { planWith } from '../plan.ts';

/** The gallery shows what the reports share, the memory scan where it has gone on to; both are set aside, and the versions stay. */
const course: ParAction[] = [
  act(
    t(1.6),
    'safety-lead',
    'approveRawAccess',
    { query: 'trace', role: 'infra-oncall' },
    'joined:safety-lead',
  ),
  query(t(1.8), 'safety-lead', 'red-team-board', 'joined:safety-lead,free'),
  query(t(2), 'product-owner', 'personas'),
  query(t(2.2), 'infra-oncall', 'trace', 'approved:trace,free'),
  query(t(3.8), 'support-lead', 'search-tickets', 'held:F5,free'),
  pin(t(5.8), 'product-owner', 'F13'),
  pin(t(4.2), 'model-owner', 'F2', 'F3'),
  query(t(4.3), 'model-owner', 'memory-scan', 'held:F2,free'),
  authorise(t(6), 'S11', ['persona'], 'pinned:F13'),
  press(t(6.1), 'safety-lead', 'S11', ['persona']),
  query(t(6.8), 'safety-lead', 'unsafe-ids', 'held:F4,free'),
  pin(t(10.4), 'model-owner', 'F14'),
  authorise(t(10.6), 'S12', ['cohort'], 'pinned:F14'),
  press(t(10.7), 'model-owner', 'S12', ['cohort']),
  suite(t(12), 'product-owner', 'gallery', BUILDS, 60),
  authorise(t(12.5), 'S9', ['stored'], 'sealed'),
  suite(t(12.6), 'model-owner', 'gallery', BUILDS, 60, 'offer:gallery,sealed,free'),
  press(t(12.8), 'safety-lead', 'S9', ['stored'], { after: 'held:IDS,sealed' }),
  query(t(13), 'safety-lead', 'log-sample', 'held:IDS,free'),
  answer(t(14.1), 'incident-commander', 'rollback-urge', 'prove'),
  pin(t(16), 'product-owner', 'F11'),
  probe(t(17.7), 'product-owner', ['persona-gallery', 'memory', 'history'], 'effective:S12.cohort,free'),
  query(t(18), 'infra-oncall', 'behaviour-tile', 'held:F15,free'),
  act(
    t(18.2),
    'safety-lead',
    'estimateScope',
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
    'held:LOG',
  ),
  pin(t(18.6), 'safety-lead', 'F4', 'F5', 'LOG'),
  pin(t(19.4), 'model-owner', 'F15'),
  suite(t(21), 'safety-lead', 'benign-twin', ['candidate', 'all-paths'], 120, 'held:LOG,free'),
  answer(morning(0.8), 'model-owner', 'result-takedown', 'gate'),
];

export const planA2: ParAction[] = planWith(
  {
    pages: [],
    externalOwnerAt: 3,
    joiners: {
      at: 6.8,
      text: 'For those who just joined: one gallery persona comes down now, memory is being scanned, rollouts frozen.',
    },
    updates: [
      'Persona down. Memory and stored copies next. Next update on time.',
      'Below five per cent as measured. No version change; suite running on the gallery. No cause claimed outside.',
      'Decided: persona and memory stay out until somebody has read the whole prompt.',
    ],
    decision: {
      at: 28.6,
      after: 'pinned:F13,pinned:F14,pinned:F15,pinned:F4,pinned:F2',
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
      at: 24.6,
      after: 'effective:S12.cohort,held:F11',
      clauses: ['acknowledge', 'sorry', 'scope', 'listed', 'contact', 'support', 'next-update'],
    },
    parent: ['acknowledge', 'sorry', 'others-known', 'contact', 'support', 'next-update'],
  },
  {
    schoolsNotice: { action: 'notify', basis: 'Student-safety clause' },
    statement: {
      clauses: ['acknowledge', 'sorry', 'scope-open', 'content-out', 'support', 'next-update', 'contact'],
      after: 'effective:S12.cohort',
    },
    narrative: 'Content set aside; no cause outside, no partner named, no numbers, no family.',
  },
  course,
);
