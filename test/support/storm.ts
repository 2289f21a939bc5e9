import fc from 'fast-check';
import { HEARD_ACTS } from '../../shared/drill/call/events.ts';
import { MARKS } from '../../shared/drill/decision/events.ts';
import { PERSON_RATINGS } from '../../shared/drill/evaluation/rating.ts';
import type { CommandName, RawCommand } from '../../shared/drill/parseCommand.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import { CORE_ROLES, FACILITATOR_SEAT, PLAY_ROLES, SIX_SEATS } from '../../shared/roles.ts';
import { WELFARE_ACTIONS } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** One thing that happens in a storm: time passes, or somebody presses something, sensible or not. */
export type Gust = { wait: number } | { seat: string; command: RawCommand };

const SEATS = [...SIX_SEATS.map(({ seat }) => seat), FACILITATOR_SEAT, 'seat-evaluator-1', 'seat-nobody'];

/** What evaluators do, and what becomes of it. */
function evaluation(inject: fc.Arbitrary<string>, text: fc.Arbitrary<string>) {
  const about = fc.oneof(
    fc.record({ kind: fc.constant('expected'), id: inject }),
    fc.constant({ kind: 'criterion', id: 'P4' }),
  );
  const rating = fc.constantFrom(...PERSON_RATINGS);
  const seen = fc.integer({ min: 0, max: 2 });
  const note = fc.constantFrom('note-1', 'note-2');
  const words = fc.record({ text, tags: fc.constantFrom([], ['gap', 'Gap']), isPrivate: fc.boolean() });
  return {
    takeNote: words,
    editNote: fc.record({ note, text }),
    withdrawNote: fc.record({ note }),
    giveRating: fc.record({ about, rating, comment: text }),
    settleRating: fc.record({ about, rating, why: text, seen }),
    overrideVerdict: fc.record({
      criterion: fc.constant('P1'),
      verdict: fc.constantFrom('full', 'none', null),
      why: text,
      seen,
    }),
  };
}

