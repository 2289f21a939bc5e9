import type { Json } from '../../shared/json.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { ParAction } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { hours, minutes } from '../../shared/time.ts';

/** Act 2 opens at 08:30 the next morning: drill time 18:20:00. */
const MORNING = hours(18) + minutes(20);

const act = (
  at: DrillTime,
  role: PlayRole,
  command: string,
  payload: Record<string, Json>,
  after?: string,
): ParAction => ({ at, role, command, payload, ...(after ? { after } : {}) });
const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction =>
  act(at, role, 'answerInject', { inject, reply }, `feed:${inject}`);
const surfaces = ['mobile', 'web', 'voice', 'schools'];
const clauses = (...ids: string[]): Json => ids.map((clause) => ({ clause }));

/** Product owner: first on call, so the one who declares and pages. Holds Schools and what the switches cost. */
const productOwner: ParAction[] = [
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
const commander: ParAction[] = [
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

/** Model owner and infrastructure: the trace, the freezes, the switch, the harness. */
const modelOwner: ParAction[] = [
  act(minutes(2.2), 'infra-oncall', 'runQuery', { query: 'trace' }, 'approved:trace,free'),
  act(minutes(2.6), 'model-owner', 'freeze', { scope: 'rollouts' }, 'joined:model-owner'),
  act(minutes(2.8), 'infra-oncall', 'freeze', { scope: 'retention' }, 'joined:infra-oncall'),
  act(minutes(4.2), 'model-owner', 'pinEvidence', { evidence: ['F2', 'F3'] }, 'held:F2,held:F3'),
  act(
    minutes(5.3),
    'model-owner',
    'applySwitch',
    { switch: 'S1', scopes: ['mobile', 'web', 'voice'], options: ['drain'] },
    'authorised:S1',
  ),
  act(minutes(6.3), 'model-owner', 'acceptOwnership', { area: 'technical' }, 'owner:technical'),
  act(minutes(7.8), 'model-owner', 'runQuery', { query: 'fix-list' }, 'free'),
  act(minutes(8.5), 'infra-oncall', 'runQuery', { query: 'behaviour-tile' }, 'free'),
  act(minutes(10.5), 'model-owner', 'pinEvidence', { evidence: ['F8', 'F9'] }, 'held:F8,held:F9'),
  act(
    minutes(17),
    'model-owner',
    'runSuite',
    { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 },
    'offer:multi-turn,free',
  ),
  answer(MORNING + minutes(0.5), 'model-owner', 'result-patch', 'more'),
];

/** Safety and support: raw access, the red-team memory, the ids, the sample, the suite, the young people. */
const safetyLead: ParAction[] = [
  act(
    minutes(1.6),
    'safety-lead',
    'approveRawAccess',
    { query: 'trace', role: 'infra-oncall' },
    'joined:safety-lead',
  ),
  act(minutes(1.8), 'safety-lead', 'runQuery', { query: 'red-team-board' }, 'joined:safety-lead,free'),
  act(minutes(3.8), 'support-lead', 'runQuery', { query: 'search-tickets' }, 'held:F5,free'),
  act(minutes(6.8), 'safety-lead', 'runQuery', { query: 'unsafe-ids' }, 'held:F4,free'),
  act(
    minutes(8),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['reported'],
      actions: ['no-referral-recorded'],
      reviewer: 'Safety on call',
      basis: 'Safe and with parent; no present danger',
    },
    'feed:welfare-question',
  ),
  answer(minutes(10.3), 'support-lead', 'parent-call', 'honest'),
  act(
    minutes(12.4),
    'safety-lead',
    'applySwitch',
    { switch: 'S9', scopes: ['stored'] },
    'held:IDS,authorised:S9,sealed',
  ),
  act(minutes(12.6), 'safety-lead', 'runQuery', { query: 'log-sample' }, 'held:IDS,free'),
  act(
    minutes(17.5),
    'safety-lead',
    'estimateScope',
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
      evidence: ['LOG', 'F2', 'F4', 'F5'],
    },
    'held:LOG',
  ),
  act(
    minutes(17.6),
    'safety-lead',
    'runSuite',
    { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 },
    'held:LOG,free',
  ),
  act(
    minutes(18),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-1', 'sample-5'],
      actions: ['in-product-card'],
      reviewer: 'Duty reviewer pair',
      basis: 'Card only',
    },
    'held:LOG',
  ),
  act(
    minutes(18.5),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-2'],
      actions: ['in-product-card', 'message-young-person'],
      reviewer: 'Duty reviewer pair',
      basis: 'Own account, private',
    },
    'held:LOG',
  ),
  act(
    minutes(22.2),
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  act(
    minutes(24),
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-4'],
      actions: ['no-referral-recorded', 'message-young-person'],
      reviewer: 'Clinical adviser',
      basis: 'No present danger',
    },
    'held:LOG',
  ),
  answer(minutes(24.5), 'safety-lead', 'reviewer-break', 'rotate'),
  act(
    minutes(26.6),
    'safety-lead',
    'runSuite',
    { suite: 'benign-twin', targets: ['candidate', 'all-paths'], n: 120 },
    'held:F7,free',
  ),
  act(minutes(26.8), 'safety-lead', 'pinEvidence', { evidence: ['F4', 'F5', 'LOG', 'F7'] }, 'held:F7'),
  answer(MORNING + minutes(2.2), 'safety-lead', 'transcripts', 'refuse'),
  act(
    MORNING + minutes(4),
    'support-lead',
    'sendOutreach',
    { group: 'accounts', clauses: clauses('support', 'acknowledge', 'sorry', 'removed', 'contact') },
    'act:next-morning',
  ),
];

