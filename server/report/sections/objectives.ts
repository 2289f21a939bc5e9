import { own } from '../../../shared/keyed.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Block, Criterion, Rating, Scorecard } from '../../../shared/scorecard.ts';
import type { ReportDocument } from '../document/document.ts';
import { say, strong } from '../document/document.ts';
import { points, RATING_WORDS } from '../figures.ts';

/** The letters and their meaning, as exercises are rated. */
const KEY: Readonly<Record<Rating, string>> = {
  P: 'Performed without challenges: the objective was achieved and the performance measures were met.',
  S: 'Performed with some challenges: achieved and met, with challenges that were noted.',
  M: 'Performed with major challenges: achieved and met, with significant challenges.',
  U: 'Unable to be performed: the performance measures were not met. A missed time limit counts as not met.',
};
const WORST_FIRST: readonly Rating[] = ['U', 'M', 'S', 'P'];

/** What was to be practised, and how each capability was rated. */
export function objectivesPart(out: ReportDocument, scenario: Scenario, card: Scorecard): void {
  out.heading(2, 'Objectives and capabilities');
  objectives(out, scenario, card);
  out.table(
    [
      { title: 'capability', share: 3 },
      { title: 'rating', share: 1 },
      { title: 'points', align: 'right', share: 1 },
      { title: 'of', align: 'right', share: 1 },
      { title: 'why', share: 5 },
    ],
    card.blocks.map(({ title, rating, points: got, max, ratingWhy }) => [
      title,
      strong(rating),
      points(got),
      points(max),
      ratingWhy,
    ]),
  );
  out.list(WORST_FIRST.toReversed().map((rating) => say`${strong(rating)}: ${own(KEY, rating)}`));
}

/** Where a list says which tasks serve an objective, it has a letter of its own: the worst of what shows it. */
function objectives(
  out: ReportDocument,
  { objectives: aims, tasks = [] }: Scenario,
  { blocks }: Scorecard,
): void {
  if (!tasks.some(({ objective }) => objective !== undefined)) {
    out.list(aims, '1.');
    out.small(
      'No objective is tied to single criteria, so none has a letter of its own: the capabilities have.',
    );
    return;
  }
  out.table(
    [
      { title: 'objective', share: 4 },
      { title: 'shown by', share: 3 },
      { title: 'rating', share: 1 },
    ],
    aims.map((objective, index) => {
      const shown = tasks.filter(({ objective: serves }) => serves === `o${index + 1}`);
      const ratings = blocks
        .filter(({ criteria }) =>
          criteria.some(({ id }) => shown.some((task) => task.criteria?.includes(id))),
        )
        .map(({ rating }) => rating);
      const worst = WORST_FIRST.find((rating) => ratings.includes(rating));
      return [objective, shown.map(({ title }) => title).join('; '), worst ? strong(worst) : 'not rated'];
    }),
  );
}

/** A capability: what went well, what did not, and what the log shows of it. */
export function capabilitiesPart(
  out: ReportDocument,
  card: Scorecard,
  moments: ReadonlyMap<number, string>,
): void {
  out.heading(2, 'Strengths and areas for improvement');
  for (const block of card.blocks) capability(out, block, moments);
}

function capability(out: ReportDocument, block: Block, moments: ReadonlyMap<number, string>): void {
  out.heading(
    3,
    `${block.title}: ${block.rating}, ${own(RATING_WORDS, block.rating)}, ${points(block.points)} of ${points(block.max)}`,
  );
  const strengths = block.criteria.filter(({ verdict }) => verdict === 'full');
  const areas = block.criteria.filter(({ verdict }) => verdict === 'part' || verdict === 'none');
  if (strengths.length > 0) {
    out.heading(4, 'Strengths');
    out.list(
      strengths.map((item) => say`${strong(`${item.title}.`)} ${item.why}${quoted(item, moments, 2)}`),
    );
  }
  if (areas.length > 0) {
    out.heading(4, 'Areas for improvement');
    out.list(
      areas.map(
        (item) =>
          say`${strong(`${item.title}`)} (${points(item.points)} of ${points(item.max)}). ${item.why}${item.fullMarks ? ` Full marks would have taken: ${lowered(item.fullMarks)}` : ''}${quoted(item, moments, 3)}`,
      ),
    );
  }
  if (strengths.length === 0 && areas.length === 0)
    out.paragraph('Nothing of it could be scored in this drill.');
}

const lowered = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words[0]?.toLowerCase() + words.slice(1) : words;

/** The events that it rests on, as the timeline tells them. */
function quoted({ evidence }: Criterion, moments: ReadonlyMap<number, string>, most: number): string {
  const told = evidence.flatMap((seq) => moments.get(seq) ?? []);
  const shown = [...new Set(told)].slice(0, most);
  return shown.length === 0 ? '' : ` In the log: ${shown.join('; ')}.`;
}