/** Random commands over a scenario's real names, with made-up ones, wrong desks and broken payloads among them. */
export function stormOf(scenario: Scenario, length: number): fc.Arbitrary<Gust[]> {
  const ids = (items: readonly { id: string }[]) => fc.constantFrom(...items.map(({ id }) => id), 'nonsense');
  const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
  const role = fc.constantFrom(...PLAY_ROLES);
  const pressed = fc
    .constantFrom(...scenario.world.switches)
    .chain((item) => fc.record({ switch: fc.constant(item.id), scopes: some(ids(item.scopes)) }));
  const text = fc.constantFrom('words', 'more words here', '');
  const evidence = ids([...scenario.evidence, { id: 'probe-1' }, { id: 'suite-2' }]);
  const clauses = fc.array(fc.record({ clause: ids(scenario.comms.clauses) }), { maxLength: 3 });
  const inject = ids(scenario.msel);
  /** Those of the plan, and what facilitators have made themselves. */
  const planned = fc.oneof(inject, fc.constantFrom('ad-hoc-1', 'ad-hoc-2'));
  const seen = fc.integer({ min: 0, max: 3 });
  const ownInject = fc.record({
    from: text,
    to: some(role),
    channel: fc.constantFrom('chat', 'mail', 'nonsense'),
    subject: text,
    body: fc.constantFrom('Well?', 'A line.'),
  });
  const page = fc.integer({ min: 1, max: 12 }).map((n) => `page-${n}`);
  const outreach = fc.record({
    group: ids(scenario.people.outreach),
    clauses: fc.array(
      fc.record({
        clause: fc.constantFrom(
          ...scenario.people.outreach.flatMap((group) => group.clauses.map(({ id }) => id)),
        ),
      }),
      { maxLength: 2 },
    ),
  });
  const payloads: Record<CommandName, fc.Arbitrary<unknown>> = {
    declareIncident: fc.record({ severity: fc.constantFrom(0, 1, 2, 3) }),
    changeSeverity: fc.record({ severity: fc.constantFrom(0, 1, 2), reason: text }),
    sendPage: fc.record({ targets: some(ids(scenario.paging.targets)) }),
    acknowledgePage: fc.record({ pages: some(page) }),
    declinePage: fc.record({ page, reason: text }),
    escalatePage: fc.record({ page }),
    postBriefing: fc.record({ text }),
    postUpdate: fc.record({ text, nextInMs: fc.option(fc.integer({ min: 0, max: 900_000 })) }),
    postMessage: fc.record({ text, to: fc.option(role) }),
    pinInject: fc.record({ inject }),
    unpinInject: fc.record({ inject }),
    forwardInject: fc.record({ inject, to: some(role), words: text }),
    answerInject: fc.oneof(
      fc.record({
        inject,
        reply: fc.constantFrom(
          ...scenario.msel.flatMap(({ replies }) => (replies ?? []).map(({ id }) => id)),
          'nonsense',
        ),
      }),
      fc.record({ inject, words: text }),
    ),
    setOwner: fc.record({ area: fc.constantFrom('org', 'technical', 'external'), role }),
    acceptOwnership: fc.record({ area: fc.constantFrom('org', 'technical', 'external') }),
    handOverCommand: fc.record({ to: role }),
    acceptCommand: fc.constant({}),
    assignTask: fc.record({ role, text, dueInMs: fc.integer({ min: 0, max: 900_000 }) }),
    withdrawHandOver: fc.constant({}),
    acceptTask: fc.record({ task: fc.constantFrom('task-1', 'task-2'), words: text }),
    withdrawTask: fc.record({ task: fc.constantFrom('task-1', 'task-2') }),
    finishTask: fc.record({ task: fc.constantFrom('task-1', 'task-2'), words: text }),
    keepPromise: fc.record({ promise: inject, words: text }),
    logHeard: fc.record({
      act: fc.constantFrom(...HEARD_ACTS),
      role,
      subject: fc.option(fc.constantFrom('0', '1', 'technical:model-owner', 'technical', 'S1', 'comms')),
      agoMs: fc.integer({ min: 0, max: 200_000 }),
    }),
    askColleague: fc.record({
      role,
      request: fc.record({ kind: fc.constant('query'), query: ids(scenario.queries) }),
    }),
    runQuery: fc.record({ query: ids(scenario.queries) }),
    stopRun: fc.record({
      run: fc.constantFrom('query-1', 'query-2', 'suite-1', 'probe-1', 'probe-2', 'seal-1'),
    }),
    approveRawAccess: fc.record({ query: ids(scenario.queries), role }),
    runSuite: fc.constantFrom(...scenario.suites).chain((suite) =>
      fc.record({
        suite: fc.constant(suite.id),
        targets: some(ids(suite.targets)),
        n: fc.constantFrom(...suite.sizes.map(({ n }) => n), 7),
      }),
    ),
    pinEvidence: fc.record({ evidence: some(evidence) }),
    purgeRaw: fc.record({ item: ids(scenario.rawItems) }),
    authoriseSwitch: pressed,
    applySwitch: fc.tuple(pressed, fc.boolean()).map(([item, breakGlass]) => ({ ...item, breakGlass })),
    coSignSwitch: pressed,
    revertSwitch: pressed,
    runProbe: fc.record({ targets: some(ids(scenario.world.probes)) }),
    sealEvidence: fc.record({ parts: some(ids(scenario.sealParts)) }),
    issueHold: fc.record({ systems: some(ids(scenario.holdSystems)) }),
    freeze: fc.record({ scope: fc.constantFrom('rollouts', 'retention', 'nonsense') }),
    estimateScope: fc.record({
      low: fc.integer({ min: 0, max: 900 }),
      high: fc.integer({ min: 0, max: 900 }),
    }),
    recordDecision: fc.record({
      option: ids(scenario.decision.options),
      citations: fc.array(fc.record({ evidence, mark: fc.constantFrom('supports', 'rulesOut') }), {
        maxLength: 3,
      }),
    }),
    markEvidence: fc.record({
      evidence,
      option: ids(scenario.decision.options),
      mark: fc.constantFrom(...MARKS, null),
    }),
    setOptionAside: fc.record({ option: ids(scenario.decision.options), reason: text }),
    bringOptionBack: fc.record({ option: ids(scenario.decision.options) }),
    decideWelfare: fc.record({
      cases: some(ids(scenario.people.welfare)),
      actions: some(fc.constantFrom(...WELFARE_ACTIONS)),
    }),
    setAwareness: fc.record({ regime: fc.constant('gdpr'), at: fc.integer({ min: 0, max: 3_000_000 }) }),
    recordDuty: fc.record({
      duty: ids(scenario.duties),
      action: fc.constantFrom('notify', 'assess', 'not-applicable'),
      basis: text,
    }),
    sendNotice: fc.record({
      duty: ids(scenario.duties),
      words: fc.constantFrom('', 'sent', 'What happened, since when, what was done, whom to ring.'),
    }),
    draftNotice: fc.record({ duty: ids(scenario.duties), clauses, words: text }),
    clearNotice: fc.record({
      duty: ids(scenario.duties),
      version: fc.integer({ min: 1, max: 2 }),
      verdict: fc.constantFrom('clear', 'change'),
    }),
    setSpokesperson: fc.record({ role }),
    alignNarrative: fc.record({
      what: fc.boolean(),
      howCommon: fc.boolean(),
      steps: fc.boolean(),
      plan: fc.boolean(),
      willNotClaim: fc.boolean(),
    }),
    draftStatement: fc.record({ kind: fc.constantFrom('statement', 'holding', 'reactive'), clauses }),
    clearStatement: fc.record({
      statement: fc.constant('statement-1'),
      version: fc.integer({ min: 1, max: 3 }),
      verdict: fc.constantFrom('clear', 'change'),
    }),
    publishStatement: fc.record({
      statement: fc.constant('statement-1'),
      version: fc.integer({ min: 1, max: 3 }),
    }),
    withholdStatement: fc.record({ reason: text, reviewInMs: fc.integer({ min: 0, max: 900_000 }) }),
    draftOutreach: outreach,
    clearOutreach: fc.record({
      texts: some(
        fc.record({ group: ids(scenario.people.outreach), version: fc.integer({ min: 1, max: 2 }) }),
      ),
      verdict: fc.constantFrom('clear', 'change'),
    }),
    sendOutreach: outreach,
    fillPir: fc.constant({ answers: { covered: 'no' } }),
    startDrill: fc.constant({}),
    pauseDrill: fc.record({ reason: text }),
    resumeDrill: fc.constant({}),
    setSpeed: fc.record({ speed: fc.constantFrom(0.5, 1, 2, 4, 9) }),
    skipTo: fc.record({ at: fc.integer({ min: 0, max: 2_400_000 }) }),
    endAct: fc.constant({}),
    endDrill: fc.constant({}),
    stopExercise: fc.record({ reason: text }),
    continueExercise: fc.constant({}),
    takeControls: fc.constant({}),
    fireInject: fc.record({ inject: planned }),
    assignSeat: fc.record({
      seat: fc.constantFrom(...SEATS),
      occupant: fc.constantFrom('person', 'colleague'),
    }),
    coverSeat: fc.record({ seat: fc.constantFrom(...SEATS), by: fc.constantFrom(...SEATS) }),
    giveBackSeat: fc.record({ seat: fc.constantFrom(...SEATS) }),
    holdInject: fc.record({ inject }),
    releaseInject: fc.record({ inject }),
    skipInject: fc.record({ inject, why: text }),
    unskipInject: fc.record({ inject }),
    reviseInject: fc.record(
      {
        inject: planned,
        seen,
        from: text,
        subject: fc.constantFrom('Changed', 'Again {{share.live|percent}}', '{{nonsense'),
        body: text,
        to: some(role),
        at: fc.integer({ min: 0, max: 3_000_000 }),
        why: text,
      },
      { requiredKeys: ['inject', 'seen', 'why'] },
    ),
    undoRevision: fc.record({ inject: planned, seen }),
    shelveInject: fc.oneof(fc.record({ inject }), fc.record({ draft: ownInject })),
    unshelveInject: fc.record({ inject: planned }),
    openDebrief: fc.constant({}),
    dismissHint: fc.record({ hint: fc.constantFrom('noDeclaration:act', 'noVoice:call') }),
    setTimeFactor: fc.record({ factor: fc.constantFrom(1, 1.25, 1.5, 2, 3) }),
    setAutopilot: fc.record({ on: fc.boolean() }),
    ...evaluation(inject, text),
    judgeCriterion: fc.record({ criterion: fc.constant('P4'), points: fc.constant(1), note: text }),
    ...simCell(scenario, inject, text),
  };
  // Ending the drill early makes for a dull storm, so the commands that do are rare.
  const dull: CommandName[] = [
    'endAct',
    'endDrill',
    'openDebrief',
    'skipTo',
    'pauseDrill',
    'assignSeat',
    'stopExercise',
    'coverSeat',
  ];
  const names = (Object.keys(PAYLOADS) as CommandName[]).flatMap((name) =>
    dull.includes(name) ? [name] : [name, name, name, name],
  );
  let count = 0;
  const press = fc
    .record({
      seat: fc.constantFrom(...SEATS),
      name: fc.constantFrom(...names),
      broken: fc.integer({ min: 0, max: 30 }),
    })
    .chain(({ seat, name, broken }) =>
      (broken === 0 ? fc.anything() : payloads[name]).map(
        (payload): Gust => ({
          seat: name in CONTROL ? FACILITATOR_SEAT : seat,
          command: { id: `gust-${++count}`, name, payload },
        }),
      ),
    );
  const gust = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 60_000 }).map((wait): Gust => ({ wait })) },
    { weight: 3, arbitrary: press },
  );
  const opening: Gust[] = [
    { seat: FACILITATOR_SEAT, command: { id: 'open-start', name: 'startDrill', payload: {} } },
    { seat: 'seat-sl', command: { id: 'open-declare', name: 'declareIncident', payload: { severity: 1 } } },
    {
      seat: 'seat-sl',
      command: {
        id: 'open-page',
        name: 'sendPage',
        payload: {
          targets: scenario.paging.targets
            .filter(({ mass, dead }) => !mass && !dead)
            .map(({ id }) => id)
            .slice(0, 9),
        },
      },
    },
    ...CORE_ROLES.flatMap((_, index): Gust[] =>
      SIX_SEATS.map(({ seat }) => ({
        seat,
        command: {
          id: `open-ack-${index}-${seat}`,
          name: 'acknowledgePage',
          payload: { pages: [`page-${index + 1}`] },
        },
      })),
    ),
  ];
  return fc.array(gust, { minLength: length, maxLength: length }).map((gusts) => [...opening, ...gusts]);
}
/** What a facilitator does outside the plan, and what a seat asks them. */
function simCell(scenario: Scenario, inject: fc.Arbitrary<string>, text: fc.Arbitrary<string>) {
  const role = fc.constantFrom(...PLAY_ROLES);
  const letter = fc.integer({ min: 1, max: 120 }).map((seq) => `letter-${seq}`);
  const ask = fc.integer({ min: 1, max: 4 }).map((count) => `question-${count}`);
  const seat = fc.constantFrom(...SEATS);
  const reply = fc.constantFrom(
    ...scenario.msel.flatMap(({ replies }) => (replies ?? []).map(({ id }) => id)),
    'nonsense',
    null,
  );
  const act = fc.constantFrom(
    'task:task-1',
    'heard:briefed',
    'expected:nonsense',
    ...scenario.msel.map(({ id }) => `expected:${id}`),
    ...scenario.duties.map(({ id }) => `duty:${id}:assess`),
    ...scenario.people.outreach.map(({ id }) => `outreach:${id}`),
  );
  const said = fc.constantFrom(
    undefined,
    ...scenario.people.outreach.map(({ clauses }) => clauses.slice(0, 1).map(({ id }) => id)),
  );
  const becomes = fc.oneof(
    fc.constant({ as: 'note' }),
    fc.record({ as: fc.constant('act'), act, said }),
    fc.record({
      as: fc.constant('effect'),
      flag: fc.constantFrom(...scenario.flags, 'nonsense'),
      value: fc.boolean(),
    }),
  );
  return {
    replyAsPersona: fc.record({
      letter: fc.option(letter),
      from: text,
      to: fc.array(role, { minLength: 1, maxLength: 2 }),
      channel: fc.constantFrom('mail', 'nonsense'),
      subject: text,
      body: text,
    }),
    settleLetter: fc.record({ letter, as: fc.constantFrom('done', 'ignored', 'reopened') }),
    judgeAnswer: fc.record({ inject, reply, why: text }),
    adjudicateAct: fc.record({ role, what: text, why: text, becomes }),
    whisper: fc.record({ seat, words: text }),
    askFacilitator: fc.record({ words: text }),
    answerParticipant: fc.record({ ask, words: text }),
  };
}

const CONTROL: Partial<Record<string, true>> = {
  startDrill: true,
  resumeDrill: true,
  setSpeed: true,
  setTimeFactor: true,
  skipTo: true,
  endAct: true,
  endDrill: true,
  stopExercise: true,
  continueExercise: true,
  takeControls: true,
  fireInject: true,
  assignSeat: true,
  coverSeat: true,
  giveBackSeat: true,
  holdInject: true,
  releaseInject: true,
  skipInject: true,
  unskipInject: true,
  reviseInject: true,
  undoRevision: true,
  shelveInject: true,
  unshelveInject: true,
  openDebrief: true,
  judgeCriterion: true,
  takeNote: true,
  editNote: true,
  withdrawNote: true,
  giveRating: true,
  settleRating: true,
  overrideVerdict: true,
  replyAsPersona: true,
  settleLetter: true,
  judgeAnswer: true,
  adjudicateAct: true,
  whisper: true,
  answerParticipant: true,
  dismissHint: true,
  setAutopilot: true,
};
