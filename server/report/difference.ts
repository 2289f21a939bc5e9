import type { Scorecard } from '../../shared/scorecard.ts';
import { points } from './figures.ts';
import type { Style } from './terminalStyle.ts';

/** One line that two cards of one log do not agree on. */
interface Difference {
  title: string;
  before: string;
  after: string;
}

/** Where two cards differ: the total, ratings of blocks, and every criterion with other points. Empty: they say the same. */
export function differences(before: Scorecard, after: Scorecard): Difference[] {
  const rows: Difference[] = [];
  const put = (title: string, from: string, to: string): void => {
    if (from !== to) rows.push({ title, before: from, after: to });
  };
  const whole = ({ total, max, band }: Scorecard): string => `${points(total)} of ${points(max)}, ${band}`;
  put('Total', whole(before), whole(after));
  const blocks = new Map(before.blocks.map((block) => [block.id, block]));
  for (const block of after.blocks) {
    const old = blocks.get(block.id);
    put(block.title, old ? old.rating : 'not there', block.rating);
    const criteria = new Map(old?.criteria.map((item) => [item.id, item]));
    for (const item of block.criteria) {
      const was = criteria.get(item.id);
      put(`  ${item.title}`, was ? worth(was) : 'not there', worth(item));
    }
    for (const was of old?.criteria ?? [])
      if (!block.criteria.some(({ id }) => id === was.id)) put(`  ${was.title}`, worth(was), 'not there');
  }
  return rows;
}

const worth = ({ points: got, max, verdict }: Scorecard['blocks'][number]['criteria'][number]): string =>
  verdict === 'notScored' ? 'not scored' : max === 0 ? 'no points' : `${points(got)} of ${points(max)}`;

/** The same for a terminal. */
export function differencesText(rows: readonly Difference[], names: [string, string], s: Style): string {
  if (rows.length === 0) return `No difference: ${names[1]} gives the same points as ${names[0]}.\n`;
  const width = Math.min(60, Math.max(...rows.map(({ title }) => title.length)));
  return `${[
    s.bold(`Difference, ${names[0]} -> ${names[1]}`),
    ...rows.map(({ title, before, after }) => `  ${title.padEnd(width)}  ${before} -> ${s.bold(after)}`),
  ].join('\n')}\n`;
}
