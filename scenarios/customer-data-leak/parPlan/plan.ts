import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { MORNING } from '../acts.ts';
import { comms, legalPrivacy } from './outward.ts';
import type { Own } from './own.ts';
import { groups } from './own.ts';
import { act, answer, clauses, later, pin, query } from './words.ts';

const PAGES = [
  'ic-oncall',
  'sre-oncall',
  'model-oncall',
  'safety-oncall',
  'legal-oncall',
  'comms-oncall',
  'privacy-dpo',
  'sirt',
  'exec-oncall',
];

const productOwner = (own: Own): ParAction[] => [
  act(0.6, 'product-owner', 'declareIncident', {
    severity: 0,
    summary: 'Public answer showed a stranger’s data',
  }),
  act(0.8, 'product-owner', 'sendPage', { targets: PAGES }, 'declared'),
  answer(1.2, 'product-owner', 'customer-ticket', 'human'),
  query(1.6, 'product-owner', 'tenant-list'),
  act(6.9, 'product-owner', 'acceptOwnership', { area: 'org' }, 'owner:org'),
  answer(9.3, 'product-owner', 'bank-ciso', 'heads-up'),
  query(5.8, 'product-owner', 'copies', 'held:G6,free'),
  pin(11.5, 'product-owner', ['G6', 'G7', 'PRICE']),
  // Two lines to every tenant concerned, before its agents have a paragraph and long before a word is public; the notice follows.
  act(
    12.3,
    'product-owner',
    'draftOutreach',
    {
      group: 'tenants-first',
      clauses: clauses('acknowledge', 'sorry', 'not-known', 'limited', 'contact', 'next-update'),
    },
    'held:G6,joined:legal-privacy',
  ),
  answer(17.3, 'product-owner', 'utility-call', 'stays'),
  act(22.4, 'product-owner', 'acceptCommand', {}, 'handoff'),
  act(27.6, 'product-owner', 'handOverCommand', { to: 'incident-commander' }, 'commander:product-owner'),
  answer(28.3, 'product-owner', 'renewal', 'refuse'),
  later(
    MORNING,
    act(
      2,
      'product-owner',
      'draftOutreach',
      {
        group: 'tenants',
        clauses: clauses(
          'acknowledge',
          'sorry',
          'categories',
          own.action,
          'your-decision',
          'contact',
          'next-update',
        ),
      },
      'act:next-morning',
    ),
  ),
  later(MORNING, answer(3.3, 'product-owner', 'confirm-no-misuse', 'what-we-know')),
  later(
    MORNING,
    act(
      4.5,
      'product-owner',
      'draftOutreach',
      {
        group: 'reporter',
        clauses: clauses('acknowledge', 'sorry', 'yours-open', own.action, 'contact', 'next-update'),
      },
      'act:next-morning',
    ),
  ),
];

const commander = (own: Own): ParAction[] => [
  act(
    1.6,
    'incident-commander',
    'postBriefing',
    {
      text: '{{org.severity.0}}. One verified answer with a stranger’s data. Boards green. Find the source, seal first, no records here.',
    },
    'joined:incident-commander',
  ),
  act(2, 'incident-commander', 'setOwner', { area: 'technical', role: 'model-owner' }),
  act(2.1, 'incident-commander', 'setOwner', { area: 'external', role: 'comms' }),
  act(6.8, 'incident-commander', 'setOwner', { area: 'org', role: 'product-owner' }),
  act(
    7.4,
    'incident-commander',
    'postBriefing',
    { text: 'For those who just joined: source closing, copies next, cause not proven, evidence sealed.' },
    'joined:legal-privacy,joined:model-owner,joined:safety-lead,joined:comms',
  ),
  answer(10.9, 'incident-commander', 'swoop', 'ask-command'),
  answer(14.3, 'incident-commander', 'index-urge', 'ask-legal'),
  act(12, 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: 'Levers set, copies going; nothing read back yet. Both models being compared, probe next.',
    nextInMs: 780_000,
  }),
  answer(22, 'incident-commander', 'pulled-away', 'hand-over'),
  act(22.2, 'incident-commander', 'handOverCommand', { to: 'product-owner' }, 'feed:pulled-away'),
  act(25, 'incident-commander', 'postUpdate', {
    audience: 'internal',
    text: own.readings.atTwentyFive,
    nextInMs: 780_000,
  }),
  ...(own.readings.later
    ? [
        act(own.readings.later.at, 'incident-commander', 'postUpdate', {
          audience: 'internal',
          text: own.readings.later.text,
          nextInMs: 780_000,
        }),
      ]
    : []),
  act(27.8, 'incident-commander', 'acceptCommand', {}, 'handoff'),
  act(30.5, 'incident-commander', 'logHeard', { act: 'objectionsAsked', role: 'incident-commander' }),
  act(
    31,
    'incident-commander',
    'recordDecision',
    own.decision,
    `pinned:G2,pinned:G4,pinned:G6,pinned:G8${own.decisionAfter ?? ''}`,
  ),
];

