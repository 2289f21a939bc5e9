import type { LogEventOf } from '../../shared/drill/events.ts';
import type { CheckedClause } from '../../shared/drill/statements/events.ts';
import { own } from '../../shared/keyed.ts';
import type { DrillTime } from '../../shared/time.ts';
import { happened } from './eventIndex.ts';
import { lettersOut } from './letters.ts';
import { perDrill } from './perDrill.ts';
import { clock, list, plural, says, sentences } from './phrasing.ts';
import { keptPromises, unkeptPromises } from './promises.ts';
import type { DrillRecord } from './record.ts';
import { roleTitle } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import { coverage, purposeName, shortfall } from './texts.ts';

interface Published {
  event: LogEventOf<'statement.published'>;
  checked: LogEventOf<'statement.checked'> | undefined;
  clauses: CheckedClause[];
}

export const publishedTexts = perDrill((record): Published[] =>
  record.log.all('statement.published').map((event) => {
    const { statement, version } = event.data;
    const checked = record.log
      .all('statement.checked')
      .find(({ data }) => data.statement === statement && data.version === version);
    return { event, checked, clauses: checked?.data.clauses ?? [] };
  }),
);

const seqsOf = (texts: readonly Published[]) =>
  texts.flatMap(({ event, checked }) => [event.seq, checked?.seq]);

/** The company's first word: a text to everybody or to a group. Somebody who wrote to us and is answered as a person is neither. */
function firstWordOutside(record: DrillRecord) {
  const { log, scenario } = record;
  const letters = lettersOut(record).filter(
    ({ data }) => !scenario.people.outreach.find(({ id }) => id === data.group)?.personal,
  );
  return [...log.all('statement.published'), ...letters].sort((a, b) => a.seq - b.seq)[0];
}

export function alignment(record: DrillRecord, { max }: Scored): Found {
  const outside = firstWordOutside(record);
  const before = record.log
    .all('narrative.aligned')
    .filter((event) => outside === undefined || happened(event) <= outside.at);
  const parts = [
    ['what happened', 'what'],
    ['how common it is', 'howCommon'],
    ['what has been done', 'steps'],
    ['the plan for the next days', 'plan'],
    ['what will not be claimed', 'willNotClaim'],
  ] as const;
  const agreed = parts.filter(([, key]) => before.some(({ data }) => own(data, key)));
  const missing = parts.filter(([, key]) => !before.some(({ data }) => own(data, key)));
  const late = record.log.all('narrative.aligned').length > 0 && before.length === 0;
  // Ticked boxes nobody could read up on are half of an agreement.
  const written = before.some(({ data }) => says(data.text));
  return {
    points: ((max * agreed.length) / parts.length) * (written ? 1 : 0.5),
    why: sentences(
      late &&
        outside &&
        `The first word went out at ${clock(outside.at)}, before the team had agreed what to say.`,
      !late && before.length === 0 && 'The team never agreed what to say.',
      agreed.length > 0 && `Agreed: ${list(agreed.map(([name]) => name))}.`,
      agreed.length > 0 && missing.length > 0 && `Left open: ${list(missing.map(([name]) => name))}.`,
      agreed.length > 0 &&
        !written &&
        'Nothing of it was written down or said on the call, so it counts half.',
    ),
    fullMarks: `Before the first public word or letter to a group, agree on ${list(parts.map(([name]) => name))}, in words that others can read.`,
    evidence: [...record.log.all('narrative.aligned').map(({ seq }) => seq), outside?.seq],
  };
}

/** What went out in the company's name past every statement, with its time. */
const strayWords = ({ scenario, watched }: DrillRecord): string[] =>
  (scenario.rubric.gates ?? []).flatMap(({ published }, index) => {
    const went = watched.gates[index];
    return published !== undefined && went ? [`${published} (${clock(went.at)})`] : [];
  });

const unclearedLetters = (record: DrillRecord): number =>
  lettersOut(record).filter(({ data }) => {
    const needed = record.scenario.people.outreach.find(({ id }) => id === data.group)?.clearedBy ?? [];
    return needed.some((role) => !data.clearedBy.includes(role));
  }).length;

