import fc from 'fast-check';
import { HEARD_ACTS } from '../../shared/drill/call/events.ts';
import { MARKS } from '../../shared/drill/decision/events.ts';
import { PERSON_RATINGS } from '../../shared/drill/evaluation/rating.ts';
import type { Actor, EventData, EventType, LogEvent } from '../../shared/drill/events.ts';
import { PLAN_CHANGES } from '../../shared/drill/injects/plan.ts';
import type { RoleKit } from '../../shared/kit.ts';
import { HOUSE_NAMES } from '../../shared/roleNames.ts';
import type { PlayRole, Role } from '../../shared/roles.ts';
import { CORE_ROLES, FACILITATOR_SEAT, OPTIONAL_ROLES, SIX_SEATS } from '../../shared/roles.ts';
import { CHANNELS } from '../../shared/scenario/msel.ts';
import { WELFARE_ACTIONS } from '../../shared/scenario/people.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { attachment } from './attachments.ts';

/** Ids come from small pools, so that events of one sequence meet: a reply finds its inject, a revert its switch. */
const pool = (name: string, count = 3) =>
  fc.constantFrom(...Array.from({ length: count }, (_, index) => `${name}-${index + 1}`));
const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.uniqueArray(item, { minLength: 1, maxLength });
const words = fc.constantFrom('', 'one', 'two words', 'three short words');
const seat = fc.constantFrom(...SIX_SEATS.map((plan) => plan.seat));
const seats = some(seat, 2);
const playRole: fc.Arbitrary<PlayRole> = fc.constantFrom(...CORE_ROLES, ...OPTIONAL_ROLES);
const at = fc.integer({ min: 0, max: HOUR });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const severity = fc.constantFrom(0 as const, 1 as const, 2 as const);
const kind = fc.constantFrom('statement' as const, 'holding' as const, 'reactive' as const);
const clauses = fc.array(fc.record({ clause: pool('clause'), text: words }), { maxLength: 2 });
const checks = fc.array(
  fc.record({ clause: pool('clause'), true: fc.boolean(), known: fc.boolean(), penalty: fc.option(words) }),
  { maxLength: 2 },
);
const sample = fc.record({ failures: fc.nat(60), n: fc.constant(60), low: share, high: share });
const page = pool('page', 6);
const evidence = pool('F', 5);
const card = {
  evidence,
  title: words,
  body: words,
  source: fc.constantFrom('query' as const, 'suite' as const, 'probe' as const, 'given' as const),
  holders: fc.uniqueArray(playRole, { maxLength: 2 }),
};
const options = fc.uniqueArray(pool('option'), { maxLength: 2 });
const due = fc.array(fc.record({ scope: pool('scope'), at }), { maxLength: 2 });

const about = fc.record({
  kind: fc.constantFrom('criterion' as const, 'expected' as const),
  id: pool('inject'),
});
const personRating = fc.constantFrom(...PERSON_RATINGS);
const note = {
  note: pool('note'),
  text: words,
  tags: fc.uniqueArray(pool('tag'), { maxLength: 2 }),
  desk: fc.option(playRole),
  about: fc.option(about),
  isPrivate: fc.boolean(),
};

const kit = (role: PlayRole): RoleKit => ({
  role,
  title: role,
  brief: '',
  yours: [],
  company: {
    company: 'Corvane',
    about: '',
    products: [],
    severities: [],
    severityDefault: '',
    authorityCard: [],
    supportLines: [],
    glossary: [],
  },
  contentNote: '',
  acts: [],
  pageTargets: [{ id: 'target-1', title: 'First rota', role, mass: false }],
  pagePolicy: { 0: [], 1: [], 2: [] },
  scopeUnit: 'people affected',
  queries: [{ id: 'query-1', title: 'First query', costMs: MINUTE, jointWith: null, rawApproval: null }],
  approvals: [],
  suites: [],
  probes: [],
  switches: [],
  sealParts: [],
  holdSystems: [],
  scopeQuestions: [],
  decision: { options: [], losses: [], causes: [], suites: [] },
  clauses: [],
  clearedBy: ['legal-privacy', 'safety-lead'],
  maxWords: 90,
  duties: [],
  outreach: [],
});