const PROBES = ['widget-us', 'widget-eu', 'widget-uk', 'cache', 'pages'];

const modelOwner = (own: Own): ParAction[] => [
  query(2, 'infra-oncall', 'trace', 'approved:trace,joined:infra-oncall,free'),
  act(2.6, 'infra-oncall', 'freeze', { scope: 'retention' }, 'joined:infra-oncall'),
  pin(own.firstFindings.at, 'infra-oncall', own.firstFindings.evidence),
  act(6.4, 'model-owner', 'acceptOwnership', { area: 'technical' }, 'owner:technical,joined:model-owner'),
  act(
    7.5,
    'model-owner',
    'runSuite',
    { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300 },
    'offer:canary,free',
  ),
  act(12, 'model-owner', 'freeze', { scope: 'rollouts' }, 'joined:model-owner'),
  act(own.probeAt, 'model-owner', 'runProbe', { targets: PROBES }, own.probeAfter),
  // On the board, so that whoever speaks of it can be asked for its bounds.
  act(own.probeAt + 5.2, 'model-owner', 'pinEvidence', { evidence: ['reading:pages'] }, 'measured:pages'),
  query(24, 'model-owner', 'model-diff'),
];

const safetyLead = (own: Own): ParAction[] => [
  act(1.5, 'safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' }, 'joined:safety-lead'),
  act(
    1.7,
    'safety-lead',
    'sealEvidence',
    { parts: ['answers', 'identifiers', 'versions', 'traces', 'copies'] },
    'joined:safety-lead,free',
  ),
  query(4, 'support-lead', 'search-tickets', 'sealed,free'),
  act(
    7.2,
    'safety-lead',
    'runSuite',
    { suite: 'canary', targets: ['current', 'lkg-model', 'candidate'], n: 300 },
    'held:SEEN,free',
  ),
  act(
    8,
    'safety-lead',
    'decideWelfare',
    {
      cases: ['reported'],
      actions: ['through-the-customer'],
      reviewer: 'Safety on call',
      basis: 'Tenant is controller',
    },
    'feed:person-shown',
  ),
  query(13.4, 'safety-lead', 'prevalence', 'held:G4,free'),
  pin(13.6, 'safety-lead', ['G4', 'SEEN']),
  act(19.2, 'safety-lead', 'estimateScope', own.scope, 'held:LOG'),
  query(19.4, 'safety-lead', 'filter-recall', 'held:LOG,free'),
  act(
    20.2,
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-2'],
      actions: ['ring-the-customer-today'],
      reviewer: 'Reviewer pair',
      basis: 'Address at risk',
    },
    'case:sample-2',
  ),
  act(
    20.6,
    'support-lead',
    'decideWelfare',
    {
      cases: ['sample-3'],
      actions: ['through-the-customer'],
      reviewer: 'Reviewer pair',
      basis: 'Health; tenant tells',
    },
    'case:sample-3',
  ),
  act(
    24.4,
    'safety-lead',
    'decideWelfare',
    {
      cases: ['sample-4'],
      actions: ['no-contact-recorded'],
      reviewer: 'Reviewer pair',
      basis: 'Work address only',
    },
    'case:sample-4',
  ),
  act(
    21.8,
    'safety-lead',
    'runSuite',
    { suite: 'everyday', targets: ['candidate', 'filter'], n: 120 },
    'held:G11,free',
  ),
  act(
    own.statement.at + 1.3,
    'safety-lead',
    'clearStatement',
    { statement: 'statement-1', version: 1, verdict: 'clear' },
    'drafted:statement-1',
  ),
  pin(25.5, 'safety-lead', ['LOG', 'G11']),
  later(MORNING, answer(2.3, 'safety-lead', 'answers-for-training', 'refuse')),
  later(
    MORNING,
    act(
      5,
      'safety-lead',
      'clearOutreach',
      { texts: groups(own.ownHelpCentre), verdict: 'clear' },
      own.ownHelpCentre ? 'writing:own,writing:reporter' : 'writing:reporter',
    ),
  ),
  ...(own.ownHelpCentre
    ? [
        act(
          27,
          'support-lead',
          'decideWelfare',
          {
            cases: ['sample-1'],
            actions: ['write-to-the-person'],
            reviewer: 'Reviewer pair',
            basis: 'Ours to tell',
          },
          'case:sample-1',
        ),
        later(
          MORNING,
          act(
            3.5,
            'support-lead',
            'draftOutreach',
            { group: 'own', clauses: clauses('acknowledge', 'sorry', 'shown', own.action, 'contact') },
            'act:next-morning',
          ),
        ),
      ]
    : []),
];

/** What a well-drilled team does, and when. Baselines are computed from its switches; the par team plays it. */
export const parPlanOf = (own: Own): ParAction[] => [
  ...productOwner(own),
  ...commander(own),
  ...modelOwner(own),
  ...safetyLead(own),
  ...legalPrivacy(own),
  ...comms(own),
  ...own.levers,
];
