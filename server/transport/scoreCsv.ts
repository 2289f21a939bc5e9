import type { Scorecard } from '../../shared/scorecard.ts';

/** Every criterion as a row, for a spreadsheet. */
export function scoreCsv({ blocks }: Scorecard): string {
  const head = [
    'block',
    'rating',
    'criterion',
    'title',
    'points',
    'max',
    'verdict',
    'why',
    'full marks',
    'events',
  ];
  const rows = blocks.flatMap(({ title, rating, criteria }) =>
    criteria.map((item) => [
      title,
      rating,
      item.id,
      item.title,
      item.points,
      item.max,
      item.verdict,
      item.why,
      item.fullMarks,
      item.evidence.join(' '),
    ]),
  );
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would run as a formula is kept as text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
