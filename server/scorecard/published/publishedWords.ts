import type { LogEvent, LogEventOf } from '../../../shared/drill/events.ts';
import type { LogHeader } from '../../../shared/drill/logHeader.ts';
import type { StatementClause } from '../../../shared/drill/statements/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { SaidSentence, SaidText } from '../../../shared/published.ts';
import { REMOVED } from '../../../shared/published.ts';
import { namesOf, titleIn } from '../../../shared/roleNames.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Clause } from '../../../shared/scenario/people.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { momentsOf } from '../../../shared/story.ts';
import { replay } from '../../kernel/replay.ts';
import { shuffled } from '../../kernel/shuffle.ts';
import { clock, inSentence, list, sentences } from '../phrasing.ts';
import type { ReplayFacts } from '../watch.ts';
import { becameSo, courses, madeSo } from './claims.ts';

type Letter = LogEventOf<'outreach.sent'> | LogEventOf<'outreach.sentToSome'>;
type Sent = LogEventOf<'statement.published'> | Letter | LogEventOf<'notice.sent'>;
type Checked = LogEventOf<'statement.checked'>['data']['clauses'][number];

/** The log as this needs it: what went out, what it claimed, and words for every event that may have made it so. */
interface Reading {
  scenario: Scenario;
  events: readonly LogEvent[];
  course: ReturnType<typeof courses>;
  wordsOf: (seq: number) => string;
}

/**
 * Every text that went out, in order, with what was true of it then and what made it so. Read apart from the score: a rehearsal, which
 * scores thousands of drills, has nobody who reads.
 */
export function publishedWords(
  header: LogHeader,
  events: readonly LogEvent[],
  replayFacts: ReplayFacts = replay,
): SaidText[] {
  const [created] = events;
  const seed = created?.type === 'drill.created' ? created.data.seed : 0;
  const scenario = shuffled(header.scenario, seed);
  const sent = events.filter(isSent);
  const conditions = sent.flatMap((event) =>
    (event.data.clauses ?? []).flatMap(({ clause }) => {
      const known = catalogueOf(scenario, event).find(({ id }) => id === clause);
      return [known?.trueWhen, known?.knownWhen].filter((item): item is Predicate => item !== undefined);
    }),
  );
  const reading: Reading = {
    scenario,
    events,
    course: courses(header.scenario, events, conditions, replayFacts),
    wordsOf: eventWords(events),
  };
  return events.flatMap((event) => saidBy(reading, event) ?? []);
}

const isSent = (event: LogEvent): event is Sent =>
  event.type === 'statement.published' || isLetter(event) || event.type === 'notice.sent';

const isLetter = (event: LogEvent): event is Letter =>
  event.type === 'outreach.sent' || event.type === 'outreach.sentToSome';

function catalogueOf({ comms, duties, people }: Scenario, { type, data }: Sent): readonly Clause[] {
  if (type === 'statement.published') return comms.clauses;
  return type !== 'notice.sent'
    ? (people.outreach.find(({ id }) => id === data.group)?.clauses ?? [])
    : (duties.find(({ id }) => id === data.duty)?.notice?.clauses ?? []);
}

/** An event as a finding or an act that a sentence can rest on. */
function eventWords(events: readonly LogEvent[]): (seq: number) => string {
  const lines = new Map(momentsOf(events, new Set()).map(({ seq, text }) => [seq, text]));
  return (seq) => {
    const event = events.find((item) => item.seq === seq);
    if (!event) return 'an event of the drill';
    const at = clock(event.at);
    if (event.type === 'evidence.received') return `at ${at}, when "${event.data.title}" was found`;
    // The harm falls with the switch that took effect a moment before: that act is what people did.
    const act =
      event.type === 'world.changed'
        ? events.findLast((item) => item.seq < seq && item.at === event.at && lines.has(item.seq))
        : event;
    const line = act && lines.get(act.seq);
    return line === undefined ? `at ${at}` : `at ${at}: ${line.replace(/\.$/, '')}`;
  };
}

