import { hours } from '../../../shared/time.ts';
import { parPlanOf } from '../parPlan/plan.ts';
import { act, authorise, press } from '../parPlan/words.ts';

/** No document, no tool: a strict filter as a bridge, both models compared, the older one put back, the copies purged once it serves. */
export const parPlanB2 = parPlanOf({
  levers: [
    authorise(3, 'S4', ['public'], 'joined:safety-lead'),
    authorise(7.9, 'S3', ['pages'], 'sealed'),
    authorise(6.2, 'S2', ['cache'], 'sealed'),
    authorise(13.9, 'S5', ['all'], 'pinned:G4'),
    press(3.2, 'safety-lead', 'S4', ['public'], 'authorised:S4'),
    press(8, 'product-owner', 'S3', ['pages'], 'authorised:S3,sealed,held:G7', ['removal']),
    press(6.4, 'infra-oncall', 'S2', ['cache'], 'authorised:S2,sealed'),
    press(14.1, 'model-owner', 'S5', ['all'], 'authorised:S5'),
    act(14.3, 'product-owner', 'coSignSwitch', { switch: 'S5', scopes: ['all'] }, 'waiting:S5.all'),
    press(26, 'infra-oncall', 'S2', ['cache'], 'effective:S5.all'),
    act(26, 'safety-lead', 'revertSwitch', { switch: 'S4', scopes: ['public'] }, 'effective:S5.all'),
  ],
  firstFindings: { at: 4, evidence: ['G2', 'CAL'] },
  probeAt: 28.5,
  probeAfter: 'effective:S5.all,effective:S2.cache,free',
  readings: {
    atTwentyFive:
      'Earlier model going in behind the filter; nothing read back yet. Tenants have had a first word. Decision by 14:45.',
    later: {
      at: 34.2,
      text: 'The probe run after the last switch is on the board: live and copies, each with its upper bound.',
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
    evidence: ['LOG', 'G4', 'G6', 'SEEN'],
  },
  statement: {
    at: 26.6,
    after: 'effective:S5.all',
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
      { evidence: 'G2', mark: 'supports' },
      { evidence: 'G4', mark: 'supports' },
      { evidence: 'G8', mark: 'rulesOut' },
      { evidence: 'G6', mark: 'rulesOut' },
      { evidence: 'G11', mark: 'rulesOut' },
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