const duty = (at: DrillTime, id: string, action: string, basis: string): ParAction =>
  act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis });
/** Legal and privacy: seal, hold, clear, and a recorded answer to every duty, also where the answer is no. */
const legalPrivacy: ParAction[] = [
  act(
    minutes(6.4),
    'legal-privacy',
    'sealEvidence',
    { parts: ['messages', 'identifiers', 'versions', 'routing-config', 'annotations'] },
    'joined:legal-privacy,free',
  ),
  act(
    minutes(6.6),
    'legal-privacy',
    'issueHold',
    {
      systems: [
        'chat-history',
        'gateway-traces',
        'stream-annotations',
        'study-memory',
        'tickets',
        'release-records',
      ],
    },
    'joined:legal-privacy',
  ),
  act(minutes(9), 'legal-privacy', 'runQuery', { query: 'contracts' }, 'sealed,free'),
  act(minutes(12), 'legal-privacy', 'pinEvidence', { evidence: ['F10'] }, 'held:F10'),
  duty(minutes(13), 'emergency-disclosure', 'assess', 'Safe, with parent; decision recorded'),
  duty(minutes(15.5), 'schools-notice', 'notify', 'Student-safety clause'),
  duty(minutes(17), 'uk-safeguarding', 'notify', 'Pupil concerned'),
  // The annex that names the safeguarding lead is on this desk.
  act(
    minutes(19),
    'legal-privacy',
    'decideWelfare',
    {
      cases: ['sample-3'],
      actions: ['safeguarding-lead'],
      reviewer: 'Duty reviewer pair',
      basis: 'School account',
    },
    'case:sample-3',
  ),
  act(
    minutes(22.2),
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(minutes(26.2), 'legal-privacy', 'erasure', 'suspend'),
  duty(minutes(28), 'data-authority', 'assess', 'No breach by us; recorded'),
  duty(minutes(29), 'companion-law', 'assess', 'Status is the question; memo'),
  duty(minutes(30), 'eu-ai-act', 'assess', 'Recorded, not assumed'),
  answer(MORNING + minutes(2.7), 'legal-privacy', 'ag-staffer', 'in-writing'),
  duty(MORNING + minutes(5), 'impact-assessment', 'assess', 'Revisit'),
  duty(MORNING + minutes(5.5), 'insurer', 'assess', 'Prompt notice clause'),
  duty(MORNING + minutes(6), 'coppa', 'not-applicable', 'User is fifteen'),
  duty(MORNING + minutes(6.5), 'frontier-report', 'not-applicable', 'Not a frontier developer'),
];

/** Comms: one voice, aligned inside before a word outside, and a true text before the deadline. */
const comms: ParAction[] = [
  act(minutes(3.4), 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external,joined:comms'),
  answer(minutes(5.2), 'comms', 'scheduled-post', 'pull'),
  act(minutes(6.5), 'comms', 'setSpokesperson', { role: 'comms' }, 'joined:comms'),
  answer(minutes(7.1), 'comms', 'raw-offer', 'stop'),
  answer(minutes(18.2), 'comms', 'macros', 'plain'),
  act(
    minutes(19),
    'comms',
    'alignNarrative',
    {
      what: true,
      howCommon: true,
      steps: true,
      plan: true,
      willNotClaim: true,
      text: 'Path not proven; no cause, no numbers beyond the sample, no family.',
    },
    'joined:comms',
  ),
  act(
    minutes(21.5),
    'comms',
    'draftStatement',
    {
      kind: 'statement',
      clauses: clauses('acknowledge', 'sorry', 'scope-open', 'long-off', 'support', 'next-update', 'contact'),
    },
    'effective:S1.schools',
  ),
  act(
    minutes(23),
    'comms',
    'publishStatement',
    { statement: 'statement-1', version: 1 },
    'cleared:statement-1',
  ),
  answer(minutes(27.2), 'comms', 'two-voices', 'stop'),
  answer(minutes(33.6), 'comms', 'tweet-draft', 'reject'),
  answer(MORNING + minutes(4.2), 'comms', 'breakfast-radio', 'statement'),
];

/** What a well-drilled team does, and when. Baselines are computed from its switches; the par team plays it. */
export const parPlanA0: ParAction[] = [
  ...productOwner,
  ...commander,
  ...modelOwner,
  ...safetyLead,
  ...legalPrivacy,
  ...comms,
];
