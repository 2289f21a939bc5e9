import type { LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime, seconds } from '../../shared/time.ts';
import { takesAnswer } from '../kernel/injects/asks.ts';
import { measuredClaims } from './measuredClaims.ts';
import { saidIn } from './played/saidInPlay.ts';
import type { Complain } from './problem.ts';

/**
 * What an expert would sign of the model answer besides its words: read before acted, sealed before overwritten, promised and kept, asked
 * and answered. Each rule reads the log of one par drill.
 */
type ParRule = (scenario: Scenario, events: readonly LogEvent[], note: Complain) => void;

const of = <T extends LogEvent['type']>(events: readonly LogEvent[], type: T): LogEventOf<T>[] =>
  events.filter((event) => event.type === type) as unknown as LogEventOf<T>[];

/** A finding is at some desk, or, for one seat, at its own desk or on the board. */
const isHeld = (events: readonly LogEvent[], evidence: string, before: number, seat?: string): boolean =>
  events.some(
    (event) =>
      event.seq < before &&
      ((event.type === 'evidence.pinned' && event.data.evidence === evidence) ||
        (event.type === 'evidence.received' &&
          event.data.evidence === evidence &&
          (seat === undefined || event.data.seats.includes(seat)))),
  );

/** Nobody can seal what nobody has listed: the finding that names what a part holds comes before its copy. */
const listedBeforeSealed: ParRule = ({ rubric, sealParts, evidence }, events, note) => {
  for (const seal of of(events, 'seal.started'))
    for (const part of seal.data.parts) {
      const lists = own(rubric.readFirst?.lists ?? {}, part) ?? [];
      if (lists.length === 0 || lists.some((id) => isHeld(events, id, seal.seq))) continue;
      const titles = lists.map((id) => evidence.find((item) => item.id === id)?.title ?? id);
      note(
        'parPlan (sealEvidence)',
        `"${sealParts.find(({ id }) => id === part)?.title ?? part}" is sealed from ${formatDrillTime(seal.at)}, before anybody holds the list of it (${titles.join(' or ')})`,
        `Seal this part after "held:${lists[0]}" or "pinned:${lists[0]}"; the other parts may be sealed before.`,
      );
    }
};

/** What a switch overwrites has been copied: some part is sealed, and every part with a list of its own. */
const sealedBeforeOverwritten: ParRule = ({ rubric, world }, events, note) => {
  const overwrites = new Set([
    ...rubric.altering,
    ...world.switches.flatMap(({ id, alters }) => (alters ? [id] : [])),
  ]);
  for (const press of of(events, 'switch.applied')) {
    if (!overwrites.has(press.data.switch)) continue;
    const copied = new Set(
      of(events, 'evidence.sealed').flatMap(({ seq, data }) => (seq < press.seq ? data.parts : [])),
    );
    const missing = Object.keys(rubric.readFirst?.lists ?? {}).filter((part) => !copied.has(part));
    if (copied.size > 0 && missing.length === 0) continue;
    note(
      `parPlan (applySwitch ${press.data.switch})`,
      `it is pressed at ${formatDrillTime(press.at)} and overwrites what was not sealed by then${missing.length > 0 ? ` (${missing.join(', ')})` : ''}`,
      'Let it wait for the copy ("after: sealed", or "copied:<part>").',
    );
  }
};

/** What changed is read before somebody chooses how to undo it. Stopping the harm may come first. */
const changesReadFirst: ParRule = ({ rubric, world, evidence }, events, note) => {
  const changes = rubric.readFirst?.changes ?? [];
  const rollbacks = world.switches.flatMap(({ id, kind }) => (kind === 'rollback' ? [id] : []));
  const chosen = [
    of(events, 'decision.recorded')[0],
    of(events, 'switch.applied').find(({ data }) => rollbacks.includes(data.switch)),
  ];
  for (const act of chosen)
    for (const change of changes) {
      if (!act || isHeld(events, change, act.seq, act.by?.seat)) continue;
      note(
        act.type === 'switch.applied'
          ? `parPlan (applySwitch ${act.data.switch})`
          : 'parPlan (recordDecision)',
        `the remedy is chosen at ${formatDrillTime(act.at)}, and "${evidence.find(({ id }) => id === change)?.title ?? change}", which says what changed, is neither at that desk nor on the board`,
        `Look it up and pin it first, and wait for it ("after: pinned:${change}").`,
      );
    }
};

/** A share in so many per cent, or the most that it can be. */
const BOUND = /\d ?%|per ?cent\b|\bat most (?:\d|\p{L}+ (?:in|of)\b)/iu;

/** Nought of sixty is no nought: whoever says that it was measured says how much it may still be. */
const measuredWithBound: ParRule = (scenario, events, note) => {
  for (const line of saidIn(scenario, events)) {
    const claim = measuredClaims(line.text).find(({ says }) => says !== 'number');
    if (!claim || BOUND.test(line.text)) continue;
    note(
      `parPlan (${line.role})`,
      `at ${formatDrillTime(line.at)} the ${line.what} says "${claim.words}" and gives no bound`,
      'Say with it how much it may still be: "{{reading.<probe>}} failed, at most {{reading.<probe>.bound}}".',
    );
  }
};

const CLINICAL =
  /clinic|doctor|\bdr\b|nurse|psychiatr|psycholog|therapist|paediatric|pediatric|safeguarding|social work/iu;

