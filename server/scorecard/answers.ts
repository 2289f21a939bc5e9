import { own } from '../../shared/keyed.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { MINUTE } from '../../shared/time.ts';
import { judgedDecision } from './citations.ts';
import { happened } from './eventIndex.ts';
import { lettersOut } from './letters.ts';
import type { PageStory } from './pages.ts';
import { clock, inSentence, lines, list, oneLine, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle, roleTitle, severityTitle } from './record.ts';
import { isMovedOn } from './requiredPages.ts';
import { inForce, switchNames } from './switchUses.ts';

const TEXT = { statement: 'a statement', holding: 'a holding text', reactive: 'a reactive text' } as const;
type Answer = Scorecard['answers'][number];

/** The five things a first serious drill must walk through, answered from the log. */
export function answers(record: DrillRecord): Answer[] {
  const found = [detected(record), paged(record), turnedOff(record), reachedUsers(record), decided(record)];
  return found.map((answer) =>
    answer.evidence.length > 0 ? answer : { ...answer, evidence: record.calledFor },
  );
}

const proofs = (...seqs: (number | undefined)[]): number[] =>
  [...new Set(seqs.filter((seq): seq is number => seq !== undefined))].sort((a, b) => a - b);

function detected(record: DrillRecord): Answer {
  const first = record.firstInject;
  const declared = record.severities[0];
  return {
    question: 'How was it detected?',
    answer: sentences(
      first
        ? `By "${oneLine(first.data.subject)}" from ${inSentence(oneLine(first.data.from))} (${first.data.channel}) at ${clock(first.at)}.`
        : 'The log holds no first inject.',
      declared
        ? `Declared${declared.byRole ? ` by ${roleTitle(record, declared.byRole)}` : ''} at ${clock(declared.at)} as ${severityTitle(record, declared.severity)}.`
        : 'It was never declared.',
    ),
    brief: sentences(
      first ? `${oneLine(first.data.from)} at ${clock(first.at)}.` : 'No first report.',
      declared
        ? `${severityTitle(record, declared.severity)} declared${declared.byRole ? ` by ${roleTitle(record, declared.byRole)}` : ''} at ${clock(declared.at)}.`
        : 'Never declared.',
    ),
    evidence: proofs(first?.seq, declared?.seq),
  };
}

/** Everybody the team paged, told once each: a line for those who came in time, one for the late, one for who never came. */
function paged(record: DrillRecord): Answer {
  const pages = record.pages.filter(({ byTeam }) => byTeam);
  const people = [...new Set(pages.map(({ target }) => target))].map((target) => {
    const own = pages.filter((page) => page.target === target);
    const first = own[0] as PageStory;
    const there = own.flatMap(({ answered }) => answered?.at ?? []).sort((a, b) => a - b)[0];
    return {
      title: record.scenario.paging.targets.find(({ id }) => id === target)?.title ?? target,
      sentAt: first.sentAt,
      there,
      isLate: there === undefined || there > first.sentAt + first.limitMs,
      declinedAt: own.find(({ declined }) => declined)?.declined?.at,
      escalated: own.find(({ escalated }) => escalated)?.escalated,
      isMovedOn: own.some((page) => isMovedOn(record, page)),
    };
  });
  const inTime = people.filter(({ isLate }) => !isLate);
  const late = people.filter(({ isLate, there }) => isLate && there !== undefined);
  const silent = people.filter(({ there }) => there === undefined);
  const movedOn = silent.filter((page) => page.isMovedOn);
  const never = silent.filter((page) => !page.isMovedOn);
  const tried = ({ sentAt, declinedAt, escalated }: (typeof people)[number]) =>
    `paged ${clock(sentAt)}${declinedAt === undefined ? '' : `, turned it down ${clock(declinedAt)}`}${escalated ? `, ${onward(escalated)} ${clock(escalated.at)}` : ''}`;
  return {
    question: 'Who was paged?',
    answer:
      people.length === 0
        ? 'Nobody was paged.'
        : lines(
            `${plural(people.length, 'person or team was', 'people and teams were')} paged, the first at ${clock(Math.min(...people.map(({ sentAt }) => sentAt)))}.`,
            group('Reached within the limit', inTime, ({ there = 0 }) => clock(there)),
            group(
              'Reached late',
              late,
              ({ sentAt, there = 0 }) => `paged ${clock(sentAt)}, there ${clock(there)}`,
            ),
            group('Did not come, and somebody else was sent for', movedOn, tried),
            group('Never reached', never, tried),
          ),
    brief:
      people.length === 0
        ? 'Nobody was paged.'
        : sentences(
            `${people.length} paged from ${clock(Math.min(...people.map(({ sentAt }) => sentAt)))}, ${inTime.length} in time.`,
            silent.length > 0 &&
              `Did not come: ${list(
                silent.map(({ title }) => title),
                2,
              )}.`,
            silent.length === 0 &&
              late.length > 0 &&
              `Late: ${list(
                late.map(({ title }) => title),
                2,
              )}.`,
          ),
    evidence: proofs(
      ...pages.flatMap((page) => [page.seq, page.answered?.seq, page.declined?.seq, page.escalated?.seq]),
    ),
  };
}

