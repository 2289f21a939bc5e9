import { own } from '../../shared/keyed.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Decision } from './citations.ts';
import { carriedWords, carries, discriminatingSince, gradeOf, judgedDecision, weigh } from './citations.ts';
import { happened } from './eventIndex.ts';
import { perDrill } from './perDrill.ts';
import { clock, list, plural, says, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

const NO_RECORD = 'No decision was recorded.';

/** What a record that rests on evidence has: enough findings, from enough desks, and what tells the options apart. */
export const GROUNDS = 3;

const groundsOf = perDrill((record) => {
  const judged = judgedDecision(record);
  const weighed = judged ? weigh(record, judged) : null;
  const has = [
    (weighed?.counted.length ?? 0) >= 3,
    (weighed?.roles.size ?? 0) >= 3,
    weighed !== null && weighed.discriminating !== null,
  ];
  return { judged, weighed, met: has.filter(Boolean).length };
});

export function evidenceGates(record: DrillRecord, { max }: Scored): Found {
  const { judged, weighed, met } = groundsOf(record);
  const titles = (ids: readonly string[]) => list(ids.map((id) => evidenceTitle(record, id)));
  const cited =
    judged?.data.citations.flatMap(({ evidence }) => record.received.get(evidence)?.seq ?? []) ?? [];
  return {
    points: (max * met) / GROUNDS,
    why:
      !judged || !weighed
        ? NO_RECORD
        : sentences(
            `Of ${plural(judged.data.citations.length, 'cited item')}, ${weighed.counted.length} counted, from ${plural(weighed.roles.size, 'desk')}.`,
            weighed.wrong.length > 0 &&
              `Says the opposite of what it was cited for: ${titles(weighed.wrong.map(({ id }) => id))}; each cancels a correct one.`,
            weighed.neutral.length > 0 &&
              `Says nothing for or against, so it was not counted either way: ${titles(weighed.neutral.map(({ id }) => id))}.`,
            weighed.discriminating !== null &&
              `What tells the options apart was cited: ${titles(weighed.discriminating)}.`,
            weighed.discriminating === null &&
              'What tells the options apart was not among the items that counted.',
          ),
    fullMarks: `Cite at least three findings from three different desks, each marked rightly, among them ${record.scenario.decision.discriminating.map(titles).join(', or ')}.`,
    evidence: [judged?.seq, ...cited],
  };
}

/** In thirds of what the criterion pays. */
export const WORTH = { right: 3, defensible: 2, weak: 1, wrong: 0 } as const;

export function option(record: DrillRecord, { max }: Scored): Found {
  const { judged, met } = groundsOf(record);
  const { options } = record.scenario.decision;
  const chosen = options.find(({ id }) => id === judged?.data.option);
  const grade = judged ? gradeOf(record, judged.data.option) : null;
  const worth = grade === null ? 0 : (max * own(WORTH, grade)) / WORTH.right;
  const capped = met <= 1 && worth > max / 2;
  const right = options.filter((item) => item.grade === 'right').map(({ title }) => title);
  return {
    points: capped ? max / 2 : worth,
    why:
      !judged || grade === null
        ? NO_RECORD
        : sentences(
            `At ${clock(judged.at)} the decision was "${chosen?.title ?? judged.data.option}".`,
            grade === 'right' && 'That fits what was going on.',
            grade === 'defensible' && chosen?.grade !== 'right' && 'That can be defended.',
            grade === 'defensible' &&
              chosen?.grade === 'right' &&
              'That fits what was going on, but something it needs was not done, so it can be defended and no more.',
            grade === 'weak' &&
              chosen?.grade === 'defensible' &&
              'That could be defended, but something it needs was not said or done.',
            grade === 'weak' && chosen?.grade === 'weak' && 'That is a weak answer to what was going on.',
            grade === 'wrong' && 'That does not fit what was going on.',
            // What is said for a choice presumes that its conditions were met.
            grade === chosen?.grade && chosen.because,
            capped &&
              `Without the evidence to show for it, it counts as a lucky guess and is capped at ${max / 2}.`,
          ),
    fullMarks:
      right.length > 0
        ? `Decide for ${right.map((title) => `"${title}"`).join(' or ')}, on cited evidence.`
        : 'Choose what the evidence supports.',
    evidence: [judged?.seq],
  };
}

export function timing(record: DrillRecord, { max }: Scored): Found {
  const judged = judgedDecision(record);
  const since = discriminatingSince(record);
  const latest = record.signal.at + 45 * MINUTE;
  const informed = judged !== undefined && since !== null && since.at <= judged.at;
  return {
    points: informed && judged.at <= latest ? max * carries(record, judged) : 0,
    why: !judged
      ? NO_RECORD
      : sentences(
          `Decided at ${clock(judged.at)}.`,
          since && `The evidence that tells the options apart was first complete at ${clock(since.at)}.`,
          since === null && 'The evidence that tells the options apart was never brought in.',
          since !== null && !informed && 'The decision came before it.',
          judged.at > latest && `That is after ${clock(latest)}.`,
          informed && judged.at <= latest && carriedWords(carries(record, judged)),
        ),
    fullMarks: `Decide once the evidence that tells the options apart is in, and by ${clock(latest)}.`,
    evidence: [judged?.seq, ...(since?.seqs ?? [])],
  };
}

/** A better option after new evidence is what the room is for; it makes up for a thin record. */
function reversal(record: DrillRecord, judged: Decision): { from: Decision; seq: number } | null {
  const order = ['wrong', 'weak', 'defensible', 'right'];
  const rank = (item: Decision) => order.indexOf(gradeOf(record, item.data.option));
  const from = record.log
    .all('decision.recorded')
    .findLast(({ seq, data }) => seq < judged.seq && data.option !== judged.data.option);
  if (!from || rank(from) >= rank(judged)) return null;
  const fresh = record.log.all('evidence.received').find(({ seq }) => seq > from.seq && seq < judged.seq);
  return fresh ? { from, seq: fresh.seq } : null;
}

export function reasons(record: DrillRecord, { max }: Scored): Found {
  const judged = judgedDecision(record);
  const asked = record.log
    .all('heard.logged')
    .find(
      (event) => event.data.act === 'objectionsAsked' && judged !== undefined && happened(event) <= judged.at,
    );
  const data = judged?.data;
  const cause = record.scenario.decision.causes.find(({ id }) => id === data?.causeId);
  const parts = {
    'the cause, chosen from the list and in words':
      data !== undefined && says(data.causeText) && cause?.right === true,
    'how sure you are': data !== undefined && data.confidence !== null,
    'what would change your mind': data !== undefined && says(data.changeMind),
    'objections asked for, or dissent noted':
      data !== undefined && (data.objectionsAsked || says(data.dissent ?? '') || asked !== undefined),
  };
  const names = Object.entries(parts);
  const present = names.filter(([, there]) => there).map(([name]) => name);
  const absent = names.filter(([, there]) => !there).map(([name]) => name);
  const turned = judged ? reversal(record, judged) : null;
  const share = carries(record, judged);
  return {
    points: max * (present.length / names.length + (turned ? 1 : 0)) * share,
    why: !judged
      ? NO_RECORD
      : sentences(
          present.length > 0 && `On record: ${list(present)}.`,
          absent.length > 0 && `Missing: ${list(absent)}.`,
          cause?.right === false && `The cause chosen was "${cause.title}", which was not the cause.`,
          turned &&
            `The decision of ${clock(turned.from.at)} was changed for a better one after new evidence; that earns full marks here.`,
          present.length > 0 && carriedWords(share),
        ),
    fullMarks: `Write down ${list(names.map(([name]) => name))}.`,
    evidence: [judged?.seq, asked?.seq, turned?.from.seq, turned?.seq],
  };
}
