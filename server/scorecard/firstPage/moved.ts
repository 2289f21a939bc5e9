import type { Headline, Moved } from '../../../shared/firstPage.ts';
import { HEADLINES } from '../../../shared/firstPage.ts';
import { own } from '../../../shared/keyed.ts';
import type { Block, Criterion } from '../../../shared/scorecard.ts';
import { RUBRIC } from '../rubric.ts';

const MOST = 3;
/** Longest that a line of a headline card may be; what is longer is told by its title. */
const LINE = 100;

/** What moved each headline score: the best of what was earned, then the dearest of what was lost. */
export function moved(blocks: readonly Block[]): Record<Headline, Moved[]> {
  const of = (headline: Headline): Moved[] => {
    const scored = blocks
      .filter(({ id }) => own(RUBRIC, id).headline === headline)
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
  };
  return Object.fromEntries(HEADLINES.map((id) => [id, of(id)])) as Record<Headline, Moved[]>;
}

function line({ id, why, title, verdict }: Criterion, good: boolean): Moved {
  const first = firstSentence(why);
  const named = good ? title : `${verdict === 'none' ? 'Not achieved' : 'In part'}: ${lowerFirst(title)}`;
  return { good, text: (first.length <= LINE ? first : named).replace(/\.$/u, ''), criterion: id };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Up to the first full stop that ends a sentence: one in a figure or a time is followed by no space. */
const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text;