/** Whoever may be in danger now comes first, is decided by the safety lead, and is read with somebody whose trade it is, by name. */
const dangerFirst: ParRule = ({ people }, events, note) => {
  const present = people.welfare.filter(({ risk }) => risk === 'present');
  for (const item of present) {
    const opened = of(events, 'welfare.opened').find(({ data }) => data.case === item.id);
    const decided = of(events, 'welfare.decided').find(({ data }) => data.case === item.id);
    const place = `parPlan (decideWelfare ${item.id})`;
    if (!opened) continue;
    if (!decided) {
      note(place, `"${item.title}" is open and nobody decides on it`, 'Let the safety lead decide on it.');
      continue;
    }
    if (decided.by?.role !== opened.data.decides)
      note(
        place,
        `${decided.by?.role} decides on it`,
        `Let ${opened.data.decides ?? 'the safety lead'} do it.`,
      );
    if (!CLINICAL.test(decided.data.reviewer))
      note(
        place,
        `its reviewer is "${decided.data.reviewer}", which names nobody whose trade it is`,
        'Name them with what they are: "A. Okafor, clinical adviser", or a safeguarding adviser where that is the danger.',
      );
    const before = of(events, 'welfare.decided').find(
      ({ seq, data }) => seq > opened.seq && seq < decided.seq && !present.some(({ id }) => id === data.case),
    );
    if (before)
      note(
        place,
        `"${before.data.case}" is decided first, at ${formatDrillTime(before.at)}, and nobody there may be in danger now`,
        `Let the others wait for it ("after: triaged:${item.id}").`,
      );
  }
};

/** What is promised is done by its time. */
const promisesKept: ParRule = (_scenario, events, note) => {
  for (const made of of(events, 'promise.made')) {
    const kept = of(events, 'promise.kept').find(({ data }) => data.promise === made.data.promise);
    if (kept && !kept.data.late) continue;
    note(
      `parPlan (answerInject ${made.data.promise})`,
      `"${made.data.task}" is promised for ${formatDrillTime(made.data.dueAt)} and ${kept ? `kept late, at ${formatDrillTime(kept.at)}` : 'kept by no later act'}`,
      'Do by then what keeps it, or give "keepPromise" with what was said; or pick another reply.',
    );
  }
};

/** Whoever asks is answered before the moment passes: in words, or by the act that their question called for. */
const asksAnswered: ParRule = ({ msel }, events, note) => {
  const answered = new Set(
    [...of(events, 'inject.answered'), ...of(events, 'inject.answeredInWords')].map(
      ({ data }) => data.inject,
    ),
  );
  const undone = new Set(of(events, 'inject.unanswered').map(({ data }) => data.inject));
  const seated = new Set(
    of(events, 'seat.assigned').flatMap(({ data }) => (data.occupant === 'silent' ? [] : data.roles)),
  );
  for (const { at, data } of of(events, 'inject.delivered')) {
    const row = msel.find(({ id }) => id === data.inject);
    if (!row || !takesAnswer(row) || answered.has(row.id)) continue;
    if (row.otherwise && !undone.has(row.id)) continue;
    if (!data.to.some((role: PlayRole) => seated.has(role))) continue;
    note(
      `parPlan (answerInject ${row.id})`,
      `"${row.subject}" asks ${data.to.join(', ')} at ${formatDrillTime(at)}, and the plan never answers`,
      'Answer it; or, if it asks nothing, say so in the row (`asksNothing`).',
    );
  }
};

/** As long as anybody takes to read what they put their name to. */
const READS = seconds(60);

const clearedWithThought: ParRule = (_scenario, events, note) => {
  const drafts = [...of(events, 'statement.drafted'), ...of(events, 'outreach.drafted')];
  for (const clear of [...of(events, 'statement.cleared'), ...of(events, 'outreach.cleared')]) {
    const text = 'statement' in clear.data ? clear.data.statement : clear.data.group;
    const draft = drafts.findLast(
      ({ seq, data }) =>
        seq < clear.seq &&
        ('statement' in data ? data.statement : data.group) === text &&
        data.version === clear.data.version,
    );
    if (!draft || clear.at - draft.at >= READS) continue;
    note(
      `parPlan (${clear.type === 'statement.cleared' ? 'clearStatement' : `clearOutreach ${text}`})`,
      `${clear.data.role} clears it at ${formatDrillTime(clear.at)}, ${Math.round((clear.at - draft.at) / 1_000)} s after it was drafted`,
      'Give every desk a minute between the draft and its clearance.',
    );
  }
};

/** A notice that is owed goes out, in time. */
const noticesSent: ParRule = ({ duties }, events, note) => {
  for (const duty of duties) {
    const last = of(events, 'duty.recorded').findLast(({ data }) => data.duty === duty.id);
    if (last?.data.action !== 'notify') continue;
    const carried = duty.carriedBy;
    const sent = carried
      ? of(events, 'outreach.sent').find(({ data }) => carried.includes(data.group))
      : of(events, 'notice.sent').find(({ data }) => data.duty === duty.id);
    if (sent && (duty.limitMs === null || sent.at <= duty.limitMs)) continue;
    note(
      `parPlan (recordDuty ${duty.id})`,
      `it is put down as a notice to give and ${sent ? `sent at ${formatDrillTime(sent.at)}, after its time` : 'never sent'}`,
      carried
        ? `Write to ${carried.join(' or ')} in time.`
        : 'Give "sendNotice" with what the notice says, in time.',
    );
  }
};

export const PAR_RULES: readonly ParRule[] = [
  listedBeforeSealed,
  sealedBeforeOverwritten,
  changesReadFirst,
  measuredWithBound,
  dangerFirst,
  promisesKept,
  asksAnswered,
  clearedWithThought,
  noticesSent,
];
