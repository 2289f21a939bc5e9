import type { DecisionRecord } from '../../shared/drill/decision/events.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { Channel } from '../../shared/scenario/msel.ts';
import { fixtureScenario } from './fixtureScenario.ts';
import type { Entry } from './logBuilder.ts';
import { at, entry } from './logBuilder.ts';

/** An acknowledged page: sent, answered, joined. */
export function paged(
  page: string,
  target: string,
  role: PlayRole,
  sent: string,
  answered: string,
  limit = 5,
): Entry[] {
  const seat = `seat-${role}`;
  return [
    entry(
      sent,
      'page.sent',
      { page, target, title: target, role, severity: 1, note: '', limitMs: limit * 60_000, answersTo: null },
      'product-owner',
    ),
    entry(answered, 'page.acknowledged', { page, target, role, seat, name: target, words: 'On it.' }, role),
    entry(answered, 'role.joined', { seat, role, how: 'page' }, role),
  ];
}

const inject = (time: string, id: string, channel: Channel = 'chat'): Entry =>
  entry(time, 'inject.delivered', {
    inject: id,
    from: 'Somebody',
    to: ['incident-commander'],
    channel,
    subject: `About ${id}`,
    body: '',
    phoneScript: null,
    replies: [],
    adHoc: false,
  });

export const received = (time: string, evidence: string): Entry =>
  entry(time, 'evidence.received', {
    evidence,
    title: evidence,
    body: '',
    source: 'query',
    holders: [],
    seats: ['seat-safety-lead'],
  });

const baseline: Record<string, number> = { web: 6, school: 2, history: 2 };
/** The true world after a change, from each component's share of its own baseline. */
export function world(time: string, shares: Record<string, number>): Entry {
  const rates = Object.fromEntries(
    Object.entries(baseline).map(([id, rate]) => [id, rate * (shares[id] ?? 1)]),
  );
  const ratePerHour = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
  return entry(time, 'world.changed', { residual: ratePerHour / 10, ratePerHour, rates });
}

export const reading = (time: string, ...targets: string[]): Entry =>
  entry(time, 'probe.completed', {
    run: `probe-${time}`,
    evidence: `probe-${time}`,
    seats: [],
    readings: targets.map((target) => ({
      target,
      title: target,
      sample: { failures: 0, n: 100, low: 0, high: 0.03 },
      perHour: target === 'p-decoy' ? null : { estimate: 0, low: 0, high: 1 },
      readAt: at(time),
      lagMs: 0,
    })),
  });

const suiteRun = (time: string, suite: string, ...targets: string[]): Entry =>
  entry(time, 'suite.completed', {
    run: `suite-${time}`,
    suite,
    title: suite,
    seats: [],
    evidence: suite === 'multi' ? 'e-suite' : `suite-${time}`,
    results: targets.map((target) => ({
      target,
      title: target,
      sample: { failures: 0, n: 120, low: 0, high: 0.025 },
    })),
  });

export const goodDecision: DecisionRecord = {
  option: 'patch',
  rejected: ['rollback'],
  citations: [
    { evidence: 'e-trace', mark: 'supports' },
    { evidence: 'e-old', mark: 'rulesOut' },
    { evidence: 'e-suite', mark: 'supports' },
  ],
  causeId: 'config',
  causeText: 'The long path lost its filter.',
  confidence: 'high',
  changeMind: 'A failure with the filter on.',
  verify: { suite: 'multi', targets: ['bad', 'lkg', 'fix'], n: 120, benign: true },
  revert: 'Switch the path off again.',
  losses: ['plans'],
  canaryPercent: 5,
  owner: 'model-owner',
  reconsiderAt: at('600:00'),
  objectionsAsked: true,
  dissent: null,
};
export const decided = (time: string, change: Partial<DecisionRecord> = {}, decision = 1): Entry =>
  entry(time, 'decision.recorded', { decision, ...goodDecision, ...change }, 'incident-commander');

const checked = (clause: string) => ({ clause, true: true, known: true, penalty: null });
const words = (clause: string) => ({ clause, text: '' });
const FULL_TEXT = ['c-ack', 'c-sorry', 'c-action', 'c-support', 'c-next'];

export function published(
  time: string,
  clauses: { clause: string; true: boolean; known: boolean; penalty: string | null }[],
  kind: 'statement' | 'holding' | 'reactive' = 'statement',
  id = 's1',
  uncleared: PlayRole[] = [],
): Entry[] {
  return [
    entry(
      time,
      'statement.published',
      {
        statement: id,
        version: 1,
        kind,
        clauses: clauses.map(({ clause }) => words(clause)),
        freeText: '',
        uncleared,
      },
      'comms',
    ),
    entry(time, 'statement.checked', { statement: id, version: 1, clauses }),
  ];
}

/** A log that earns every automatic point of the fixture. Tests take lines out, or change them. */
export function wellPlayed(): Entry[] {
  return [...opening(), ...assembly(), ...switches(), ...findings(), ...outside(), ...secondAct()];
}

