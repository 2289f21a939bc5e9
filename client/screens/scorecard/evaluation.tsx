import { PERSON_RATINGS, RATING_TITLES } from '../../../shared/drill/evaluation/rating.ts';
import { own } from '../../../shared/keyed.ts';
import type { RatedByPeople, Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { Tag } from '../../components/panel.tsx';
import { Evidence, Section, VerdictMark } from './pageParts.tsx';

/** What evaluators wrote and rated, beside what the log says by itself. */
export function EvaluationPart({
  card: { evaluation },
  times,
}: {
  card: Scorecard;
  times: ReadonlyMap<number, string>;
}) {
  if (evaluation === undefined) return null;
  const { notes, criteria, expected, counts, overrides } = evaluation;
  return (
    <Section id="evaluation" title="What evaluators saw" long>
      {overrides.map((item) => (
        <div key={item.criterion} className="flex break-inside-avoid flex-col gap-0.5 text-body">
          <h3 className="font-semibold">{item.title}</h3>
          <p className="flex flex-wrap items-center gap-2">
            The log: <VerdictMark verdict={item.automatic} /> {item.who}:{' '}
            <VerdictMark verdict={item.verdict} />
          </p>
          <p className="break-words text-fg-2">{item.why}</p>
          <Evidence seqs={item.evidence} times={times} />
        </div>
      ))}
      {expected.length > 0 && (
        <p className="flex flex-wrap gap-2 text-body">
          Expected actions:
          {PERSON_RATINGS.map((rating) => (
            <Tag key={rating}>
              {RATING_TITLES[rating]} {own(counts, rating)}
            </Tag>
          ))}
        </p>
      )}
      <Rated items={expected} />
      <Rated items={criteria} />
      {notes.length > 0 && <h3 className="text-body font-semibold">Notes</h3>}
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <li key={note.evidence.join()} className="break-inside-avoid text-body">
            <p className="flex flex-wrap items-center gap-2 text-small text-fg-2">
              <span className="m-mono">{formatDrillTime(note.at)}</span> {note.who}
              {note.desk && <span>{note.desk}</span>}
              {note.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </p>
            <p dir="auto" className="break-words">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Rated = ({ items }: { items: RatedByPeople[] }) => (
  <ul className="flex flex-col gap-2">
    {items.map((item) => (
      <li key={item.id} className="flex break-inside-avoid flex-col gap-0.5 text-body">
        <p className="flex flex-wrap items-center gap-2">
          <strong className="break-words">{item.title}</strong>
          <Tag>{item.rating ? `${item.rating} ${RATING_TITLES[item.rating]}` : 'Not observed'}</Tag>
          {item.isDivided && <Tag tone="risk">▲ they differ</Tag>}
        </p>
        {item.said.map(({ who, rating, comment }) => (
          <p key={who} className="break-words text-small text-fg-2">
            {who}: {RATING_TITLES[rating]}
            {comment && `, “${comment}”`}
          </p>
        ))}
        {item.settled && (
          <p className="break-words text-small">
            Settled as {RATING_TITLES[item.settled.rating]}: {item.settled.why}
          </p>
        )}
      </li>
    ))}
  </ul>
);
