import { PERSON_RATINGS, RATING_TITLES } from '../../shared/drill/evaluation/rating.ts';
import { own } from '../../shared/keyed.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { ReportDocument } from './document/document.ts';
import { say, strong } from './document/document.ts';

/** What evaluators wrote and rated; private notes are not among it. */
export function evaluationPart(out: ReportDocument, found: Scorecard['evaluation']): void {
  if (!found) return;
  const { notes, criteria, expected, counts, overrides } = found;
  out.heading(2, 'What evaluators saw');
  if (expected.length > 0)
    out.paragraph(
      `Expected actions. ${PERSON_RATINGS.map((rating) => `${own(RATING_TITLES, rating)}: ${own(counts, rating)}`).join(', ')}.`,
    );
  out.list([
    ...[...expected, ...criteria].map(
      ({ title, rating, said, settled }) =>
        say`${strong(`${title}:`)} ${own(RATING_TITLES, rating ?? 'notObserved')}. ${said
          .map((item) => `${item.who}: ${own(RATING_TITLES, item.rating)} ${item.comment}`)
          .join('; ')} ${settled ? `Settled: ${settled.why}` : ''}`,
    ),
    ...overrides.map(
      ({ title, who, automatic, verdict, why }) =>
        say`${strong(`${title}:`)} the log says ${automatic}, ${who} says ${verdict}: ${why}`,
    ),
    ...notes.map(({ at, who, tags, text }) => say`${formatDrillTime(at)} ${who} ${tags.join(', ')}: ${text}`),
  ]);
}
