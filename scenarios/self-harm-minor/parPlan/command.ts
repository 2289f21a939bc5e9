import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { act, answer, clauses, MORNING, surfaces } from './words.ts';

/** Product owner: first on call, so the one who declares and pages. Holds Schools and what the switches cost. */
export const productOwner: ParAction[] = [
  act(minutes(0.6), 'product-owner', 'declareIncident', {
    severity: 0,
    summary: 'Credible report: harmful content to a 15-year-old',
  }),
  act(
    minutes(0.8),
    'product-owner',
    'sendPage',
    {
      targets: [
        'ic-oncall',
        'model-oncall',
        'safety-oncall',
        'comms-oncall',
        'legal-oncall',
        'sre-oncall',
        'exec-oncall',
        'privacy-dpo',
      ],
    },
    'declared',
  ),
  answer(minutes(1.2), 'product-owner', 'parent-ticket', 'human'),
  act(minutes(4), 'product-owner', 'acceptOwnership', { area: 'org' }, 'owner:org'),
  act(
    minutes(5.5),
    'product-owner',
    'applySwitch',
    { switch: 'S1', scopes: ['schools'], options: ['drain'] },
    'authorised:S1',
  ),
  act(
    minutes(15.6),
    'product-owner',
    'runProbe',
    { targets: ['long-mobile', 'long-web', 'long-voice', 'long-schools', 'short-chats', 'history'] },
    'effective:S9.stored,free',
  ),
  act(minutes(16), 'product-owner', 'pinEvidence', { evidence: ['F11'] }, 'held:F11'),
  answer(minutes(20.2), 'product-owner', 'superintendent', 'straight'),
  act(minutes(22.4), 'product-owner', 'acceptCommand', {}, 'handoff'),
  act(
    minutes(27.6),
    'product-owner',
    'handOverCommand',
    { to: 'incident-commander' },
    'commander:product-owner',
  ),
  act(
    MORNING + minutes(2),
    'product-owner',
    'sendOutreach',
    {
      group: 'schools',
      clauses: clauses('acknowledge', 'sorry', 'scope', 'off', 'contact', 'support', 'next-update'),
    },
    'act:next-morning',
  ),
  act(
    MORNING + minutes(3),
    'product-owner',
    'sendOutreach',
    {
      group: 'parent',
      clauses: clauses('acknowledge', 'sorry', 'others-known', 'off', 'contact', 'support', 'next-update'),
    },
    'act:next-morning',
  ),
];

/** Commander: size-up, three owners, two authorisations, cadence, the decision. Resolves nothing alone. */
export const commander: ParAction[] = [
  act(
    minutes(2.2),
    'incident-commander',
    'postBriefing',
    {
      text: 'Sev 0. One verified report, a minor is safe. Everything green; looking at behaviour. Find the path, keep the evidence, no raw content here.',
    },
    'joined:incident-commander',
  ),
  act(minutes(2.6), 'incident-commander', 'setOwner', { area: 'org', role: 'product-owner' }),
  act(minutes(2.8), 'incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' }),
  act(minutes(3), 'incident-commander', 'setOwner', { area: 'external', role: 'comms' }),
  act(minutes(5.2), 'incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: surfaces }, 'pinned:F2'),
  act(
    minutes(6.8),
    'incident-commander',
    'postBriefing',
    {
      text: 'For those who just joined: long sessions going off on all four surfaces, rollouts frozen, cause not proven.',
    },
    'joined:legal-privacy,joined:comms,joined:safety-lead',
  ),
  answer(minutes(9.1), 'incident-commander', 'swoop', 'ask-command'),
  act(minutes(9.6), 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: 'Long sessions off. Stored copies next. Next update on time.',
    nextInMs: minutes(14),
  }),
  act(minutes(12), 'incident-commander', 'authoriseSwitch', { switch: 'S9', scopes: ['stored'] }, 'sealed'),
  answer(minutes(14.1), 'incident-commander', 'rollback-urge', 'prove'),
  answer(minutes(22), 'incident-commander', 'pulled-away', 'hand-over'),
  act(minutes(22.2), 'incident-commander', 'handOverCommand', { to: 'product-owner' }, 'feed:pulled-away'),
  act(minutes(21), 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: 'Holding below five per cent as measured. Suite running.',
    nextInMs: minutes(14),
  }),
  act(minutes(27.8), 'incident-commander', 'acceptCommand', {}, 'handoff'),
  act(
    minutes(30.5),
    'incident-commander',
    'logHeard',
    { act: 'objectionsAsked', role: 'incident-commander' },
    'pinned:F7',
  ),
  act(
    minutes(31),
    'incident-commander',
    'recordDecision',
    {
      option: 'patch',
      rejected: ['rollback-model', 'rollback-orchestrator', 'product-off', 'close'],
      citations: [
        { evidence: 'F2', mark: 'supports' },
        { evidence: 'F7', mark: 'supports' },
        { evidence: 'F4', mark: 'rulesOut' },
        { evidence: 'F9', mark: 'rulesOut' },
        { evidence: 'F11', mark: 'rulesOut' },
      ],
      causeId: 'path-settings',
      causeText:
        'Long sessions run with the adult policy and an asynchronous filter; both models fail there.',
      confidence: 'high',
      changeMind: 'A failure of the candidate on the long path.',
      verify: { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 120, benign: true },
      revert: 'Long sessions stay off; drop the candidate flag.',
      losses: ['study-memory', 'false-refusals'],
      canaryPercent: 5,
      owner: 'model-owner',
      reconsiderInMs: hours(17.5),
      objectionsAsked: true,
      dissent: 'None raised.',
    },
    'pinned:F7,pinned:F4',
  ),
  act(
    minutes(34.4),
    'incident-commander',
    'postUpdate',
    {
      audience: 'internal',
      text: 'Decided: patch at five per cent, long sessions stay off overnight.',
      nextInMs: minutes(15),
    },
    'decided',
  ),
  act(
    MORNING + minutes(1),
    'incident-commander',
    'postUpdate',
    { audience: 'internal', text: 'Morning. Switches still on. Patch on the shadow.', nextInMs: minutes(15) },
    'act:next-morning',
  ),
];
