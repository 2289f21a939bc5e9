import type { Scorecard } from '../../shared/scorecard.ts';
import { csvText } from '../content/sheet/csvText.ts';

const HEAD = [
  'block',
  'rating',
  'criterion',
  'title',
  'points',
  'max',
  'verdict',
  'judged points',
  'judged max',
  'why',
  'judged because',
  'full marks',
  'events',
] as const;

/** Every criterion as a row, for a spreadsheet. Texts that a spreadsheet would run as a formula are kept as texts. */
export function scoreCsv({ blocks }: Scorecard): string {
  const rows = blocks.flatMap(({ title, rating, criteria }) =>
    criteria.map((item) => [
      title,
      rating,
      item.id,
      item.title,
      item.points,
      item.max,
      item.verdict,
      item.judged?.points ?? '',
      item.observed && item.observedMax > 0 ? item.observedMax : '',
      item.why,
      item.judged?.note ?? '',
      item.fullMarks,
      item.evidence.join(' '),
    ]),
  );
  return csvText([HEAD, ...rows]);
}