/** Valid data for every event type. A new type without a row does not compile. */
export const DATA: { [T in EventType]: fc.Arbitrary<EventData[T]> } = {
  'drill.created': fc.record({
    scenario: fc.constant('scenario'),
    version: fc.constant('1'),
    variant: fc.constant('a0'),
    seed: fc.nat(99),
    hash: fc.constant('hash'),
    seats: fc.constant([...SIX_SEATS]),
    acts: fc.constant(['act-1']),
    solo: fc.constant(null),
  }),
  'drill.branched': fc.record({
    drill: fc.constant('drill-1'),
    code: fc.constant('ABC-DEF'),
    title: words,
    minute: at,
    events: fc.nat(99),
    hash: fc.constant('hash'),
    seats: fc.constant([...SIX_SEATS]),
  }),
  'organisation.named': fc.constant({ company: 'Company', names: HOUSE_NAMES }),
  'seat.assigned': fc.record({
    seat,
    roles: fc.uniqueArray(playRole as fc.Arbitrary<Role>, { maxLength: 3 }),
    occupant: fc.constantFrom('person' as const, 'colleague' as const, 'silent' as const),
  }),
  'seat.covered': fc.record({
    seat,
    by: seat,
    roles: fc.uniqueArray(playRole as fc.Arbitrary<Role>, { maxLength: 3 }),
  }),
  'seat.givenBack': fc.record({
    seat,
    by: seat,
    roles: fc.uniqueArray(playRole as fc.Arbitrary<Role>, { maxLength: 3 }),
  }),
  'role.briefed': fc
    .record({ seat, role: playRole })
    .map((data) => ({ ...data, kit: kit(data.role), open: false })),
  'drill.started': fc.constant({}),
  'act.started': fc.record({
    act: pool('act'),
    title: words,
    storyClock: fc.constant('Tue 14:10 UTC'),
    endsAt: at,
  }),
  'act.ended': fc.record({ act: pool('act') }),
  'drill.paused': fc.record({
    reason: words,
    by: fc.constantFrom('facilitator' as const, 'someone' as const),
  }),
  'drill.resumed': fc.constant({}),
  'exercise.stopped': fc.record({ reason: words }),
  'exercise.continued': fc.constant({}),
  'controls.taken': fc.constant({}),
  'timeFactor.set': fc.record({ factor: fc.constantFrom(1, 1.25, 1.5, 2) }),
  'speed.changed': fc.record({ speed: fc.constantFrom(0.5, 1, 2) }),
  'clock.skipped': fc.record({ from: at, to: at, why: fc.constantFrom('skip' as const, 'act' as const) }),
  'clock.restarted': fc.record({ lostMs: fc.nat(5_000) }),
  'drill.ended': fc.record({ ending: fc.constantFrom('time', 'contained-late') }),
  'debrief.opened': fc.record({
    scenario: fc.constant('scenario'),
    variant: fc.constant('a0'),
    variantTitle: fc.constant('Variant'),
    seed: fc.nat(99),
  }),
  'timer.elapsed': fc.record({
    timer: pool('timer'),
    kind: fc.constantFrom(
      'switch' as const,
      'query' as const,
      'page' as const,
      'chart' as const,
      'msel' as const,
      'clock' as const,
    ),
  }),
  'timer.setAside': fc.record({
    timer: pool('timer'),
    kind: fc.constantFrom('msel' as const, 'chart' as const),
    because: fc.constant('There is no value "x" for {{x}}.'),
  }),
  'command.accepted': fc.record({ command: fc.constant('postMessage') }),
  'flag.set': fc.record({ flag: pool('flag'), value: fc.boolean() }),
  'milestone.reached': fc.record({ milestone: pool('milestone') }),

  'inject.delivered': fc.record({
    inject: pool('inject'),
    from: words,
    to: some(playRole),
    channel: fc.constantFrom(...CHANNELS),
    subject: words,
    body: words,
    phoneScript: fc.option(words),
    replies: fc.array(fc.record({ id: pool('reply'), label: words }), { maxLength: 2 }),
    adHoc: fc.boolean(),
    asks: fc.boolean(),
    attachments: fc.array(attachment, { maxLength: 2 }),
    answerWithinMs: fc.constant(5 * MINUTE),
  }),
  'inject.withheld': fc.record({ inject: pool('inject'), because: words }),
  'inject.held': fc.record({ inject: pool('inject') }),
  'inject.released': fc.record({ inject: pool('inject'), dueAt: at }),
  'inject.skipped': fc.record({ inject: pool('inject'), why: words }),
  'inject.revised': fc.record(
    {
      inject: pool('inject'),
      from: words,
      subject: words,
      body: words,
      to: some(playRole),
      dueAt: at,
      why: words,
    },
    { requiredKeys: ['inject', 'why'] },
  ),
  'inject.unskipped': fc.record({
    inject: pool('inject'),
    dueAt: fc.option(at),
    held: fc.boolean(),
    why: words,
  }),
  'inject.shelved': fc.record(
    {
      inject: pool('inject'),
      own: fc.record({
        from: words,
        to: some(playRole),
        channel: fc.constantFrom(...CHANNELS),
        subject: words,
        body: words,
      }),
      why: words,
    },
    { requiredKeys: ['inject'] },
  ),
  'inject.unshelved': fc.record({
    inject: pool('inject'),
    dueAt: fc.option(at),
    held: fc.boolean(),
    dropped: fc.boolean(),
    why: words,
  }),
  'inject.changeUndone': fc.record({
    inject: pool('inject'),
    undoes: fc.nat(9),
    what: fc.constantFrom(...PLAN_CHANGES),
    dueAt: fc.option(at),
    held: fc.boolean(),
  }),
  'inject.answered': fc.record({
    inject: pool('inject'),
    reply: pool('reply'),
    label: words,
    to: some(playRole),
  }),
  'inject.answeredInWords': fc.record({ inject: pool('inject'), words, to: some(playRole) }),
  'inject.pinned': fc.record({ ...card, inject: pool('inject'), from: words, by: seat }),
  'inject.unpinned': fc.record({ inject: pool('inject'), evidence: pool('evidence'), title: words }),
  'inject.forwarded': fc.record({
    inject: pool('inject'),
    from: words,
    channel: fc.constantFrom(...CHANNELS),
    subject: words,
    body: words,
    attachments: fc.array(attachment, { maxLength: 2 }),
    to: some(playRole),
    words,
  }),
  'inject.unanswered': fc.record({ inject: pool('inject') }),
  'inject.lapsed': fc.record({ inject: pool('inject'), to: some(playRole) }),

  'incident.declared': fc.record({ severity, summary: words, happenedAt: at }),
  'severity.changed': fc.record({ from: severity, to: severity, reason: words, happenedAt: at }),
  'page.sent': fc.record({
    page,
    target: pool('target'),
    title: words,
    role: fc.option(playRole),
    severity: fc.option(severity),
    note: words,
    limitMs: fc.constant(5 * MINUTE),
    answersTo: fc.option(page),
  }),
  'page.delivered': fc.record({
    page,
    seat,
    target: pool('target'),
    role: playRole,
    from: playRole,
    note: words,
    limitMs: fc.constant(5 * MINUTE),
    severity: fc.option(severity),
  }),
  'page.acknowledged': fc.record({
    page,
    target: pool('target'),
    role: fc.option(playRole),
    seat: fc.option(seat),
    name: words,
    words,
  }),
  'page.declined': fc.record({ page, target: pool('target'), name: words, words }),
  'page.unanswered': fc.record({ page, target: pool('target') }),
  'page.escalated': fc.record({
    page,
    target: pool('target'),
    to: fc.option(pool('target')),
    newPage: fc.option(page),
    automatic: fc.boolean(),
  }),
  'role.joined': fc.record({
    seat,
    role: playRole,
    how: fc.constantFrom('firstOnCall' as const, 'page' as const, 'rung' as const),
  }),
  'seat.joinedUnpaged': fc.record({ seat, roles: some(playRole, 2), by: words }),
  'briefing.posted': fc.record({ text: words, happenedAt: at }),
  'update.posted': fc.record({
    audience: fc.constantFrom('internal' as const, 'executives' as const),
    text: words,
    nextAt: fc.option(at),
    happenedAt: at,
  }),
  'message.posted': fc.record({ text: words, from: playRole, canned: fc.boolean() }),
  'heard.logged': fc.record({
    act: fc.constantFrom(...HEARD_ACTS),
    role: playRole,
    subject: fc.option(words),
    happenedAt: at,
  }),
  'owner.set': fc.record({
    area: fc.constantFrom('org' as const, 'technical' as const, 'external' as const),
    role: playRole,
    happenedAt: at,
  }),
  'owner.accepted': fc.record({
    area: fc.constantFrom('org' as const, 'technical' as const, 'external' as const),
    role: playRole,
    happenedAt: at,
  }),
  'command.handedOver': fc.record({ from: playRole, to: playRole, happenedAt: at }),
  'command.taken': fc.record({ role: playRole, happenedAt: at }),
  'task.assigned': fc.record({ task: pool('task'), role: playRole, text: words, dueAt: at }),
  'command.offerWithdrawn': fc.record({ from: playRole, to: playRole }),
  'task.accepted': fc.record({ task: pool('task'), words }),
  'task.withdrawn': fc.record({ task: pool('task') }),
  'task.finished': fc.record({ task: pool('task'), words }),
  'promise.made': fc.record({ promise: pool('inject'), task: words, dueAt: at, role: playRole }),
  'promise.kept': fc.record({
    promise: pool('inject'),
    late: fc.boolean(),
    words: fc.option(words),
    role: playRole,
  }),
  'promise.broken': fc.record({ promise: pool('inject'), role: playRole }),
  'colleague.asked': fc.record({
    ask: pool('ask'),
    role: playRole,
    request: fc.record({ kind: fc.constant('query' as const), query: pool('query') }),
    readyAt: at,
  }),
  'colleague.answered': fc.record({ ask: pool('ask'), role: playRole, ok: fc.boolean(), words }),

  'query.started': fc.record({ run: pool('run', 6), query: pool('query'), title: words, seats, readyAt: at }),
  'joint.offered': fc.record({
    kind: fc.constantFrom('query' as const, 'suite' as const),
    id: pool('query'),
    title: words,
    seat,
    role: playRole,
    waitsFor: playRole,
    targets: fc.uniqueArray(pool('target'), { maxLength: 2 }),
    n: fc.constant(60),
  }),
  'query.finished': fc.record({
    run: pool('run', 6),
    query: pool('query'),
    seats,
    found: fc.uniqueArray(evidence, { maxLength: 2 }),
    words,
  }),
  'run.stopped': fc.record({
    run: pool('run', 6),
    kind: fc.constantFrom('query' as const, 'suite' as const, 'probe' as const),
    id: pool('query'),
    title: words,
    seats,
    spentMs: at,
  }),
  'evidence.received': fc.record({ ...card, seats }),
  'evidence.pinned': fc.record({ ...card, by: seat }),
  'rawAccess.approved': fc.record({ query: pool('query'), role: playRole }),
  'raw.viewed': fc.record({ query: pool('query'), role: playRole }),
  'raw.posted': fc.record({ item: pool('raw'), title: words, by: words }),
  'raw.purged': fc.record({ item: pool('raw') }),
  'suite.started': fc.record({
    run: pool('run', 6),
    suite: pool('suite'),
    targets: some(pool('target')),
    n: fc.constant(60),
    seats,
    readyAt: at,
  }),
  'suite.completed': fc.record({
    run: pool('run', 6),
    suite: pool('suite'),
    title: words,
    results: fc.array(fc.record({ target: pool('target'), title: words, sample }), { maxLength: 2 }),
    seats,
    evidence,
  }),
  'probe.started': fc.record({ run: pool('run', 6), targets: some(pool('target')), seats, readyAt: at }),
  'probe.completed': fc.record({
    run: pool('run', 6),
    readings: fc.array(
      fc.record({
        target: pool('target'),
        title: words,
        sample,
        perHour: fc.option(fc.record({ estimate: share, low: share, high: share })),
        readAt: at,
        lagMs: fc.nat(MINUTE),
      }),
      { maxLength: 2 },
    ),
    seats,
    evidence,
  }),
  'seal.started': fc.record({ run: pool('run', 6), parts: some(pool('part')), seats, readyAt: at }),
  'evidence.sealed': fc.record({
    run: pool('run', 6),
    parts: some(pool('part')),
    missing: fc.uniqueArray(pool('part'), { maxLength: 2 }),
  }),
  'evidence.lost': fc.record({ thing: pool('thing'), because: words }),
  'hold.issued': fc.record({ systems: some(pool('system')), effectiveAt: at }),
  'hold.effective': fc.record({ systems: some(pool('system')) }),
  'freeze.set': fc.record({ scope: pool('scope'), title: words }),
  'scope.estimated': fc.record({
    low: fc.option(fc.nat(100)),
    high: fc.option(fc.nat(100)),
    answers: fc.constant({}),
    cause: fc.option(fc.constantFrom('systemic' as const, 'induced' as const)),
    evidence: fc.uniqueArray(evidence, { maxLength: 2 }),
  }),

  'switch.authorised': fc.record({
    switch: pool('S'),
    title: words,
    scopes: some(pool('scope')),
    role: playRole,
    happenedAt: at,
  }),
  'switch.applied': fc.record({
    switch: pool('S'),
    title: words,
    scopes: some(pool('scope')),
    options,
    waitsFor: fc.array(fc.record({ scope: pool('scope'), role: playRole }), { maxLength: 1 }),
    due,
    role: playRole,
    breakGlass: fc.boolean(),
  }),
  'switch.coSigned': fc.record({ switch: pool('S'), scopes: some(pool('scope')), due, role: playRole }),
  'switch.effective': fc.record({ switch: pool('S'), scope: pool('scope') }),
  'switch.reverted': fc.record({ switch: pool('S'), scopes: some(pool('scope')) }),
  'switch.settled': fc.record({
    switch: pool('S'),
    scope: pool('scope'),
    component: pool('component'),
    step: fc.nat(5),
  }),
  'component.deployed': fc.record({ component: pool('component') }),
  'world.changed': fc.record({
    residual: share,
    ratePerHour: share,
    rates: fc.dictionary(pool('component'), share),
  }),

  'evidence.marked': fc.record({
    evidence,
    title: words,
    option: pool('option'),
    mark: fc.constantFrom(...MARKS, null),
    role: playRole,
  }),
  'option.setAside': fc.record({ option: pool('option'), reason: words }),
  'option.broughtBack': fc.record({ option: pool('option') }),
  'decision.recorded': fc.record({
    decision: fc.nat(3),
    option: pool('option'),
    rejected: options,
    citations: fc.array(
      fc.record({ evidence, mark: fc.constantFrom('supports' as const, 'rulesOut' as const) }),
      { maxLength: 2 },
    ),
    causeId: fc.option(pool('cause')),
    causeText: words,
    confidence: fc.constantFrom('low' as const, 'high' as const, null),
    changeMind: words,
    verify: fc.constant(null),
    revert: words,
    losses: fc.constant([]),
    canaryPercent: fc.constant(null),
    owner: fc.option(playRole),
    reconsiderAt: fc.option(at),
    objectionsAsked: fc.boolean(),
    dissent: fc.option(words),
  }),
  'welfare.opened': fc.record({
    case: pool('case'),
    title: words,
    facts: words,
    actions: fc.constant(['in-product-card' as const]),
    to: some(playRole),
  }),
  'welfare.decided': fc.record({
    case: pool('case'),
    actions: some(fc.constantFrom(...WELFARE_ACTIONS)),
    reviewer: words,
    basis: words,
    happenedAt: at,
  }),
  'awareness.set': fc.record({ regime: pool('regime'), at }),
  'duty.recorded': fc.record({
    duty: pool('duty'),
    title: words,
    action: fc.constantFrom('notify' as const, 'assess' as const, 'not-applicable' as const),
    basis: words,
  }),
  'notice.sent': fc.record({ duty: pool('duty'), title: words, words }),
  'notice.drafted': fc.record({
    duty: pool('duty'),
    title: words,
    version: fc.integer({ min: 1, max: 3 }),
    clauses,
    words,
  }),
  'notice.cleared': fc.record({
    duty: pool('duty'),
    version: fc.integer({ min: 1, max: 3 }),
    role: playRole,
    verdict: fc.constantFrom('clear' as const, 'change' as const),
    comment: words,
  }),
  'notice.checked': fc.record({ duty: pool('duty'), clauses: checks }),
  'spokesperson.set': fc.record({ role: playRole }),
  'narrative.aligned': fc.record({
    what: fc.boolean(),
    howCommon: fc.boolean(),
    steps: fc.boolean(),
    plan: fc.boolean(),
    willNotClaim: fc.boolean(),
    text: words,
    happenedAt: at,
  }),
  'statement.drafted': fc.record({
    statement: pool('statement', 2),
    version: fc.integer({ min: 1, max: 3 }),
    kind,
    clauses,
    freeText: words,
    words: fc.nat(90),
  }),
  'statement.cleared': fc.record({
    statement: pool('statement', 2),
    version: fc.integer({ min: 1, max: 3 }),
    role: playRole,
    verdict: fc.constantFrom('clear' as const, 'change' as const),
    comment: words,
  }),
  'statement.published': fc.record({
    statement: pool('statement', 2),
    version: fc.integer({ min: 1, max: 3 }),
    kind,
    clauses,
    freeText: words,
    uncleared: fc.uniqueArray(playRole, { maxLength: 2 }),
  }),
  'statement.checked': fc.record({
    statement: pool('statement', 2),
    version: fc.integer({ min: 1, max: 3 }),
    clauses: checks,
  }),
  'statement.withheld': fc.record({ reason: words, reviewAt: at }),
  'outreach.drafted': fc.record({
    group: pool('group'),
    version: fc.integer({ min: 1, max: 3 }),
    clauses,
    freeText: words,
  }),
  'outreach.cleared': fc.record({
    group: pool('group'),
    version: fc.integer({ min: 1, max: 3 }),
    role: playRole,
    verdict: fc.constantFrom('clear' as const, 'change' as const),
    comment: words,
  }),
  'outreach.sent': fc.record({
    group: pool('group'),
    clauses,
    freeText: words,
    clearedBy: fc.uniqueArray(playRole, { maxLength: 2 }),
  }),
  'outreach.sentToSome': fc.record({
    group: pool('group'),
    clauses,
    freeText: words,
    clearedBy: fc.uniqueArray(playRole, { maxLength: 2 }),
    to: fc.constantFrom(['one'], ['one', 'two']),
  }),
  'outreach.checked': fc.record({ group: pool('group'), clauses: checks }),
  'hint.dismissed': fc.record({ hint: fc.constantFrom('noDeclaration:act', 'noVoice:call') }),
  'autopilot.set': fc.record({ on: fc.boolean() }),
  'autopilot.nudged': fc.record({
    hint: fc.constantFrom('noDeclaration:act', 'noVoice:call'),
    kind: fc.constantFrom('noDeclaration' as const, 'noVoice' as const),
    inject: pool('inject'),
  }),
  'note.taken': fc.record({ ...note, moment: at }),
  'note.edited': fc.record(note),
  'note.withdrawn': fc.record({ note: pool('note') }),
  'rating.given': fc.record({ about, rating: personRating, comment: words }),
  'rating.settled': fc.record({ about, rating: personRating, why: words }),
  'verdict.overridden': fc.record({
    criterion: pool('criterion'),
    verdict: fc.constantFrom('full' as const, 'part' as const, 'none' as const, null),
    why: words,
  }),
  'criterion.judged': fc.record({ criterion: pool('criterion'), points: fc.constant(1), note: words }),
  'pir.filled': fc.record({
    answers: fc.constant({}),
    actions: fc.constant([]),
    classification: fc.constantFrom('incident' as const, 'near-miss' as const),
  }),
  'letter.settled': fc.record({
    letter: pool('letter'),
    as: fc.constantFrom('replied' as const, 'done' as const, 'ignored' as const, 'reopened' as const),
    inject: pool('inject'),
  }),
  'answer.judged': fc.record({
    inject: pool('inject'),
    reply: fc.option(pool('reply')),
    label: words,
    why: words,
  }),
  'act.adjudicated': fc.record({
    role: playRole,
    what: words,
    why: words,
    as: fc.constantFrom('note' as const, 'act' as const, 'effect' as const),
    title: words,
    act: pool('act'),
    said: fc.uniqueArray(pool('clause'), { maxLength: 2 }),
    flag: pool('flag'),
    value: fc.boolean(),
  }),
  'facilitator.asked': fc.record({ ask: pool('question'), seat, words }),
  'participant.answered': fc.record({ ask: pool('question'), seat, words }),
  'whisper.sent': fc.record({ seat, words }),
};

