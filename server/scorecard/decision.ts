import { own } from '../../shared/keyed.ts';
import type { Criterion } from '../../shared/scorecard.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Decision, Weighed } from './citations.ts';
import { carriedWords, carries, discriminatingSince, gradeOf, judgedDecision, weigh } from './citations.ts';
import { award } from './criterion.ts';
import { happened } from './eventIndex.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle } from './record.ts';
import { price, verification } from './verification.ts';
import { clock, list, plural, says, sentences } from './words.ts';

export function decision(record: DrillRecord): Criterion[] {
  const judged = judgedDecision(record);
  const weighed = judged ? weigh(record, judged) : null;
  const gates = evidenceGates(record, judged, weighed);
  return [
    gates,
    option(record, judged, gates.points),
    verification(record, judged),
    price(record, judged),
    timing(record, judged),
    reasons(record, judged),
  ];
}

const NO_RECORD = 'No decision was recorded.';

function evidenceGates(
  record: DrillRecord,
  judged: Decision | undefined,
  weighed: Weighed | null,
): Criterion {
  const enough = (weighed?.counted.length ?? 0) >= 3;
  const wide = (weighed?.roles.size ?? 0) >= 3;
  const telling = weighed !== null && weighed.discriminating !== null;
  const titles = (ids: readonly string[]) => list(ids.map((id) => evidenceTitle(record, id)));
  const cited =
    judged?.data.citations.flatMap(({ evidence }) => record.received.get(evidence)?.seq ?? []) ?? [];
  return award(record, {
    id: 'D1',
    title: 'The decision rests on evidence',
    max: 6,
    points: (enough ? 2 : 0) + (wide ? 2 : 0) + (telling ? 2 : 0),
    why:
      !judged || !weighed
        ? NO_RECORD
        : sentences(
            `Of ${plural(judged.data.citations.length, 'cited item')}, ${weighed.counted.length} counted, from ${plural(weighed.roles.size, 'desk')}.`,
            weighed.wrong.length > 0 &&
              `Marked the wrong way round or for the wrong option: ${titles(weighed.wrong.map(({ id }) => id))}; each cancels a correct one.`,
            weighed.discriminating !== null &&
              `What tells the options apart was cited: ${titles(weighed.discriminating)}.`,
            weighed.discriminating === null &&
              'What tells the options apart was not among the items that counted.',
          ),
    fullMarks: `Cite at least three findings from three different desks, each marked rightly, among them ${record.scenario.decision.discriminating.map(titles).join(', or ')}.`,
    evidence: [judged?.seq, ...cited],
  });
}

const WORTH = { right: 6, defensible: 4, weak: 2, wrong: 0 } as const;

function option(record: DrillRecord, judged: Decision | undefined, gatePoints: number): Criterion {
  const { options } = record.scenario.decision;
  const chosen = options.find(({ id }) => id === judged?.data.option);
  const grade = judged ? gradeOf(record, judged.data.option) : null;
  const worth = grade === null ? 0 : own(WORTH, grade);
  const capped = gatePoints <= 2 && worth > 3;
  const right = options.filter((item) => item.grade === 'right').map(({ title }) => title);
  return award(record, {
    id: 'D2',
    title: 'Rollback, patch, both or neither',
    max: 6,
    points: capped ? 3 : worth,
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
            capped && 'Without the evidence to show for it, it counts as a lucky guess and is capped at 3.',
          ),
    fullMarks:
      right.length > 0
        ? `Decide for ${right.map((title) => `"${title}"`).join(' or ')}, on cited evidence.`
        : 'Choose what the evidence supports.',
    evidence: [judged?.seq],
  });
}

function timing(record: DrillRecord, judged: Decision | undefined): Criterion {
  const since = discriminatingSince(record);
  const latest = record.signal.at + 45 * MINUTE;
  const informed = judged !== undefined && since !== null && since.at <= judged.at;
  return award(record, {
    id: 'D5',
    title: 'Decided at the right time',
    max: 1,
    points: informed && judged.at <= latest ? carries(record, judged) : 0,
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
  });
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

function reasons(record: DrillRecord, judged: Decision | undefined): Criterion {
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
  return award(record, {
    id: 'D6',
    title: 'Reasons are on record',
    max: 1,
    points: (present.length / names.length + (turned ? 1 : 0)) * share,
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
  });
}