export function oneVoice(record: DrillRecord, { max }: Scored): Found {
  const texts = publishedTexts(record);
  const holds = record.log.all('statement.withheld');
  const named = record.log.all('spokesperson.set');
  const voices = new Set(named.map(({ data }) => data.role));
  const uncleared = texts.filter(({ event }) => event.data.uncleared.length > 0);
  const stray = strayWords(record);
  const letters = unclearedLetters(record);
  const earns = texts.length + holds.length > 0;
  const cleared = uncleared.length + stray.length === 0;
  return {
    points: earns ? (voices.size === 1 ? max / 2 : 0) + (cleared ? max / 2 : 0) : 0,
    why: !earns
      ? sentences(
          'The team published nothing and recorded no reasoned hold.',
          stray.length > 0 && `Without clearance went out: ${list(stray)}.`,
        )
      : sentences(
          voices.size === 0
            ? 'No spokesperson was named.'
            : voices.size === 1
              ? `${roleTitle(record, [...voices][0] ?? 'comms')} spoke for the company.`
              : `${plural(voices.size, 'role')} were named to speak: ${list([...voices].map((role) => roleTitle(record, role)))}.`,
          texts.length > 0 &&
            uncleared.length === 0 &&
            `${texts.length === 1 ? 'The statement was' : 'The statements were'} cleared${stray.length > 0 ? `; ${list(stray)} ${stray.length === 1 ? 'was' : 'were'} not` : ''}.`,
          stray.length > 0 &&
            (texts.length === 0 || uncleared.length > 0) &&
            `Without clearance went out: ${list(stray)}.`,
          letters > 0 &&
            `${plural(letters, 'letter')} to people concerned went out without the clearance needed; that counts where the letters are judged.`,
          uncleared.length > 0 &&
            `Published at ${list(uncleared.map(({ event }) => clock(event.at)))} without clearance by ${list([...new Set(uncleared.flatMap(({ event }) => event.data.uncleared.map((role) => roleTitle(record, role))))])}.`,
        ),
    fullMarks: `Name one spokesperson, and publish only what ${list(record.scenario.comms.clearedBy.map((role) => roleTitle(record, role)))} cleared.`,
    evidence: [
      ...named.map(({ seq }) => seq),
      ...seqsOf(texts),
      ...holds.map(({ seq }) => seq),
      ...(record.scenario.rubric.gates ?? []).map(({ published }, index) =>
        published === undefined ? undefined : record.watched.gates[index]?.seq,
      ),
    ],
  };
}

/** The story runs at the deadline of a reporter who asked; until then a reasoned hold or a reactive line is all that is owed. */
function storyRanAt(record: DrillRecord): DrillTime | null {
  const due = record.scenario.comms.deadlines
    .filter(({ inject, dueAt }) => record.delivered.has(inject) && dueAt <= record.endsAt)
    .map(({ dueAt }) => dueAt);
  return due.length > 0 ? Math.min(...due) : null;
}

const isHonest = ({ clauses }: Published): boolean =>
  clauses.length > 0 && clauses.every((clause) => clause.true && clause.known);

/** One true sentence is soon found; a reader who asked is answered by at least two of the things readers need. */
const tellsSomething = (record: DrillRecord, { clauses }: Published): boolean =>
  coverage(record.scenario.comms.wanted, record.scenario.comms.clauses, clauses).covered.length >= 2;

export function bestText(record: DrillRecord, { max }: Scored): Found {
  const texts = publishedTexts(record);
  const { clauses: catalogue, wanted } = record.scenario.comms;
  const scored = texts
    .map((text) => ({ text, ...coverage(wanted, catalogue, text.clauses) }))
    .sort((a, b) => b.share - a.share);
  const best = scored[0];
  const ran = storyRanAt(record);
  const holding = texts.find(
    (text) => text.event.data.kind !== 'statement' && isHonest(text) && tellsSomething(record, text),
  );
  const withheld = record.log.first('statement.withheld');
  const quiet = ran === null ? (withheld ?? holding?.event) : undefined;
  return {
    points: quiet ? max : max * (best?.share ?? 0),
    why: sentences(
      quiet &&
        `${quiet.type === 'statement.withheld' ? 'A reasoned hold was recorded' : 'A true holding line was ready'} at ${clock(quiet.at)}, and no story had run.`,
      !quiet && !best && 'No text was published.',
      !quiet &&
        best &&
        `The text of ${clock(best.text.event.at)} covered ${list(best.covered.map(purposeName))}.`,
      !quiet && best && shortfall(best),
      !quiet && ran !== null && `The story ran at ${clock(ran)}.`,
    ),
    fullMarks: `Publish a text whose claims are true and known, and that covers ${list(wanted.map(({ purpose }) => purposeName(purpose)))}.`,
    evidence: [
      ...seqsOf(texts),
      withheld?.seq,
      ...record.scenario.comms.deadlines.map(({ inject }) => record.delivered.get(inject)?.seq),
    ],
  };
}