export function opening(): Entry[] {
  return [
    entry('00:00', 'drill.created', {
      scenario: 'fixture',
      version: '1',
      variant: 'f0',
      seed: 7,
      hash: 'hash',
      acts: ['one', 'two'],
      solo: null,
      seats: Object.keys(fixtureScenario.organisation.roleTitles).map((role) => ({
        seat: `seat-${role}`,
        roles: [role as PlayRole],
        occupant: 'person' as const,
      })),
    }),
    entry('00:00', 'drill.started', {}),
    entry('00:00', 'act.started', { act: 'one', title: 'Act 1', storyClock: '', endsAt: at('36:00') }),
    entry('00:00', 'role.joined', { seat: 'seat-product-owner', role: 'product-owner', how: 'firstOnCall' }),
    inject('00:00', 'signal', 'ticket'),
  ];
}

function assembly(): Entry[] {
  const owner = (time: string, area: 'org' | 'technical' | 'external', role: PlayRole) =>
    entry(time, 'owner.accepted', { area, role, happenedAt: at(time) }, role);
  const update = (time: string, next: string) =>
    entry(
      time,
      'update.posted',
      {
        audience: 'internal',
        text: 'Path off, copies next, all measured.',
        nextAt: at(next),
        happenedAt: at(time),
      },
      'incident-commander',
    );
  const briefed = (time: string) =>
    entry(time, 'briefing.posted', { text: 'x', happenedAt: at(time) }, 'incident-commander');
  return [
    entry(
      '02:00',
      'incident.declared',
      { severity: 1, summary: '', happenedAt: at('02:00') },
      'product-owner',
    ),
    ...paged('p-ic', 'ic', 'incident-commander', '02:10', '03:00'),
    entry(
      '02:10',
      'page.sent',
      {
        page: 'p-model',
        target: 'model',
        title: 'model',
        role: 'model-owner',
        severity: 1,
        note: '',
        limitMs: at('05:00'),
        answersTo: null,
      },
      'product-owner',
    ),
    ...paged('p-safety', 'safety', 'safety-lead', '02:20', '03:30'),
    ...paged('p-comms', 'comms', 'comms', '02:30', '05:00', 10),
    ...paged('p-legal', 'legal', 'legal-privacy', '02:30', '05:30', 10),
    entry('03:00', 'command.taken', { role: 'incident-commander', happenedAt: at('03:00') }),
    briefed('04:00'),
    entry('07:10', 'page.unanswered', { page: 'p-model', target: 'model' }),
    entry(
      '07:15',
      'page.escalated',
      { page: 'p-model', target: 'model', to: 'model-2', newPage: 'p-model-2', automatic: false },
      'product-owner',
    ),
    ...paged('p-model-2', 'model-2', 'model-owner', '07:15', '07:30'),
    briefed('08:30'),
    owner('08:40', 'org', 'incident-commander'),
    owner('08:45', 'technical', 'model-owner'),
    owner('08:50', 'external', 'comms'),
    inject('09:00', 'swoop'),
    entry(
      '09:20',
      'inject.answered',
      { inject: 'swoop', reply: 'ask', label: '', to: [] },
      'incident-commander',
    ),
    update('05:00', '15:00'),
    update('15:00', '28:00'),
    update('28:00', '40:00'),
    entry(
      '13:00',
      'severity.changed',
      { from: 1, to: 0, reason: 'sample', happenedAt: at('13:00') },
      'incident-commander',
    ),
    // The executive answers from outside the seats and joins no call.
    ...paged('p-exec', 'exec', 'executive', '14:00', '15:00').filter(({ type }) => type !== 'role.joined'),
  ];
}

function switches(): Entry[] {
  return [
    entry(
      '07:40',
      'switch.applied',
      {
        switch: 'path',
        title: '',
        scopes: ['web', 'school'],
        options: ['drain'],
        waitsFor: [{ scope: 'school', role: 'product-owner' }],
        due: [{ scope: 'web', at: at('09:40') }],
        role: 'model-owner',
        breakGlass: false,
      },
      'model-owner',
    ),
    entry(
      '07:45',
      'switch.coSigned',
      {
        switch: 'path',
        scopes: ['school'],
        due: [{ scope: 'school', at: at('09:45') }],
        role: 'product-owner',
      },
      'product-owner',
    ),
    entry('09:40', 'switch.effective', { switch: 'path', scope: 'web' }),
    world('09:40', { web: 0.02 }),
    entry('09:45', 'switch.effective', { switch: 'path', scope: 'school' }),
    world('09:45', { web: 0.02, school: 0.02 }),
    entry('10:00', 'freeze.set', { scope: 'rollouts', title: '' }, 'model-owner'),
    entry('12:00', 'hold.issued', { systems: ['logs'], effectiveAt: at('17:00') }, 'legal-privacy'),
    entry('13:30', 'evidence.sealed', { run: 'seal-1', parts: ['prompts', 'ids'], missing: [] }),
    entry(
      '14:00',
      'switch.applied',
      {
        switch: 'purge',
        title: '',
        scopes: ['all'],
        options: [],
        waitsFor: [],
        due: [{ scope: 'all', at: at('16:00') }],
        role: 'safety-lead',
        breakGlass: false,
      },
      'safety-lead',
    ),
    entry('16:00', 'switch.effective', { switch: 'purge', scope: 'all' }),
    world('16:00', { web: 0.02, school: 0.02, history: 0.05 }),
    entry('17:00', 'hold.effective', { systems: ['logs'] }),
    reading('18:00', 'p-web', 'p-school', 'p-history'),
  ];
}

