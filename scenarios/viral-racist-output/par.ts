import type { Json } from '../../shared/json.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { ParAction } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { MORNING } from './acts.ts';

export const act = (
  at: DrillTime,
  role: PlayRole,
  command: string,
  payload: Record<string, Json>,
  after?: string,
): ParAction => ({ at, role, command, payload, ...(after ? { after } : {}) });
export const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction =>
  act(at, role, 'answerInject', { inject, reply }, `feed:${inject}`);
const clauses = (...ids: string[]): Json => ids.map((clause) => ({ clause }));
/** A text to a group, put up for clearance; it goes out with the last one. */
export const outreach = (
  minute: number,
  role: PlayRole,
  group: string,
  after: string,
  sentences: string[],
): ParAction => act(minutes(minute), role, 'draftOutreach', { group, clauses: clauses(...sentences) }, after);
const clearing = (at: DrillTime, role: PlayRole, ...groups: string[]): ParAction =>
  act(
    at,
    role,
    'clearOutreach',
    { texts: groups.map((group) => ({ group, version: 1 })), verdict: 'clear' },
    groups.map((group) => `writing:${group}`).join(','),
  );
export const query = (at: DrillTime, role: PlayRole, id: string, after = ''): ParAction =>
  act(at, role, 'runQuery', { query: id }, [after, 'free'].filter(Boolean).join(','));
export const pin = (at: DrillTime, role: PlayRole, ...evidence: string[]): ParAction =>
  act(at, role, 'pinEvidence', { evidence }, evidence.map((id) => `held:${id}`).join(','));
export const allow = (at: DrillTime, lever: string, scope: string, after: string): ParAction =>
  act(at, 'incident-commander', 'authoriseSwitch', { switch: lever, scopes: [scope] }, after);
export const press = (at: DrillTime, role: PlayRole, lever: string, scope: string, after = ''): ParAction =>
  act(
    at,
    role,
    'applySwitch',
    { switch: lever, scopes: [scope], options: [] },
    [`authorised:${lever}`, after].filter(Boolean).join(','),
  );
export const duty = (at: DrillTime, id: string, action: string, basis: string): ParAction =>
  act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis }, 'joined:legal-privacy');
/** The partner has it in writing within the hours of the contract, the customers the same day, both before the statement. */
export const inWriting = (): ParAction[] => [
  outreach(16.8, 'product-owner', 'partner', 'feed:partner-call', [
    'ours',
    'sorry',
    'withdraw',
    'contact',
    'next-update',
  ]),
  outreach(17, 'product-owner', 'customers', 'held:API', [
    'acknowledge',
    'sorry',
    'action',
    'contact',
    'next-update',
  ]),
];
export const welfare = (
  at: DrillTime,
  role: PlayRole,
  id: string,
  action: string,
  basis: string,
): ParAction =>
  act(
    at,
    role,
    'decideWelfare',
    { cases: [id], actions: [action], reviewer: 'Duty desk', basis },
    `case:${id}`,
  );

/** What a well-drilled team does whatever is going on: it declares, verifies, preserves, aligns, speaks once, and cares. */
export interface ParWords {
  pages: string[];
  summary: string;
  briefing: string;
  statement: string[];
  narrative: string;
  updates: [string, string];
  morning: string;
  /** Minutes: when the one who was named is called, legal clears what goes out before the statement, and the statement is public. */
  call: { at: number; after: string };
  clear: { at: number; groups: string[] };
  public: number;
}

const BASE_BRIEF =
  'For those who joined: five images, both sides being checked; registry frozen; no word outside yet.';

