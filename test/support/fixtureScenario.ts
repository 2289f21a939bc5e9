import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';
import { fixtureOrganisation, fixturePeople, fixtureRubric } from './fixtureRubric.ts';

const minute = minutes(1);

/**
 * A small incident for scoring tests: 10 harmful answers an hour from a web path (6), a school path (2) and stored history (2).
 * The path switch on both scopes and the purge leave 2.6 %; without the school scope 22.2 %.
 */
export const fixtureScenario: Scenario = {
  id: 'fixture',
  version: '1',
  variant: 'f0',
  variantTitle: 'Fixture',
  title: 'Fixture incident',
  family: 'fixture',
  summary: 'A small incident for tests.',
  contentNote: 'none',
  objectives: ['score'],
  durationMinutes: { briefing: 1, play: 48, hotWash: 1 },
  organisation: fixtureOrganisation,
  roles: [],
  acts: [
    { id: 'one', title: 'Act 1', startsAt: 0, endsAt: minutes(36), storyClock: 'Tue 14:10' },
    { id: 'two', title: 'Act 2', startsAt: hours(18), endsAt: hours(18) + minutes(12), storyClock: 'Wed 08:30' },
  ],
  draws: [],
  world: {
    components: [
      { id: 'web', title: 'Web path', baselinePerHour: 6 },
      { id: 'school', title: 'School path', baselinePerHour: 2 },
      { id: 'history', title: 'Stored history', baselinePerHour: 2, persisted: true },
      { id: 'eu', title: 'EU rollout', baselinePerHour: 3, latent: true },
    ],
    switches: [
      {
        id: 'path', title: 'Long path off', kind: 'disable', note: '', holders: ['model-owner'], delayMs: 2 * minute,
        scopes: [{ id: 'web', title: 'Web', cost: 0.02 }, { id: 'school', title: 'Schools', cost: 0.01, secondKey: 'product-owner' }],
        options: [{ id: 'drain', title: 'Drain' }],
        effects: [
          { scope: 'web', component: 'web', multiplier: 0.02 },
          { scope: 'school', component: 'school', multiplier: 0.02 },
        ],
        reversible: true,
      },
      {
        id: 'purge', title: 'Purge history', kind: 'tombstone', note: '', holders: ['safety-lead'], delayMs: 2 * minute,
        scopes: [{ id: 'all', title: 'All', cost: 0 }], options: [],
        effects: [{ scope: 'all', component: 'history', multiplier: 0.05 }],
        alters: { thing: 'history', title: 'Stored history' }, reversible: false,
      },
      {
        id: 'off', title: 'Product off', kind: 'disable', note: '', holders: ['product-owner'], delayMs: minute,
        scopes: [{ id: 'all', title: 'All', cost: 1 }], options: [{ id: 'card', title: 'Crisis card' }],
        effects: [
          { scope: 'all', component: 'web', multiplier: 0 },
          { scope: 'all', component: 'school', multiplier: 0 },
        ],
        reversible: true,
      },
      {
        id: 'freeze', title: 'Freeze', kind: 'freeze', note: '', holders: ['model-owner'], delayMs: 0,
        scopes: [{ id: 'rollouts', title: 'Rollouts', cost: 0 }, { id: 'logs', title: 'Log deletion', cost: 0 }],
        options: [], effects: [], reversible: false,
      },
    ],
    refills: [{ switch: 'purge', component: 'history', source: ['web', 'school'], refillMs: 10 * minute, floor: 0.02 }],
    probes: [
      { id: 'p-web', title: 'Web reading', components: ['web'], failureRate: 0.2, attempts: 100, costMs: minute, lagMs: 0 },
      { id: 'p-school', title: 'School reading', components: ['school'], failureRate: 0.2, attempts: 100, costMs: minute, lagMs: 0 },
      { id: 'p-history', title: 'History reading', components: ['history'], failureRate: 0.2, attempts: 100, costMs: minute, lagMs: 0 },
      { id: 'p-decoy', title: 'Latency', components: [], failureRate: 0, attempts: 100, costMs: minute, lagMs: 0 },
    ],
    containedAtOrBelow: 0.05,
    holdMs: 5 * minute,
  },
  evidence: [
    { id: 'e-report', title: 'User report', body: '', holders: ['support-lead'], supports: ['patch'], rulesOut: [], behavioural: true },
    { id: 'e-trace', title: 'Trace', body: '', holders: ['infra-oncall'], supports: ['patch'], rulesOut: ['rollback'] },
    { id: 'e-old', title: 'Old ticket', body: '', holders: ['product-owner'], supports: [], rulesOut: ['rollback'] },
    { id: 'e-suite', title: 'Suite result', body: '', holders: ['safety-lead', 'model-owner'], supports: ['patch'], rulesOut: ['rollback'] },
    { id: 'e-sample', title: 'Log sample', body: '', holders: ['safety-lead'], supports: [], rulesOut: [] },
    { id: 'e-green', title: 'Green dashboards', body: '', holders: ['infra-oncall'], supports: ['close'], rulesOut: [] },
    { id: 'e-fix', title: 'Security fix', body: '', holders: ['infra-oncall'], supports: ['patch'], rulesOut: ['rollback'] },
  ],
  queries: [],
  suites: [
    {
      id: 'multi', title: 'Multi-turn suite', note: '', role: 'safety-lead', maxTargets: 3, matchesFailingPath: true, measures: 'harm',
      targets: [{ id: 'bad', title: 'Current', artefact: 'bad' }, { id: 'lkg', title: 'Last good', artefact: 'last-known-good' }, { id: 'fix', title: 'Candidate', artefact: 'candidate' }],
      sizes: [{ n: 60, costMs: 3 * minute }, { n: 120, costMs: 5 * minute }], rates: { bad: 0.2, lkg: 0.15, fix: 0 }, fixed: [], yields: [],
    },
    {
      id: 'benign', title: 'Benign twin', note: '', role: 'safety-lead', maxTargets: 3, matchesFailingPath: true, measures: 'benign-refusals',
      targets: [{ id: 'fix', title: 'Candidate', artefact: 'candidate' }], sizes: [{ n: 120, costMs: 3 * minute }], rates: { fix: 0.03 }, fixed: [], yields: [],
    },
  ],
  scopeQuestions: [
    { id: 'straightforward', title: 'Straightforward?', answers: [{ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }] },
    { id: 'spread', title: 'Narrow or global?', answers: [{ id: 'narrow', title: 'Narrow' }, { id: 'global', title: 'Global' }] },
    { id: 'skew', title: 'Skewed?', answers: [{ id: 'teens', title: 'Teens' }, { id: 'none', title: 'None' }] },
    { id: 'seenBefore', title: 'Seen before?', answers: [{ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }] },
  ],
  sealParts: [{ id: 'prompts', title: 'Prompts' }, { id: 'ids', title: 'Identifiers' }],
  holdSystems: [{ id: 'logs', title: 'Logs' }],
  rawItems: [{ id: 'shot', title: 'A screenshot' }],
  flags: [],
  msel: [
    { id: 'signal', at: 0, from: 'A user', to: ['support-lead'], channel: 'ticket', subject: 'Report', body: '', expectedAction: 'Declare', tests: 'Declaring [P1]' },
    { id: 'swoop', at: minutes(9), from: 'A vice president', to: ['incident-commander'], channel: 'chat', subject: 'Turn it off', body: '', expectedAction: 'Ask', tests: 'The senior [R4]' },
    { id: 'press', at: minutes(15), from: 'A reporter', to: ['comms'], channel: 'mail', subject: 'Comment by T+30', body: '', expectedAction: 'Answer', tests: 'The deadline' },
  ],
  chart: { id: 'fixture', initial: 'open', states: { open: {} } },
  delays: {},
  paging: {
    targets: [
      { id: 'ic', title: 'Commander rota', role: 'incident-commander' },
      { id: 'model', title: 'Model rota', role: 'model-owner', secondary: 'model-2' },
      { id: 'model-2', title: 'Model secondary', role: 'model-owner' },
      { id: 'model-old', title: 'Old model rota', role: 'model-owner', dead: true },
      { id: 'safety', title: 'Safety rota', role: 'safety-lead' },
      { id: 'product', title: 'Product rota', role: 'product-owner' },
      { id: 'legal', title: 'Legal rota', role: 'legal-privacy' },
      { id: 'comms', title: 'Comms rota', role: 'comms' },
      { id: 'exec', title: 'Executive', outside: { name: 'Exec', answers: 'Here.' } },
      { id: 'friends', title: 'Account managers' },
      { id: 'all', title: 'All engineers', mass: true },
    ],
    policy: { '0': ['ic'], '1': ['ic'], '2': [] },
    required: {
      '0': ['ic', 'model', 'safety', 'product', 'comms', 'legal', 'exec'],
      '1': ['ic', 'model', 'safety', 'product', 'comms', 'legal'],
      '2': ['safety', 'product'],
    },
    critical: ['model', 'safety', 'legal'],
    optional: ['friends'],
    firstOnCall: ['product-owner'],
    failures: [{ target: 'model', how: 'silent', words: '' }],
    ackLimitMs: {
      '0': { default: 5 * minute, byTarget: {} },
      '1': { default: 5 * minute, byTarget: { comms: 10 * minute, legal: 10 * minute } },
      '2': { default: 30 * minute, byTarget: {} },
    },
    colleagueAckMs: { min: 30_000, max: 210_000 },
    rungAt: 8 * minute,
    ringers: {},
  },
  decision: {
    options: [
      { id: 'patch', title: 'Patch', kind: 'patch', card: '', grade: 'right', because: 'The path is misconfigured.', priced: ['plans'] },
      { id: 'hold', title: 'Hold', kind: 'hold', card: '', grade: 'defensible', because: 'Cheap overnight.', priced: [], needs: { fact: 'outreach.users', is: true } },
      { id: 'filter', title: 'Filter', kind: 'patch', card: '', grade: 'weak', because: 'It leaks.', priced: [] },
      { id: 'rollback', title: 'Rollback', kind: 'rollback', card: '', grade: 'wrong', because: 'The old version fails too.', priced: ['fix'] },
      { id: 'close', title: 'Close', kind: 'close', card: '', grade: 'wrong', because: 'It is real.', priced: [] },
    ],
    losses: [
      { id: 'plans', title: 'Study plans', knownBy: ['e-old'] },
      { id: 'fix', title: 'Security fix', knownBy: ['e-fix'] },
    ],
    discriminating: [['e-trace', 'e-old'], ['e-suite']],
    verification: { suite: 'multi', targets: ['bad', 'lkg', 'fix'], minN: 120, benignSuite: 'benign' },
    causes: [{ id: 'config', title: 'Configuration', right: true }, { id: 'model', title: 'The model', right: false }],
  },
  ...fixturePeople,
  rubric: fixtureRubric,
  losses: [{ thing: 'history', title: 'Stored history', at: minutes(55), savedBy: { fact: 'sealed', is: true }, consequence: '' }],
  cannedLines: {},
  guide: { purpose: '', before: [], during: [], hotWash: [], traps: [] },
  parPlan: [
    { at: minutes(5), role: 'model-owner', command: 'freeze', payload: { scope: 'rollouts' } },
    { at: minutes(8), role: 'model-owner', command: 'applySwitch', payload: { switch: 'path', scopes: ['web', 'school'], options: ['drain'] } },
    { at: minutes(9), role: 'product-owner', command: 'coSignSwitch', payload: { switch: 'path', scopes: ['school'] } },
    { at: minutes(14), role: 'safety-lead', command: 'applySwitch', payload: { switch: 'purge', scopes: ['all'] } },
  ],
};