function findings(): Entry[] {
  const estimated = (
    time: string,
    data: {
      low: number | null;
      high: number | null;
      answers: Record<string, string>;
      cause: 'systemic' | null;
      evidence: string[];
    },
  ) => entry(time, 'scope.estimated', data, 'safety-lead');
  return [
    received('01:00', 'e-report'),
    entry(
      '05:30',
      'evidence.pinned',
      {
        evidence: 'e-report',
        title: 'User report',
        body: '',
        source: 'query',
        holders: [],
        by: 'seat-support-lead',
      },
      'support-lead',
    ),
    entry('06:30', 'rawAccess.approved', { query: 'trace', role: 'infra-oncall' }, 'safety-lead'),
    entry('06:40', 'raw.posted', { item: 'shot', title: 'A screenshot', by: 'An engineer' }),
    entry('07:40', 'raw.purged', { item: 'shot' }, 'safety-lead'),
    received('09:00', 'e-old'),
    received('10:30', 'e-trace'),
    received('12:00', 'e-sample'),
    suiteRun('24:00', 'multi', 'bad', 'lkg', 'fix'),
    received('24:00', 'e-suite'),
    suiteRun('28:00', 'benign', 'fix'),
    estimated('20:00', { low: 206, high: 854, answers: {}, cause: null, evidence: ['e-sample'] }),
    estimated('24:30', {
      low: null,
      high: null,
      cause: 'systemic',
      evidence: ['e-suite', 'e-trace', 'e-sample', 'e-old'],
      answers: { straightforward: 'yes', spread: 'narrow', skew: 'teens', seenBefore: 'yes' },
    }),
    decided('29:00'),
  ];
}

function outside(): Entry[] {
  const welfare = (
    time: string,
    id: string,
    action: 'safeguarding-lead' | 'in-product-card' | 'message-young-person',
  ) =>
    entry(
      time,
      'welfare.decided',
      { case: id, actions: [action], reviewer: 'Ana', basis: '', happenedAt: at(time) },
      'safety-lead',
    );
  const duty = (id: string, action: 'notify' | 'assess' | 'not-applicable') =>
    entry('25:00', 'duty.recorded', { duty: id, title: id, action, basis: 'card' }, 'legal-privacy');
  return [
    inject('15:00', 'press', 'press'),
    entry('15:30', 'spokesperson.set', { role: 'comms' }, 'comms'),
    entry(
      '20:30',
      'narrative.aligned',
      {
        what: true,
        howCommon: true,
        steps: true,
        plan: true,
        willNotClaim: true,
        text: 'One path, off since 09:00; no cause yet.',
        happenedAt: at('20:30'),
      },
      'comms',
    ),
    ...published('27:00', FULL_TEXT.map(checked)),
    welfare('16:00', 'reported', 'safeguarding-lead'),
    welfare('19:00', 'sample-1', 'in-product-card'),
    welfare('19:30', 'sample-2', 'message-young-person'),
    duty('school', 'notify'),
    duty('memo', 'assess'),
    duty('coppa', 'not-applicable'),
    entry(
      '26:00',
      'notice.sent',
      { duty: 'school', title: 'School contract', words: 'What happened, since when, whom to ring.' },
      'legal-privacy',
    ),
    entry('36:00', 'act.ended', { act: 'one' }),
  ];
}

function secondAct(): Entry[] {
  return [
    entry('1080:00', 'act.started', { act: 'two', title: 'Act 2', storyClock: '', endsAt: at('1092:00') }),
    entry(
      '1085:00',
      'outreach.sent',
      {
        group: 'users',
        clauses: [words('o-ack'), words('o-sorry')],
        freeText: '',
        clearedBy: ['legal-privacy'],
      },
      'support-lead',
    ),
    entry('1085:00', 'outreach.checked', { group: 'users', clauses: [checked('o-ack'), checked('o-sorry')] }),
    entry('1092:00', 'drill.ended', { ending: 'time' }),
  ];
}

export const without = (entries: readonly Entry[], gone: (item: Entry) => boolean): Entry[] =>
  entries.filter((item) => !gone(item));
export const ofType =
  (...types: Entry['type'][]) =>
  (item: Entry): boolean =>
    types.includes(item.type);

/** Replaces the data of the lines that match. */
export const changed = (
  entries: readonly Entry[],
  match: (item: Entry) => boolean,
  data: Record<string, unknown>,
): Entry[] => entries.map((item) => (match(item) ? { ...item, data: { ...item.data, ...data } } : item));