export const commonPar = (words: ParWords): ParAction[] => [
  // Communications: at the desk from the start.
  act(minutes(0.6), 'comms', 'declareIncident', { severity: 1, summary: words.summary }),
  act(minutes(0.8), 'comms', 'sendPage', { targets: words.pages }, 'declared'),
  query(minutes(1.2), 'comms', 'image-side-1', 'held:PRESS'),
  answer(minutes(4.3), 'comms', 'exec-deny', 'not-fake'),
  act(minutes(5), 'comms', 'acceptOwnership', { area: 'external' }, 'owner:external'),
  act(minutes(9), 'comms', 'setSpokesperson', { role: 'comms' }),
  query(minutes(7.3), 'comms', 'image-side-2'),
  answer(minutes(10.8), 'comms', 'own-post', 'pull'),
  pin(minutes(11.6), 'comms', 'IMG-1', 'IMG-2'),
  act(
    minutes(14.8),
    'comms',
    'alignNarrative',
    { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true, text: words.narrative },
    'pinned:IDS,joined:safety-lead',
  ),
  act(
    minutes(16.2),
    'comms',
    'draftStatement',
    { kind: 'statement', clauses: clauses(...words.statement) },
    'pinned:TAG-2',
  ),
  // The person who was named hears it from a person; then whoever it touches; then everybody.
  outreach(words.call.at, 'comms', 'person', words.call.after, [
    'acknowledge',
    'sorry',
    'asked-down',
    'contact',
    'next-update',
  ]),
  act(
    minutes(words.public),
    'comms',
    'publishStatement',
    { statement: 'statement-1', version: 1 },
    ['cleared:statement-1', ...words.clear.groups.map((group) => `sent:${group}`)].join(','),
  ),
  answer(minutes(25.4), 'comms', 'statement-ask', 'plain'),
  answer(MORNING + minutes(2), 'comms', 'staff-group', 'meet'),
  answer(MORNING + minutes(3.5), 'comms', 'forger', 'link'),

  // Commander.
  act(
    minutes(2.3),
    'incident-commander',
    'postBriefing',
    { text: words.briefing },
    'joined:incident-commander',
  ),
  act(minutes(6.6), 'incident-commander', 'setOwner', { area: 'org', role: 'product-owner' }),
  act(minutes(2.9), 'incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' }),
  act(minutes(3.1), 'incident-commander', 'setOwner', { area: 'external', role: 'comms' }),
  act(
    minutes(7.6),
    'incident-commander',
    'postBriefing',
    { text: BASE_BRIEF },
    'joined:safety-lead,joined:legal-privacy,joined:product-owner,joined:model-owner',
  ),
  act(minutes(12.2), 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: words.updates[0],
    nextInMs: minutes(20),
  }),
  answer(minutes(16.3), 'incident-commander', 'rollback-urge', 'prove'),
  answer(minutes(22.2), 'incident-commander', 'pulled-away', 'hand-over'),
  act(minutes(22.4), 'incident-commander', 'handOverCommand', { to: 'product-owner' }, 'feed:pulled-away'),
  answer(minutes(27.3), 'incident-commander', 'optics', 'ask-command'),
  act(minutes(28.2), 'incident-commander', 'acceptCommand', {}, 'handoff'),
  act(minutes(31.6), 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: words.updates[1],
    nextInMs: minutes(30),
  }),
  act(
    MORNING + minutes(1),
    'incident-commander',
    'postUpdate',
    { audience: 'internal', text: words.morning, nextInMs: minutes(20) },
    'act:next-morning',
  ),

  // Model owner and infrastructure.
  query(minutes(2.2), 'infra-oncall', 'request-ids', 'approved:request-ids'),
  act(minutes(2.6), 'model-owner', 'freeze', { scope: 'rollouts' }, 'joined:model-owner'),
  act(minutes(2.9), 'infra-oncall', 'freeze', { scope: 'retention' }, 'joined:infra-oncall'),
  act(
    minutes(6.4),
    'model-owner',
    'acceptOwnership',
    { area: 'technical' },
    'owner:technical,joined:model-owner',
  ),
  query(minutes(4.4), 'model-owner', 'tag-side-1', 'held:IDS,joined:model-owner'),
  query(minutes(10.5), 'model-owner', 'tag-side-2', 'held:TAG-1'),
  pin(minutes(8.6), 'infra-oncall', 'IDS'),
  pin(minutes(14.6), 'model-owner', 'TAG-1', 'TAG-2'),

  // Safety and support.
  act(
    minutes(1.6),
    'safety-lead',
    'approveRawAccess',
    { query: 'request-ids', role: 'infra-oncall' },
    'joined:safety-lead',
  ),
  query(minutes(1.8), 'safety-lead', 'language-rates', 'joined:safety-lead'),
  answer(minutes(6.3), 'safety-lead', 'raw-offer', 'stop'),
  answer(minutes(15.4), 'safety-lead', 'community', 'listen'),
  act(
    minutes(17.4),
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  answer(minutes(24.8), 'safety-lead', 'reviewer-care', 'rotate'),
  clearing(MORNING + minutes(4), 'safety-lead', 'reporters'),

  // Product.
  act(minutes(7.6), 'product-owner', 'acceptOwnership', { area: 'org' }, 'owner:org,joined:product-owner'),
  act(minutes(22.6), 'product-owner', 'acceptCommand', {}, 'handoff'),
  act(
    minutes(28),
    'product-owner',
    'handOverCommand',
    { to: 'incident-commander' },
    'commander:product-owner',
  ),

  // Legal.
  act(
    minutes(3),
    'legal-privacy',
    'sealEvidence',
    { parts: ['outputs', 'identifiers', 'versions', 'filter-config', 'images'] },
    'joined:legal-privacy,free',
  ),
  act(
    minutes(3.2),
    'legal-privacy',
    'issueHold',
    {
      systems: [
        'request-logs',
        'output-samples',
        'template-registry',
        'filter-config',
        'tickets',
        'press-mail',
      ],
    },
    'joined:legal-privacy',
  ),
  query(minutes(8), 'legal-privacy', 'clauses', 'sealed'),
  act(
    minutes(17.8),
    'legal-privacy',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  clearing(minutes(words.clear.at), 'legal-privacy', ...words.clear.groups),
  welfare(minutes(19.1), 'legal-privacy', 'named-person', 'direct-contact', 'Named, asked for a person'),
  duty(minutes(21), 'data-authority', 'assess', 'No data left us'),
  duty(minutes(22), 'online-safety', 'assess', 'No sharing surface'),
  duty(minutes(24), 'ai-act', 'assess', 'Recorded, not assumed'),
  answer(minutes(28.9), 'legal-privacy', 'erasure', 'suspend'),
  duty(minutes(29.5), 'frontier-report', 'not-applicable', 'No frontier developer'),
  answer(minutes(32.8), 'legal-privacy', 'regulator-press', 'two-lines'),
  duty(minutes(33.3), 'regulator-courtesy', 'not-applicable', 'Nobody asks for it'),
  outreach(MORNING / minutes(1) + 2, 'support-lead', 'reporters', 'act:next-morning', [
    'acknowledge',
    'sorry',
    'scope',
    'support',
    'contact',
  ]),
  clearing(MORNING + minutes(4.2), 'legal-privacy', 'reporters'),
];
