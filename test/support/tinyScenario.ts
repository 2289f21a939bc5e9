import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import { defineScenario, type Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes, seconds } from '../../shared/time.ts';

/** The smallest company and scenario in which every rule of the kernel can be seen. Kernel tests read this, not a real scenario. */
const organisation: OrganisationProfile = {
  id: 'tiny-co',
  company: 'Tiny Co',
  about: 'A fictional company of one product.',
  products: [{ id: 'app', title: 'App', about: 'It answers.' }],
  roleTitles: {
    'incident-commander': 'Incident commander', 'model-owner': 'Model owner', 'safety-lead': 'Safety lead', 'product-owner': 'Product owner',
    'legal-privacy': 'Legal and privacy', comms: 'Comms', 'infra-oncall': 'Infra on call', 'support-lead': 'Support lead', executive: 'Executive', scribe: 'Scribe',
  },
  severities: [
    { severity: 0, name: 'Sev 0', criteria: [], firstMitigationMs: minutes(15), containedMs: minutes(30), updateEveryMs: minutes(15) },
    { severity: 1, name: 'Sev 1', criteria: [], firstMitigationMs: minutes(30), containedMs: minutes(60), updateEveryMs: minutes(20) },
    { severity: 2, name: 'Sev 2', criteria: [], firstMitigationMs: null, containedMs: null, updateEveryMs: null },
  ],
  severityDefault: 'Take the higher.',
  authorityCard: [],
  supportLines: [],
  glossary: [],
};

const target = (id: string, role?: Scenario['roles'][number]['role'], secondary?: string) => ({ id, title: id, ...(role ? { role } : {}), ...(secondary ? { secondary } : {}) });
const limits = { default: minutes(5), byTarget: {} };

