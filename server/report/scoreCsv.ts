import { own } from '../../shared/keyed.ts';
import type { Scorecard, Verdict } from '../../shared/scorecard.ts';
import { csvText } from '../content/sheet/write/csvText.ts';

const HEAD = [
  'exercise',
  'block',
  'rating',
  'criterion',
  'points',
  'max',
  'verdict',
  'judged points',
  'judged max',
  'why',
  'judged because',
  'full marks',
  'events',
  'record',
] as const;

const VERDICT: Record<Verdict, string> = {
  full: 'in full',
  part: 'in part',
  none: 'not earned',
  waiting: 'waits for a person',
  notScored: 'not scored here',
};

/** Every criterion as a row, for a spreadsheet. Texts that a spreadsheet would run as a formula are kept as texts. */
export function scoreCsv({ blocks, record }: Scorecard): string {
  const rows = blocks.flatMap(({ title, rating, criteria }) =>
    criteria.map((item) => [
      'EXERCISE',
      title,
      rating,
      item.title,
      item.points,
      item.max,
      own(VERDICT, item.verdict),
      item.judged?.points ?? '',
      item.observed && item.observedMax > 0 ? item.observedMax : '',
      item.why,
      item.judged?.note ?? '',
      item.fullMarks,
      item.evidence.join(' '),
      record?.head ?? '',
    ]),
  );
  return csvText([HEAD, ...rows]);
}
