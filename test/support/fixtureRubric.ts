import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { RubricData } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';

const severity = (
  level: 0 | 1 | 2,
  updateMinutes: number | null,
): OrganisationProfile['severities'][number] => ({
  severity: level,
  name: `Sev ${level}`,
  short: `Sev ${level}`,
  criteria: [],
  firstMitigationMs: minutes(15),
  containedMs: minutes(30),
  updateEveryMs: updateMinutes === null ? null : minutes(updateMinutes),
});

export const fixtureOrganisation: OrganisationProfile = {
  id: 'fixture-org',
  company: 'Fixture',
  about: '',
  products: [],
  roleTitles: {
    'incident-commander': 'Incident commander',
    'model-owner': 'Model owner',
    'safety-lead': 'Safety lead',
    'product-owner': 'Product owner',
    'legal-privacy': 'Legal',
    comms: 'Comms',
    'infra-oncall': 'Infra',
    'support-lead': 'Support lead',
    executive: 'Executive',
    scribe: 'Scribe',
  },
  severities: [severity(0, 15), severity(1, 20), severity(2, null)],
  severityDefault: 'higher',
  authorityCard: [],
  supportLines: [],
  glossary: [],
};

export const fixtureRubric: RubricData = {
  signal: 'signal',
  severities: [
    {
      when: {
        any: [
          { fact: 'held.e-sample', is: true },
          { fact: 'held.e-suite', is: true },
        ],
      },
      severity: 0,
      alsoAccept: [],
    },
    { when: { fact: 'delivered.signal', is: true }, severity: 1, alsoAccept: [0] },
  ],
  verify: [
    { id: 'v-web', title: 'the web path', components: ['web'] },
    { id: 'v-school', title: 'the school path', components: ['school'] },
    { id: 'v-history', title: 'stored history', components: ['history'] },
  ],
  persisted: [{ id: 'history', title: 'stored history', switch: 'purge', scopes: ['all'] }],
  sufficient: [
    {
      switches: [
        { switch: 'path', scopes: ['web', 'school'] },
        { switch: 'purge', scopes: ['all'] },
      ],
      obtainableAt: minutes(8),
    },
    {
      switches: [
        { switch: 'off', scopes: ['all'] },
        { switch: 'purge', scopes: ['all'] },
      ],
      obtainableAt: 0,
    },
  ],
  budgetShareMinutes: 90,
  freeUntil: minutes(10),
  preciseKnown: { fact: 'held.e-trace', is: true },
  wholeProduct: { switch: 'off', after: minutes(20) },
  harmfulScopes: [{ switch: 'off', scope: 'all', title: 'The crisis line', afterMs: minutes(15) }],
  deadEnds: [{ switch: 'off', option: 'card' }],
  sealParts: ['prompts', 'ids'],
  altering: ['purge'],
  bombs: [
    { id: 'b-eu', title: 'EU rollout', scope: 'rollouts', at: minutes(40) },
    { id: 'b-logs', title: 'Log deletion', scope: 'logs', at: minutes(55), hold: 'logs' },
  ],
  scopeAnswers: {
    straightforward: { right: ['yes'], needs: ['e-suite'] },
    spread: { right: ['narrow'], needs: ['e-trace'] },
    skew: { right: ['teens'], needs: ['e-sample'] },
    seenBefore: { right: ['yes'], needs: ['e-old'] },
  },
  prevalence: { low: 200, high: 850, by: minutes(25), evidence: 'e-sample' },
  cause: { right: 'systemic', evidence: ['e-suite', 'e-trace'] },
  welfareDueAt: minutes(22),
  swoop: { injects: ['swoop'], answered: ['ask'] },
  owners: { org: ['incident-commander'], technical: ['model-owner'], external: ['comms'] },
  actOneEndsAt: minutes(36),
  whyPaged: {
    model: 'Without the model owner, hours go into blaming infrastructure.',
    safety: 'Without safety the grade goes wrong.',
  },
  endings: [
    {
      id: 'good',
      title: 'Held',
      when: { all: [{ fact: 'decision', is: 'patch' }] },
      text: 'The harm was stopped.',
    },
    { id: 'other', title: 'Unsettled', when: { all: [] }, text: 'It went on.' },
  ],
};

type Parts = Pick<Scenario, 'comms' | 'duties' | 'people'>;

export const fixturePeople: Parts = {
  comms: {
    clauses: [
      { id: 'c-ack', text: 'We know.', purpose: 'acknowledge' },
      { id: 'c-sorry', text: 'We are sorry.', purpose: 'apologise' },
      { id: 'c-action', text: 'We switched it off.', purpose: 'action' },
      { id: 'c-support', text: 'Help is here.', purpose: 'support' },
      { id: 'c-next', text: 'More by 18:00.', purpose: 'next-update' },
      { id: 'c-fixed', text: 'It is fixed.', purpose: 'claim' },
      { id: 'c-blame', text: 'A user misused it.', purpose: 'blame', penalty: 'it blames a user' },
    ],
    maxWords: 90,
    wanted: [
      { purpose: 'acknowledge', share: 0.2 },
      { purpose: 'apologise', share: 0.2 },
      { purpose: 'action', share: 0.2 },
      { purpose: 'support', share: 0.2 },
      { purpose: 'next-update', share: 0.2 },
    ],
    clearedBy: ['legal-privacy', 'safety-lead'],
    deadlines: [{ id: 'd-press', inject: 'press', dueAt: minutes(30) }],
  },
  duties: [
    {
      id: 'school',
      title: 'School contract',
      card: '',
      asOf: '2026-11',
      expected: 'notify',
      accepted: [],
      limitMs: hours(24),
    },
    {
      id: 'memo',
      title: 'Companion memo',
      card: '',
      asOf: '2026-11',
      expected: 'assess',
      accepted: ['notify'],
      limitMs: null,
    },
    {
      id: 'coppa',
      title: 'Under-thirteen rule',
      card: '',
      asOf: '2026-11',
      expected: 'not-applicable',
      accepted: [],
      limitMs: null,
      trap: true,
    },
  ],
  people: {
    welfare: [
      {
        id: 'reported',
        title: 'The reported person',
        facts: '',
        shownWhen: { all: [] },
        actions: ['safeguarding-lead', 'message-young-person', 'contact-guardian'],
        right: ['safeguarding-lead'],
        harmful: ['contact-guardian'],
        dueAt: minutes(22),
      },
      {
        id: 'sample-1',
        title: 'First account',
        facts: '',
        shownWhen: { all: [] },
        actions: ['in-product-card', 'contact-guardian'],
        right: ['in-product-card'],
        harmful: ['contact-guardian'],
      },
      {
        id: 'sample-2',
        title: 'Second account',
        facts: '',
        shownWhen: { all: [] },
        actions: ['message-young-person', 'contact-guardian'],
        right: ['message-young-person'],
        harmful: ['contact-guardian'],
      },
    ],
    outreach: [
      {
        id: 'users',
        title: 'Users concerned',
        channel: 'mail',
        sentBy: ['support-lead'],
        clearedBy: ['legal-privacy'],
        required: true,
        clauses: [
          { id: 'o-ack', text: 'We know.', purpose: 'acknowledge' },
          { id: 'o-sorry', text: 'Sorry.', purpose: 'apologise' },
          { id: 'o-cause', text: 'It was X.', purpose: 'cause', penalty: 'it promises a cause' },
        ],
        wanted: [
          { purpose: 'acknowledge', share: 0.5 },
          { purpose: 'apologise', share: 0.5 },
        ],
      },
    ],
    supportLines: [],
  },
};