function saidBy(reading: Reading, event: LogEvent): SaidText | null {
  const names = namesOf(reading.scenario.organisation);
  const { seq, at } = event;
  const by = event.by ? titleIn(names, event.by.role) : '';
  switch (event.type) {
    case 'statement.published':
      return {
        ...{ seq, at, by, kind: 'statement' },
        title: own(KIND, event.data.kind),
        cleared: clearedStatement(reading, event),
        sentences: claimed(reading, event, checkOf(reading, event)),
      };
    case 'outreach.sent':
    case 'outreach.sentToSome':
      return {
        ...{ seq, at, by, kind: 'letter' },
        title: `To ${letterTo(reading.scenario, event)}`,
        cleared: clearedWords(reading, event.data.clearedBy, notCleared(reading, event)),
        sentences: claimed(reading, event, checkOf(reading, event)),
      };
    case 'notice.sent':
      return {
        ...{ seq, at, by, kind: 'notice' },
        cleared: clearedWords(reading, event.data.clearedBy ?? [], notCleared(reading, event)),
        title: `Notice: ${event.data.title}`,
        sentences: claimed(reading, event, checkOf(reading, event)),
      };
    case 'update.posted':
      if (event.data.audience !== 'executives') return null;
      return {
        ...{ seq, at, by, kind: 'update', cleared: '' },
        title: 'Update to executives',
        sentences: ownWords(event.data.text),
      };
    case 'inject.answeredInWords': {
      const row = reading.scenario.msel.find(({ id }) => id === event.data.inject);
      return {
        ...{ seq, at, by, kind: 'reply', cleared: '' },
        title: row ? `Answer to ${row.from}: ${row.subject}` : 'An answer',
        sentences: ownWords(event.data.words),
      };
    }
    default:
      return null;
  }
}

/** The group, and whom of it where it was written to one by one. */
function letterTo({ people }: Scenario, { data }: Letter): string {
  const group = people.outreach.find(({ id }) => id === data.group);
  const names = (group?.recipients ?? []).filter(({ id }) => data.to?.includes(id));
  const title = inSentence(group?.title ?? data.group);
  return names.length > 0 ? `${title}: ${list(names.map((item) => item.title))}` : title;
}

const KIND = { statement: 'Statement', holding: 'Holding line', reactive: 'Reactive line' } as const;

/** The check that came of a text: the next of its kind that names it. */
function checkOf({ events }: Reading, sent: Sent): readonly Checked[] {
  for (const event of events) {
    if (event.seq <= sent.seq) continue;
    const isItsOwn =
      (sent.type === 'statement.published' &&
        event.type === 'statement.checked' &&
        event.data.statement === sent.data.statement &&
        event.data.version === sent.data.version) ||
      (isLetter(sent) && event.type === 'outreach.checked' && event.data.group === sent.data.group) ||
      (sent.type === 'notice.sent' && event.type === 'notice.checked' && event.data.duty === sent.data.duty);
    if (isItsOwn) return (event.data as { clauses: readonly Checked[] }).clauses;
  }
  return [];
}

function claimed(reading: Reading, event: Sent, checks: readonly Checked[]): SaidSentence[] {
  const catalogue = catalogueOf(reading.scenario, event);
  const said = (event.data.clauses ?? []).map((given): SaidSentence => {
    const clause = catalogue.find(({ id }) => id === given.clause);
    const check = checks.find((item) => item.clause === given.clause);
    return judged(reading, event.seq, given, clause, check);
  });
  return [...said, ...ownWords(event.type === 'notice.sent' ? event.data.words : event.data.freeText)];
}

