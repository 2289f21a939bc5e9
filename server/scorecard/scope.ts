import type { LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import { SCOPE_QUESTIONS } from '../../shared/scenario/rubric.ts';
import { clock, list, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { evidenceTitle } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

type Estimate = LogEventOf<'scope.estimated'>;

const estimatesOf = (record: DrillRecord): readonly Estimate[] =>
  record.log.all('scope.estimated').filter(({ at }) => at <= record.actOneEndsAt);

/** Cited and in somebody's hands by then. */
const citesAny = (record: DrillRecord, estimate: Estimate, wanted: readonly string[]): boolean =>
  estimate.data.evidence.some(
    (id) =>
      (wanted.length === 0 || wanted.includes(id)) &&
      (record.received.get(id)?.at ?? Number.POSITIVE_INFINITY) <= estimate.at,
  );

export function questions(record: DrillRecord, { max }: Scored): Found {
  const estimates = estimatesOf(record);
  const title = (id: string) =>
    record.scenario.scopeQuestions.find((question) => question.id === id)?.title ?? id;
  const answered = SCOPE_QUESTIONS.map((id) => {
    const last = estimates.findLast(({ data }) => own(data.answers, id) !== undefined);
    const { right, needs } = own(record.scenario.rubric.scopeAnswers, id);
    const isRight = last !== undefined && right.includes(own(last.data.answers, id) ?? '');
    return { id, last, isRight, isCited: last !== undefined && citesAny(record, last, needs) };
  });
  const good = answered.filter(({ isRight, isCited }) => isRight && isCited);
  const open = answered.filter(({ last }) => last === undefined);
  const bare = answered.filter(({ last, isCited }) => last !== undefined && !isCited);
  const wrong = answered.filter(({ last, isRight, isCited }) => last !== undefined && isCited && !isRight);
  const names = (items: typeof answered) => list(items.map(({ id }) => `"${title(id)}"`));
  return {
    points: (max * good.length) / SCOPE_QUESTIONS.length,
    why: sentences(
      good.length > 0 && `Answered rightly, with evidence: ${names(good)}.`,
      wrong.length > 0 && `Answered, but the facts say otherwise: ${names(wrong)}.`,
      bare.length > 0 && `Answered without citing what shows it: ${names(bare)}.`,
      open.length > 0 && `Not answered: ${names(open)}.`,
    ),
    fullMarks: `Answer all four rightly, each citing a finding that shows it. What was left: ${names([...open, ...bare, ...wrong])}.`,
    evidence: answered.map(({ last }) => last?.seq),
  };
}

/** An interval so wide that it excludes next to nothing is not an estimate. */
const WIDEST = 4;

export function prevalence(record: DrillRecord, { max }: Scored): Found {
  const truth = record.scenario.rubric.prevalence;
  const held = record.received.get(truth.evidence);
  const stated = estimatesOf(record).flatMap((estimate) => {
    const { low, high } = estimate.data;
    return low === null || high === null ? [] : [{ estimate, low, high }];
  });
  const judge = ({ estimate, low, high }: (typeof stated)[number]) => {
    const interval = high > low;
    const overlaps = low <= truth.high && high >= truth.low;
    const grounded = held !== undefined && held.at <= estimate.at;
    const narrow = high - low <= WIDEST * (truth.high - truth.low);
    const points =
      interval && overlaps && grounded ? max * (estimate.at <= truth.by ? 1 : 0.5) * (narrow ? 1 : 0.5) : 0;
    return { estimate, low, high, interval, overlaps, grounded, narrow, points };
  };
  const judged = stated.map(judge);
  const best = judged.reduce<(typeof judged)[number] | undefined>(
    (top, item) => (top === undefined || item.points > top.points ? item : top),
    undefined,
  );
  return {
    points: best?.points ?? 0,
    why: !best
      ? `Nobody stated how many ${record.scenario.scopeUnit ?? 'people may be affected'}.`
      : sentences(
          `${best.low} to ${best.high} was stated at ${clock(best.estimate.at)}.`,
          !best.interval && 'That is a single number, not a range.',
          best.interval && !best.overlaps && 'The sample does not support that range.',
          best.interval &&
            best.overlaps &&
            best.grounded &&
            `It agrees with the sample, which supports ${truth.low} to ${truth.high}.`,
          !best.grounded && `"${evidenceTitle(record, truth.evidence)}" was not in hand by then.`,
          !best.narrow && 'It is so wide that it says little.',
          best.estimate.at > truth.by && `That is after ${clock(truth.by)}.`,
        ),
    fullMarks: `By ${clock(truth.by)}, take a sample and state its range, ${truth.low} to ${truth.high}, not one number.`,
    evidence: [best?.estimate.seq, held?.seq],
  };
}

export function inducedOrSystemic(record: DrillRecord, { max }: Scored): Found {
  const { right, evidence } = record.scenario.rubric.cause;
  const last = estimatesOf(record).findLast(({ data }) => data.cause !== null);
  const isRight = last?.data.cause === right;
  const isCited = last !== undefined && citesAny(record, last, evidence);
  return {
    points: isRight && isCited ? max : 0,
    why: !last
      ? 'Nobody stated whether users brought it about or the system did.'
      : sentences(
          `"${last.data.cause}" was stated at ${clock(last.at)}.`,
          isRight ? 'That is what the facts show.' : 'The facts show the opposite.',
          !isCited && 'It cited nothing that shows it.',
        ),
    fullMarks: `State "${right}" and cite ${evidence.map((id) => `"${evidenceTitle(record, id)}"`).join(' or ')}.`,
    evidence: [last?.seq],
  };
}
