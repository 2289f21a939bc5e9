import type { PersonRating, Rated } from '../../shared/drill/evaluation/rating.ts';
import {
  areDivided,
  PERSON_RATINGS,
  RATING_TITLES,
  ratedKey,
  worstOf,
} from '../../shared/drill/evaluation/rating.ts';
import type { EventData, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { own, recordOf } from '../../shared/keyed.ts';
import { namesOf, titleIn } from '../../shared/roleNames.ts';
import { EVALUATOR_SEAT, isEvaluatorSeat } from '../../shared/roles.ts';
import type { Block, Evaluation, RatedByPeople } from '../../shared/scorecard.ts';
import { oneLine, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';

/** A card names nobody: an evaluator is a number. */
const whoOf = ({ by }: Pick<LogEvent, 'by'>): string =>
  by && isEvaluatorSeat(by.seat) ? `Evaluator ${by.seat.slice(EVALUATOR_SEAT.length)}` : 'Facilitator';

/** What each person last said of one thing, and what it comes to: the settled word, else the worst of what was seen. */
function reconciled(record: DrillRecord, about: Rated, title: string): RatedByPeople | null {
  const key = ratedKey(about);
  const isMeant = ({ data }: { data: { about: Rated } }) => ratedKey(data.about) === key;
  const last = new Map<string, LogEventOf<'rating.given'>>();
  for (const event of record.log.all('rating.given').filter(isMeant)) last.set(whoOf(event), event);
  const settled = record.log.all('rating.settled').findLast(isMeant);
  if (last.size === 0 && !settled) return null;
  const said = [...last]
    .map(([who, { data }]) => ({ who, rating: data.rating, comment: oneLine(data.comment) }))
    .sort((a, b) => (a.who < b.who ? -1 : 1));
  const ratings = said.map(({ rating }) => rating);
  return {
    id: about.id,
    title,
    said,
    isDivided: areDivided(ratings),
    settled: settled ? { rating: settled.data.rating, why: oneLine(settled.data.why) } : null,
    rating: worstOf(settled ? [settled.data.rating] : ratings),
    evidence: [...last.values()]
      .map(({ seq }) => seq)
      .concat(settled ? settled.seq : [])
      .sort((a, b) => a - b),
  };
}

/** Of what a criterion may add, in the same steps as its blocks are rated. */
const SHARE = { P: 1, S: 2 / 3, M: 1 / 3, U: 0 } as const;

/** What evaluators made of a criterion that only a person can judge; null where nobody saw it. */
export function ratedPoints(
  record: DrillRecord,
  id: string,
  most: number,
): { seq: number; points: number; note: string; isSettled: boolean } | null {
  const found = reconciled(record, { kind: 'criterion', id }, '');
  if (!found || found.rating === null) return null;
  const note = found.settled
    ? `Settled as “${own(RATING_TITLES, found.settled.rating)}”: ${found.settled.why}`
    : sentences(...found.said.map(({ who, rating, comment }) => wordsOf(who, rating, comment)));
  return {
    seq: found.evidence.at(-1) ?? 0,
    points: most * own(SHARE, found.rating),
    note,
    isSettled: found.settled !== null,
  };
}

const wordsOf = (who: string, rating: PersonRating, comment: string): string =>
  `${who}: ${own(RATING_TITLES, rating)}.${comment === '' ? '' : ` ${comment}`}`;

/** Notes and ratings of people, beside what the log says by itself. Absent where nobody evaluated. */
export function evaluation(record: DrillRecord, blocks: readonly Block[]): { evaluation?: Evaluation } {
  const criteria = blocks.flatMap((block) => block.criteria);
  const rated = (kind: Rated['kind']): RatedByPeople[] => {
    const events = [...record.log.all('rating.given'), ...record.log.all('rating.settled')];
    const ids = [
      ...new Set(events.filter(({ data }) => data.about.kind === kind).map(({ data }) => data.about.id)),
    ];
    return ids.flatMap((id) => reconciled(record, { kind, id }, titleOf(record, blocks, { kind, id })) ?? []);
  };
  const byOrder = (items: RatedByPeople[], order: readonly string[]) =>
    items.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id) || (a.id < b.id ? -1 : 1));
  const expected = byOrder(
    rated('expected'),
    record.scenario.msel.map(({ id }) => id),
  );
  const found: Evaluation = {
    notes: notesOf(record, blocks),
    criteria: byOrder(
      rated('criterion'),
      criteria.map(({ id }) => id),
    ),
    expected,
    counts: recordOf(
      PERSON_RATINGS.map((rating) => [
        rating,
        expected.filter((item) => (item.rating ?? 'notObserved') === rating).length,
      ]),
    ) as Evaluation['counts'],
    overrides: overridesOf(record, blocks),
  };
  const isAny = [found.notes, found.criteria, found.expected, found.overrides].some(
    ({ length }) => length > 0,
  );
  return isAny ? { evaluation: found } : {};
}

/** What was rated, as people call it. */
function titleOf(record: DrillRecord, blocks: readonly Block[], { kind, id }: Rated): string {
  if (kind === 'criterion')
    return blocks.flatMap((block) => block.criteria).find((item) => item.id === id)?.title ?? id;
  const row = record.scenario.msel.find((item) => item.id === id);
  return oneLine(row?.expectedAction ?? id);
}

/** The last words of each note that was not taken back. */
function notesOf(record: DrillRecord, blocks: readonly Block[]): Evaluation['notes'] {
  const names = namesOf(record.scenario.organisation);
  const gone = new Set(record.log.all('note.withdrawn').map(({ data }) => data.note));
  const edited = new Map(record.log.all('note.edited').map(({ data }) => [data.note, data]));
  return record.log
    .all('note.taken')
    .filter(({ data }) => !gone.has(data.note))
    .map((event) => {
      const words: EventData['note.edited'] = edited.get(event.data.note) ?? event.data;
      return {
        who: whoOf(event),
        at: event.data.moment,
        text: oneLine(words.text),
        tags: words.tags.map(oneLine),
        desk: words.desk && titleIn(names, words.desk),
        about: words.about && titleOf(record, blocks, words.about),
        evidence: [event.seq],
      };
    })
    .sort((a, b) => a.at - b.at);
}

/** A person's word beside a verdict of the log. It moves no point. */
function overridesOf(record: DrillRecord, blocks: readonly Block[]): Evaluation['overrides'] {
  const last = new Map(record.log.all('verdict.overridden').map((event) => [event.data.criterion, event]));
  return blocks
    .flatMap((block) => block.criteria)
    .flatMap((criterion) => {
      const event = last.get(criterion.id);
      if (!event || event.data.verdict === null) return [];
      const { verdict, why } = event.data;
      return [
        {
          criterion: criterion.id,
          title: criterion.title,
          automatic: criterion.verdict,
          verdict,
          who: whoOf(event),
          why: oneLine(why),
          evidence: [event.seq],
        },
      ];
    });
}