/** A page that failed was moved on to somebody, or escalated into nothing: the two must not read alike. */
const onward = ({ newPage, automatic }: NonNullable<PageStory['escalated']>): string => {
  if (newPage === null) return 'escalated, with nobody behind it,';
  return automatic ? 'the on-call list moved on' : 'moved on';
};

const group = <Item extends { title: string }>(
  heading: string,
  items: readonly Item[],
  told: (item: Item) => string,
): string | false =>
  items.length > 0 &&
  `${heading} (${items.length}): ${list(
    items.map((item) => `${item.title} (${told(item)})`),
    items.length,
  )}.`;

function turnedOff(record: DrillRecord): Answer {
  const line = record.signal.at + 30 * MINUTE;
  const uses = record.switchUses.filter(({ effectiveAt }) => effectiveAt !== null && effectiveAt <= line);
  const lifted = uses.filter((use) => !inForce(use, line));
  return {
    question: 'What was turned off in the first thirty minutes?',
    answer:
      uses.length === 0
        ? 'Nothing.'
        : sentences(
            `In effect: ${list(switchNames(record.scenario, uses, (use) => ` from ${clock(use.effectiveAt ?? 0)}`))}.`,
            lifted.length > 0 &&
              `Lifted again by ${clock(line)}: ${list(switchNames(record.scenario, lifted))}.`,
          ),
    brief:
      uses.length === 0
        ? 'Nothing was turned off.'
        : sentences(
            `${list(switchNames(record.scenario, uses), 3)}, by ${clock(Math.max(...uses.map(({ effectiveAt }) => effectiveAt ?? 0)))}.`,
            lifted.length > 0 && `${plural(lifted.length, 'press', 'presses')} lifted again.`,
          ),
    evidence: proofs(...uses.flatMap(({ seqs }) => seqs)),
  };
}

function reachedUsers(record: DrillRecord): Answer {
  const sent = lettersOut(record);
  const published = record.log.all('statement.published');
  const welfare = record.log.all('welfare.decided');
  const group = (id: string) => record.scenario.people.outreach.find((item) => item.id === id)?.title ?? id;
  const held = record.log.all('statement.withheld');
  return {
    question: 'How were the people affected reached?',
    answer: sentences(
      sent.length > 0 &&
        `Written to: ${list(sent.map(({ at, data }) => `${group(data.group)} (${clock(at)})`))}.`,
      sent.length === 0 && 'No group of people affected was written to.',
      welfare.length > 0 &&
        `${plural(welfare.length, 'welfare decision')} recorded, the first at ${clock(Math.min(...welfare.map(happened)))}.`,
      published.length > 0 &&
        `Published: ${list(published.map(({ at, data }) => `${own(TEXT, data.kind)} at ${clock(at)}`))}.`,
      published.length === 0 &&
        held.length > 0 &&
        `A reasoned hold was recorded at ${clock(held[0]?.at ?? 0)}; nothing was published.`,
      published.length === 0 && held.length === 0 && 'Nothing was published.',
    ),
    brief: sentences(
      sent.length > 0
        ? `${plural(sent.length, 'letter')} from ${clock(Math.min(...sent.map(({ at }) => at)))}.`
        : 'Nobody affected was written to.',
      welfare.length > 0 &&
        `${plural(welfare.length, 'welfare decision')} from ${clock(Math.min(...welfare.map(happened)))}.`,
      published[0] ? `Published at ${clock(published[0].at)}.` : 'Nothing was published.',
    ),
    evidence: proofs(...[...sent, ...welfare, ...published, ...held].map(({ seq }) => seq)),
  };
}

function decided(record: DrillRecord): Answer {
  const judged = judgedDecision(record);
  const options = record.scenario.decision.options;
  const title = (id: string) => options.find((option) => option.id === id)?.title ?? id;
  const others = record.log.all('decision.recorded').filter(({ seq }) => seq !== judged?.seq);
  return {
    question: 'How was rollback or patch decided?',
    answer: !judged
      ? 'No decision was recorded.'
      : sentences(
          `${judged.by ? roleTitle(record, judged.by.role) : 'The room'} recorded "${title(judged.data.option)}" at ${clock(judged.at)}.`,
          judged.data.rejected.length > 0 &&
            `Rejected: ${list(judged.data.rejected.map((id) => `"${title(id)}"`))}.`,
          judged.data.citations.length > 0
            ? `Cited: ${list(judged.data.citations.map(({ evidence }) => `"${evidenceTitle(record, evidence)}"`))}.`
            : 'Nothing was cited.',
          others.length > 0 &&
            `Also in the log: ${plural(others.length, 'decision')} recorded at ${list(others.map(({ at }) => clock(at)))}.`,
        ),
    brief: judged
      ? `${title(judged.data.option)}, at ${clock(judged.at)}, on ${plural(judged.data.citations.length, 'finding')}${judged.data.rejected.length > 0 ? `; ${judged.data.rejected.length} rejected` : ''}.`
      : 'No decision was recorded.',
    evidence: proofs(judged?.seq),
  };
}