export const EVENT_TYPES = Object.keys(DATA) as EventType[];

const actor: fc.Arbitrary<Actor | null> = fc.option(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...SIX_SEATS.map((plan) => ({ seat: plan.seat, role: plan.roles[0] as Role })),
      ),
    },
    { weight: 1, arbitrary: fc.constant({ seat: FACILITATOR_SEAT, role: 'facilitator' as const }) },
  ),
);

type Happening = Pick<LogEvent, 'type' | 'by' | 'data'> & { startsStep: boolean; laterMs: number };

/** One event of any type but the first. What moves people in and out of groups comes more often; the debrief seldom. */
const happening: fc.Arbitrary<Happening> = fc
  .oneof(
    {
      weight: 60,
      arbitrary: fc.constantFrom(
        ...EVENT_TYPES.filter((type) => type !== 'drill.created' && type !== 'debrief.opened'),
      ),
    },
    {
      weight: 12,
      arbitrary: fc.constantFrom<EventType>(
        'page.sent',
        'page.delivered',
        'page.acknowledged',
        'page.escalated',
        'role.joined',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<EventType>('debrief.opened', 'seat.assigned') },
  )
  .chain((type) =>
    fc.record({
      type: fc.constant(type),
      by: actor,
      data: DATA[type] as fc.Arbitrary<never>,
      startsStep: fc.boolean(),
      laterMs: fc.nat(MINUTE),
    }),
  );

/** A whole log: the creating step, then anything at all, numbered as the room numbers it. */
export const logArbitrary = (maxLength = 60): fc.Arbitrary<LogEvent[]> =>
  fc
    .tuple(DATA['drill.created'], fc.array(happening, { maxLength, size: 'max' }))
    .map(([created, rest]) =>
      numbered([
        { type: 'drill.created', by: null, data: created, startsStep: true, laterMs: 0 },
        ...coherentPages(rest),
      ]),
    );

export function numbered(happenings: readonly Happening[]): LogEvent[] {
  let step = 1;
  let now = 0;
  return happenings.map(({ type, by, data, startsStep, laterMs }, index) => {
    const seq = index + 1;
    if (startsStep) {
      step = seq;
      now += laterMs;
    }
    return { seq, step, at: now, type, by, commandId: by ? `command-${step}` : null, data } as LogEvent;
  });
}

/** The one thing any real log keeps to: a page is sent under a fresh id before anything else happens to it, and rings before it is answered. */
function coherentPages(happenings: readonly Happening[]): Happening[] {
  const sent = new Map<string, string>();
  let count = 0;
  const touched = new Set<string>();
  return happenings.flatMap((item): Happening[] => {
    if (!item.type.startsWith('page.')) return [item];
    const data = item.data as EventData['page.sent'];
    if (item.type === 'page.sent') {
      const fresh = `${data.page}-${++count}`;
      const answersTo = data.answersTo === null ? null : (sent.get(data.answersTo) ?? null);
      sent.set(data.page, fresh);
      return [{ ...item, data: { ...data, page: fresh, answersTo } }];
    }
    const known = sent.get(data.page);
    if (known === undefined || (item.type === 'page.delivered' && touched.has(known))) return [];
    touched.add(known);
    return [{ ...item, data: { ...data, page: known } as Happening['data'] }];
  });
}