export const tinyScenario: Scenario = defineScenario({
  id: 'tiny',
  version: '1.0.0',
  variant: 't0',
  variantTitle: 'MARKER-VARIANT the tiny truth',
  title: 'Tiny',
  family: 'safety',
  summary: 'Two leaks and a bomb.',
  contentNote: 'Nothing upsetting.',
  objectives: ['Contain'],
  durationMinutes: { briefing: 1, play: 12, hotWash: 1 },
  organisation,
  roles: [{ role: 'incident-commander', title: 'Incident commander', brief: 'You decide.', yours: ['the decision'] }],
  acts: [
    { id: 'act-1', title: 'Act 1', startsAt: 0, endsAt: minutes(10), storyClock: 'Tue 10:00 UTC' },
    { id: 'act-2', title: 'Act 2', startsAt: hours(20), endsAt: hours(20) + minutes(2), storyClock: 'Wed 06:00 UTC' },
  ],
  draws: [{ id: 'city', oneOf: ['Aarhus', 'Bergen', 'Cork'] }],
  world: {
    components: [
      { id: 'live', title: 'Live answers', baselinePerHour: 8 },
      { id: 'stored', title: 'Stored answers', baselinePerHour: 2, persisted: true },
      { id: 'canary', title: 'Canary', baselinePerHour: 4, latent: true },
    ],
    switches: [
      {
        id: 'S1', title: 'Feature off', kind: 'disable', note: '', holders: ['model-owner'], delayMs: minutes(1), reversible: true,
        scopes: [{ id: 'main', title: 'Main', cost: 0.03 }, { id: 'pinned', title: 'Pinned', cost: 0.01, secondKey: 'product-owner' }],
        options: [{ id: 'drain', title: 'Drain sessions' }],
        effects: [{ scope: 'main', component: 'live', multiplier: 0.02 }, { scope: 'main', component: 'canary', multiplier: 0.02 }],
        stickyUnless: { option: 'drain', steps: 4, stepMs: seconds(30) },
      },
      {
        id: 'S9', title: 'Clear stored answers', kind: 'tombstone', note: '', holders: ['safety-lead'], delayMs: minutes(1), reversible: false,
        scopes: [{ id: 'all', title: 'All', cost: 0 }], options: [], effects: [{ scope: 'all', component: 'stored', multiplier: 0.05 }],
        alters: { thing: 'stored-answers', title: 'Stored answers' },
        requires: { when: { fact: 'held.IDS', is: true }, because: 'It needs the list of ids. Run the id scan.' },
      },
      { id: 'S10', title: 'Freeze', kind: 'freeze', note: '', holders: ['model-owner'], delayMs: 0, reversible: true, scopes: [{ id: 'rollouts', title: 'Rollouts', cost: 0 }], options: [], effects: [] },
    ],
    refills: [],
    probes: [
      { id: 'p-live', title: 'Live answers', components: ['live'], failureRate: 0.2, attempts: 100, costMs: minutes(1), lagMs: seconds(30) },
      { id: 'p-decoy', title: 'Another thing', components: [], failureRate: 0, attempts: 100, costMs: minutes(1), lagMs: 0 },
    ],
    containedAtOrBelow: 0.05,
    holdMs: minutes(2),
  },
  evidence: [
    { id: 'REPORT', title: 'A report from {{draw.city}}', body: 'Somebody saw it.', holders: ['support-lead'], supports: ['patch'], rulesOut: ['close'], behavioural: true },
    { id: 'TRACE', title: 'Trace', body: 'MARKER-TRACE path wrong', holders: ['infra-oncall'], supports: ['patch'], rulesOut: ['rollback'] },
    { id: 'IDS', title: 'Ids', body: 'forty ids', holders: ['safety-lead'], supports: [], rulesOut: [] },
    { id: 'SUITE', title: 'Suite', body: 'Results:', holders: ['safety-lead', 'model-owner'], supports: ['patch'], rulesOut: ['rollback'] },
  ],
  queries: [
    { id: 'trace', title: 'Session trace', role: 'infra-oncall', costMs: minutes(2), rawApproval: 'safety-lead', yields: [{ evidence: 'TRACE' }], emptyAnswer: 'Nothing.' },
    { id: 'ids', title: 'Id scan', role: 'safety-lead', costMs: minutes(1), yields: [{ evidence: 'IDS' }], emptyAnswer: 'Nothing.' },
    { id: 'nothing', title: 'A look at something else', role: 'safety-lead', costMs: minutes(1), yields: [], emptyAnswer: 'Nothing there.' },
  ],
  suites: [
    {
      id: 'suite', title: 'Repro suite', note: '', role: 'safety-lead', jointWith: 'model-owner', maxTargets: 2,
      targets: [{ id: 'bad', title: 'Bad', artefact: 'bad' }, { id: 'fix', title: 'Fix', artefact: 'candidate' }],
      sizes: [{ n: 60, costMs: minutes(2) }, { n: 120, costMs: minutes(4) }],
      rates: { bad: 0.2, fix: 0 }, fixed: [{ target: 'bad', n: 60, failures: 13 }, { target: 'fix', n: 60, failures: 0 }],
      yields: [{ evidence: 'SUITE', targets: ['bad', 'fix'] }], measures: 'harm', matchesFailingPath: true,
    },
  ],
  scopeQuestions: [{ id: 'spread', title: 'How wide?', answers: [{ id: 'narrow', title: 'Narrow' }, { id: 'global', title: 'Global' }] }],
  sealParts: [{ id: 'prompts', title: 'Prompts' }, { id: 'config', title: 'Config' }],
  holdSystems: [{ id: 'logs', title: 'Logs' }],
  rawItems: [{ id: 'shot', title: 'A screenshot' }],
  flags: ['ignored', 'angry'],
  msel: [
    { id: 'report', at: 0, from: 'A customer in {{draw.city}}', to: ['support-lead'], channel: 'ticket', subject: 'It said something bad', body: 'Please look.', then: [{ do: 'giveEvidence', evidence: 'REPORT', role: 'support-lead' }], otherwise: { afterMs: minutes(4), unless: { fact: 'declared', is: true }, then: [{ do: 'setFlag', flag: 'ignored', value: true }, { do: 'deliver', inject: 'late' }] }, expectedAction: 'MARKER-EXPECTED declare', tests: 'MARKER-TESTS ownership' },
    { id: 'late', from: 'The customer', to: ['support-lead'], channel: 'ticket', subject: 'Hello?', body: 'Anybody?', expectedAction: 'declare', tests: 'ownership' },
    { id: 'ask', at: minutes(3), from: 'An engineer', to: ['incident-commander'], channel: 'chat', subject: 'Roll back?', body: 'Say go.', replies: [{ id: 'go', label: 'Go', then: [{ do: 'applySwitch', switch: 'S1', scopes: ['main'], by: 'An engineer' }] }, { id: 'no', label: 'Wait', then: [{ do: 'setFlag', flag: 'angry', value: false }] }], expectedAction: 'wait', tests: 'evidence first' },
    { id: 'paste', at: minutes(4), satisfiedBy: { fact: 'pinned.TRACE', is: true }, from: 'An engineer', to: ['safety-lead'], channel: 'chat', subject: 'Pasting it', body: 'Here.', then: [{ do: 'postRaw', item: 'shot', by: 'An engineer' }], expectedAction: 'purge', tests: 'privacy' },
    { id: 'still', at: minutes(5), when: { fact: 'share.live', atLeast: 0.1 }, because: 'nothing is left on it', from: 'A dashboard', to: ['model-owner'], channel: 'dashboard', subject: 'Still {{share.live|percent}} on the path', body: 'See above.', expectedAction: 'verify', tests: 'verification' },
    { id: 'hardened', onEnter: { state: 'story.hard', afterMs: seconds(20) }, from: 'A forum', to: ['comms'], channel: 'social', subject: 'They are silent', body: 'Nobody answers.', expectedAction: 'answer', tests: 'comms' },
    { id: 'boom', from: 'The pipeline', to: ['model-owner'], channel: 'calendar', subject: 'Promoted', body: 'Canary at 100 %.', expectedAction: 'freeze before', tests: 'bomb' },
    { id: 'morning', at: hours(20) + minutes(1), from: 'A regulator', to: ['legal-privacy'], channel: 'regulator', subject: 'A question', body: 'What happened?', expectedAction: 'answer', tests: 'duties' },
  ],
  chart: {
    id: 'tiny',
    type: 'parallel',
    states: {
      containment: {
        initial: 'bleeding',
        states: {
          bleeding: { on: { 'world.changed': { target: 'held', guard: { type: 'when', params: { fact: 'residual', atMost: 0.05 } } } } },
          held: {
            on: { 'world.changed': { target: 'bleeding', guard: { type: 'when', params: { not: { fact: 'residual', atMost: 0.05 } } } } },
            after: { hold: { target: 'contained', actions: [{ type: 'reach', params: { milestone: 'contained' } }] } },
          },
          contained: { on: { 'world.changed': { target: 'bleeding', guard: { type: 'when', params: { not: { fact: 'residual', atMost: 0.05 } } } } } },
        },
      },
      story: {
        initial: 'calm',
        states: {
          calm: { on: { 'flag.set': { target: 'hard', guard: { type: 'when', params: { fact: 'flag.ignored', is: true } } } } },
          hard: { on: { 'incident.declared': { target: 'calm' } } },
        },
      },
      bomb: {
        initial: 'armed',
        states: {
          armed: {
            on: { 'freeze.set': { target: 'defused', guard: { type: 'when', params: { fact: 'frozen.rollouts', is: true } } } },
            after: { '720000': { target: 'fired', actions: [{ type: 'deploy', params: { component: 'canary' } }, { type: 'deliver', params: { inject: 'boom' } }] } },
          },
          defused: {},
          fired: {},
        },
      },
    },
  },
  delays: { hold: minutes(2) },
  paging: {
    targets: [
      target('ic-oncall', 'incident-commander'), target('model-oncall', 'model-owner'), target('sre-oncall', 'infra-oncall'), target('safety-oncall', 'safety-lead'),
      target('product-oncall', 'product-owner'), target('legal-oncall', 'legal-privacy', 'legal-secondary'), target('legal-secondary', 'legal-privacy'), target('comms-oncall', 'comms'),
      target('ts-support-lead', 'support-lead'), { id: 'old-rota', title: 'old-rota', dead: true }, { id: 'all-eng', title: 'all-eng', mass: true },
      { id: 'exec-oncall', title: 'exec-oncall', outside: { name: 'An executive', answers: 'Listening.' } },
    ],
    policy: { '0': ['ic-oncall'], '1': ['ic-oncall'], '2': ['product-oncall'] },
    required: { '0': ['ic-oncall', 'legal-oncall'], '1': ['ic-oncall'], '2': ['product-oncall'] },
    critical: ['legal-oncall'],
    optional: [],
    firstOnCall: ['support-lead', 'product-owner'],
    failures: [{ target: 'legal-oncall', how: 'silent', words: '' }],
    ackLimitMs: { '0': limits, '1': { default: minutes(5), byTarget: { 'legal-oncall': minutes(10) } }, '2': { default: minutes(30), byTarget: {} } },
    colleagueAckMs: { min: seconds(30), max: seconds(210) },
    rungAt: minutes(8),
    ringers: {},
  },
  decision: {
    options: [
      { id: 'patch', title: 'Patch', kind: 'patch', card: 'Fix the path.', grade: 'right', because: 'MARKER-BECAUSE the path is the cause', priced: ['feature'] },
      { id: 'rollback', title: 'Roll back', kind: 'rollback', card: 'Go back.', grade: 'wrong', because: 'the model is innocent', priced: ['fix'] },
      { id: 'close', title: 'Close', kind: 'close', card: 'Nothing here.', grade: 'wrong', because: 'it is real', priced: [] },
    ],
    losses: [{ id: 'feature', title: 'The feature', knownBy: ['TRACE'] }, { id: 'fix', title: 'A fix', knownBy: ['SUITE'] }],
    discriminating: [['TRACE'], ['SUITE']],
    verification: { suite: 'suite', targets: ['bad', 'fix'], minN: 120, benignSuite: 'suite' },
    causes: [{ id: 'path', title: 'The path', right: true }, { id: 'model', title: 'The model', right: false }],
  },
  comms: {
    clauses: [
      { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
      { id: 'off', text: 'We have switched the feature off.', purpose: 'action', trueWhen: { fact: 'switch.S1.main', is: 'effective' }, knownWhen: { fact: 'switch.S1.main', is: 'effective' } },
      { id: 'fixed', text: 'It is fixed.', purpose: 'claim', trueWhen: { fact: 'declared', is: 'never' }, penalty: 'claims a fix' },
    ],
    maxWords: 30,
    wanted: [{ purpose: 'apologise', share: 0.5 }, { purpose: 'action', share: 0.5 }],
    clearedBy: ['legal-privacy', 'safety-lead'],
    deadlines: [],
  },
  duties: [{ id: 'notice', title: 'Notice', card: 'Tell them.', asOf: '2026-11-01', expected: 'notify', accepted: ['notify'], limitMs: hours(24) }],
  people: {
    welfare: [{ id: 'reported', title: 'The reported case', facts: 'safe', shownWhen: { fact: 'held.REPORT', is: true }, actions: ['in-product-card', 'no-referral-recorded'], right: ['no-referral-recorded'], harmful: [], dueAt: minutes(9) }],
    outreach: [{ id: 'users', title: 'Users', channel: 'mail', clauses: [{ id: 'sorry', text: 'We are sorry.', purpose: 'apologise' }], wanted: [{ purpose: 'apologise', share: 1 }], sentBy: ['support-lead'], clearedBy: ['legal-privacy'], required: true }],
    supportLines: [],
  },
  losses: [],
  cannedLines: { comms: 'I can clear a text or look something up.' },
  rubric: {
    signal: 'report',
    grades: [{ when: { fact: 'held.REPORT', is: true }, severity: 1, alsoAccept: [0] }],
    verify: [{ id: 'live', title: 'Live', components: ['live'] }],
    persisted: [{ id: 'stored', title: 'Stored', switch: 'S9', scopes: ['all'] }],
    sufficient: [{ levers: [{ switch: 'S1', scopes: ['main'] }, { switch: 'S9', scopes: ['all'] }], obtainableAt: minutes(4) }],
    budgetShareMinutes: 90, freeUntil: minutes(10), preciseKnown: { fact: 'held.TRACE', is: true },
    wholeProduct: { switch: 'S8', after: minutes(20) }, harmfulScopes: [], deadEnds: [],
    sealParts: ['prompts', 'config'], altering: ['S9'],
    bombs: [{ id: 'canary', title: 'Canary promotion', scope: 'rollouts', at: minutes(12) }],
    scopeAnswers: { straightforward: { right: [], needs: [] }, spread: { right: ['narrow'], needs: ['TRACE'] }, skew: { right: [], needs: [] }, seenBefore: { right: [], needs: [] } },
    prevalence: { low: 10, high: 20, by: minutes(9), evidence: 'SUITE' }, cause: { right: 'systemic', evidence: ['SUITE'] },
    welfareDueAt: minutes(9), swoop: { injects: [], answered: [] },
    owners: { org: ['product-owner'], technical: ['model-owner'], external: ['comms'] },
    actOneEndsAt: minutes(10), whyPaged: {}, endings: [{ id: 'end', title: 'The end', when: { all: [] }, text: 'MARKER-ENDING everybody is well.' }],
  },
  guide: { purpose: 'MARKER-GUIDE', before: [], during: [], hotWash: [], traps: [] },
  parPlan: [],
});