/** Texts that were public before people who should have heard it from us first had heard. */
export function publishedTooSoon(record: DrillRecord) {
  const first = record.scenario.comms.hearFirst ?? [];
  return publishedTexts(record).flatMap(({ event, checked }) => {
    const titles = (checked?.data.unheard ?? []).map(
      (id) => first.find((item) => item.id === id)?.title ?? id,
    );
    return titles.length > 0
      ? [
          {
            event,
            checked,
            why: `The text of ${clock(event.at)} was public before ${list(titles)} had heard from you.`,
          },
        ]
      : [];
  });
}

export function harmfulClauses(record: DrillRecord, { max }: Scored): Found {
  const texts = publishedTexts(record);
  const holds = record.log.all('statement.withheld');
  const tooSoon = publishedTooSoon(record);
  const faults = texts.flatMap((text) =>
    text.clauses
      .filter((clause) => clause.penalty !== null || !clause.true || !clause.known)
      .map((clause) => ({ text, clause })),
  );
  const unkept = unkeptPromises(record);
  const kept = keptPromises(record);
  const earns = texts.length + holds.length > 0;
  const words = (id: string) => record.scenario.comms.clauses.find((clause) => clause.id === id)?.text ?? id;
  const reason = ({ clause }: (typeof faults)[number]) =>
    clause.penalty ?? (clause.true ? 'the team could not know it yet' : 'it was not true');
  return {
    points: earns
      ? Math.max(0, max - faults.length - tooSoon.length - unkept.reduce((sum, { cost }) => sum + cost, 0))
      : 0,
    why: sentences(
      !earns && 'Nothing was published and no reasoned hold was recorded.',
      earns &&
        faults.length + tooSoon.length === 0 &&
        'No published sentence blamed, belittled or claimed more than was known.',
      ...(earns ? faults : []).map(
        (fault) => `"${words(fault.clause.clause)}" (${clock(fault.text.event.at)}): ${reason(fault)}.`,
      ),
      ...(earns ? tooSoon : []).map(({ why }) => why),
      ...unkept.map(({ why }) => why),
      kept.length > 0 && `Kept in time: ${plural(kept.length, 'promise')}.`,
    ),
    fullMarks: sentences(
      'Publish no sentence that blames, plays down, names a cause too soon or claims what is not known.',
      tooSoon.length > 0 &&
        'Tell the people concerned first: a short word is enough, the full text may follow.',
      unkept.length > 0 &&
        'Promise only what somebody will do by that time, and do it: a broken promise costs half a point, a late one a quarter.',
    ),
    evidence: [
      ...(faults.length + tooSoon.length > 0
        ? [
            ...faults.flatMap(({ text }) => seqsOf([text])),
            ...tooSoon.flatMap(({ event, checked }) => [event.seq, checked?.seq]),
          ]
        : [...seqsOf(texts), ...holds.map(({ seq }) => seq)]),
      ...unkept.flatMap(({ evidence }) => evidence),
      ...kept.map(({ seq }) => seq),
    ],
  };
}

export function deadline(record: DrillRecord, { max }: Scored): Found {
  const texts = publishedTexts(record);
  const owed = record.scenario.comms.deadlines.filter(
    ({ inject, dueAt }) =>
      !record.altered.has(inject) && (record.actTwoPlayed || dueAt <= record.scenario.rubric.actOneEndsAt),
  );
  const honest = texts.filter((text) => isHonest(text) && tellsSomething(record, text));
  const from = (at: DrillTime) =>
    owed.filter(({ dueAt }) => dueAt < at).reduce((latest, { dueAt }) => Math.max(latest, dueAt), 0);
  // A text serves one deadline: it must go out after the one before has passed.
  const met = owed.flatMap((item) => {
    const text = honest.find(({ event }) => event.at <= item.dueAt && event.at >= from(item.dueAt));
    return text ? [{ item, text }] : [];
  });
  const asked = owed.flatMap(({ inject }) => record.delivered.get(inject) ?? []);
  const missed = owed.filter((item) => !met.some((other) => other.item === item));
  return {
    points: owed.length > 0 ? (max * met.length) / owed.length : 0,
    why: sentences(
      met.length > 0 &&
        `True words went out in time: ${list(met.map(({ item, text }) => `${clock(text.event.at)} for ${clock(item.dueAt)}`))}.`,
      missed.length > 0 &&
        `Nothing true that tells readers something went out by ${list(missed.map(({ dueAt }) => clock(dueAt)))}.`,
    ),
    fullMarks: `By ${list(owed.map(({ dueAt }) => clock(dueAt)))}, publish something true that gives readers at least two of the things they need.`,
    evidence: [...asked.map(({ seq }) => seq), ...met.flatMap(({ text }) => seqsOf([text]))],
  };
}
