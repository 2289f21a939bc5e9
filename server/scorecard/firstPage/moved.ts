import type { Headline, Moved } from '../../../shared/firstPage.ts';
import { HEADLINES } from '../../../shared/firstPage.ts';
import { own } from '../../../shared/keyed.ts';
import type { Block, Criterion } from '../../../shared/scorecard.ts';
import { RUBRIC } from '../rubric.ts';

const MOST = 3;
/** Longest that a line of a headline card may be; what is longer is told by its title. */
const LINE = 100;

/** What moved each headline score. */
export const moved = (blocks: readonly Block[]): Record<Headline, Moved[]> =>
  Object.fromEntries(
    HEADLINES.map((id) => [id, movedIn(blocks.filter((block) => own(RUBRIC, block.id).headline === id))]),
  ) as Record<Headline, Moved[]>;

/** The best of what was earned in these blocks, then the dearest of what was lost. */
export function movedIn(blocks: readonly Block[]): Moved[] {
  const scored = blocks
    .flatMap(({ criteria }) => criteria)
    .filter(({ max, verdict }) => max > 0 && verdict !== 'notScored' && verdict !== 'waiting');
  const lost = scored
    .filter(({ points, max }) => points < max)
    .sort((a, b) => b.max - b.points - (a.max - a.points));
  const earned = scored.filter(({ points, max }) => points === max).sort((a, b) => b.max - a.max);
  const misses = lost.slice(0, earned.length > 0 ? MOST - 1 : MOST);
  return [
    ...earned.slice(0, MOST - misses.length).map((item) => line(item, true)),
    ...misses.map((item) => line(item, false)),
  ];
}

function line({ id, why, title, verdict }: Criterion, good: boolean): Moved {
  const first = firstSentence(why);
  const named = good ? title : `${verdict === 'none' ? 'Not achieved' : 'In part'}: ${lowerFirst(title)}`;
  return { good, text: (first.length <= LINE ? first : named).replace(/\.$/u, ''), criterion: id };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Up to the first full stop that ends a sentence: one in a figure or a time is followed by no space. */
const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text;
