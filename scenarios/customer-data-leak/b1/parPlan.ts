import { hours, minutes } from '../../../shared/time.ts';
import { and, answer, authorise, effective, held, pinned, press, query, sealed } from '../../common/plan.ts';
import { parPlanWith } from '../parPlan.ts';

/** The trace shows no document and one tool call: look-up off, credential rotated, copies cleared, each call bound to the visitor's rights. */
export const parPlanB1 = parPlanWith({
  switches: [
    answer(minutes(2.8), 'incident-commander', 'model-nudge', 'prove'),
    query(minutes(4.2), 'infra-oncall', 'tool-calls', held('G2')),
    authorise(minutes(7.9), 'S3', ['pages'], sealed),
    authorise(minutes(6.3), 'S11', ['tool'], pinned('TOOLS')),
    authorise(minutes(6.8), 'S2', ['cache'], sealed),
    authorise(minutes(11.6), 'S13', ['key'], pinned('TOOLS')),
    press(minutes(8), 'product-owner', 'S3', ['pages'], {
      options: ['removal'],
      after: and(sealed, held('G7')),
    }),
    press(minutes(6.5), 'product-owner', 'S11', ['tool']),
    press(minutes(8.6), 'infra-oncall', 'S2', ['cache'], { after: and(sealed, effective('S11', 'tool')) }),
    press(minutes(11.8), 'infra-oncall', 'S13', ['key']),
  ],
  firstFindings: { at: 6.2, evidence: ['G2', 'CAL', 'TOOLS'] },
  probeAt: 13.6,
  probeAfter: and(effective('S2', 'cache'), effective('S3', 'pages')),
  readings: {
    atTwentyFive:
      'The probe run after the last switch is on the board: live and copies, each with its upper bound. Tenants have had a first word. Decision by 14:45.',
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
    evidence: ['LOG', 'TOOLS', 'G6', 'SEEN'],
  },
  statement: {
    at: 21.6,
    after: effective('S11', 'tool'),
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
      { evidence: 'G2', mark: 'supports' },
      { evidence: 'TOOLS', mark: 'supports' },
      { evidence: 'G4', mark: 'rulesOut' },
      { evidence: 'G8', mark: 'rulesOut' },
      { evidence: 'G6', mark: 'rulesOut' },
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