function judged(
  { course, wordsOf }: Reading,
  seq: number,
  given: StatementClause,
  clause: Clause | undefined,
  check: Checked | undefined,
): SaidSentence {
  const text = given.text || clause?.text || given.clause;
  const harm = check?.penalty ? `It costs points: ${check.penalty}.` : '';
  if (text === REMOVED) return { text, check: 'removed', because: 'Its words were removed.', evidence: [] };
  const { trueWhen, knownWhen } = clause ?? {};
  if (!check || (!trueWhen && !knownWhen))
    return {
      text,
      check: harm ? 'harm' : 'open',
      because: harm || 'It claims nothing that the drill can check.',
      evidence: [],
    };
  const changed =
    given.text !== '' && given.text !== clause?.text ? 'Checked as the sentence it was made from.' : '';
  const courseOf = (condition: Predicate | undefined) => (condition && course.get(condition)) ?? [];
  if (!check.true) {
    const later = becameSo(courseOf(trueWhen), seq);
    return {
      text,
      check: 'notSo',
      because: sentences(
        later === null ? 'It was not so, then or later.' : `It became so ${wordsOf(later)}.`,
        harm,
        changed,
      ),
      evidence: later === null ? [] : [later],
    };
  }
  if (!check.known) {
    const later = becameSo(courseOf(knownWhen), seq);
    return {
      text,
      check: 'notKnown',
      because: sentences(
        later === null
          ? 'It was so, and nobody ever found that out.'
          : `It was so; it could be known ${wordsOf(later)}.`,
        harm,
        changed,
      ),
      evidence: later === null ? [] : [later],
    };
  }
  const so = madeSo(courseOf(trueWhen), seq);
  const known = madeSo(courseOf(knownWhen), seq);
  return {
    text,
    check: harm ? 'harm' : 'so',
    because: sentences(
      so === null ? 'It was so from the start.' : `So ${wordsOf(so)}.`,
      known !== null && known !== so && `Known ${wordsOf(known)}.`,
      check.stale && 'By then the team knew more than it says.',
      harm,
      changed,
    ),
    evidence: [...new Set([so, known])].filter((item) => item !== null),
  };
}

/** Words that somebody typed: a person reads them, and nothing else does. */
const ownWords = (text: string): SaidSentence[] =>
  text.trim() === ''
    ? []
    : text === REMOVED
      ? [{ text, check: 'removed', because: 'Its words were removed.', evidence: [] }]
      : [
          {
            text,
            check: 'open',
            because: 'The team’s own words; read them as whoever got them.',
            evidence: [],
          },
        ];

function clearedWords({ scenario }: Reading, by: readonly PlayRole[], missing: readonly PlayRole[]): string {
  const names = namesOf(scenario.organisation);
  const title = (role: PlayRole) => titleIn(names, role);
  return sentences(
    by.length > 0 && `Cleared by ${list(by.map(title))}.`,
    missing.length > 0 && `Not cleared by ${list(missing.map(title))}.`,
  );
}

function notCleared({ scenario }: Reading, sent: Letter | LogEventOf<'notice.sent'>): PlayRole[] {
  const asked =
    sent.type !== 'notice.sent'
      ? scenario.people.outreach.find(({ id }) => id === sent.data.group)?.clearedBy
      : scenario.duties.find(({ id }) => id === sent.data.duty)?.notice?.clearedBy;
  // A notice of an older log went out before anybody was asked to clear it.
  const given = sent.data.clearedBy;
  return given ? (asked ?? []).filter((role) => !given.includes(role)) : [];
}

function clearedStatement(reading: Reading, { seq, data }: LogEventOf<'statement.published'>): string {
  const cleared = new Set<PlayRole>();
  for (const event of reading.events) {
    if (event.seq > seq) break;
    if (event.type !== 'statement.cleared') continue;
    if (event.data.statement !== data.statement || event.data.version !== data.version) continue;
    if (event.data.verdict === 'clear') cleared.add(event.data.role);
    else cleared.delete(event.data.role);
  }
  return clearedWords(reading, [...cleared], data.uncleared);
}
