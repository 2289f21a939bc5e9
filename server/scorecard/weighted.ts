import type { Criterion, Scorecard } from '../../shared/scorecard.ts';
import { fixes } from './closing.ts';
import { tenths } from './criterion.ts';
import { rateBlock } from './ratings.ts';
import { headline, totals } from './totals.ts';

/** The same card where some criteria count for more or less: `most` says how much each may earn at most. At 0 it is out of the score. */
export function weighted(card: Scorecard, most: ReadonlyMap<string, number>): Scorecard {
  const blocks = card.blocks.map(({ id, criteria }) =>
    rateBlock(
      id,
      criteria.map((item) => weigh(item, most.get(item.id))),
      card.gates,
    ),
  );
  return {
    ...card,
    ...totals(blocks),
    headline: headline(blocks),
    blocks,
    fixes: fixes(blocks.flatMap(({ criteria }) => criteria)),
  };
}

/** Half of what it was worth stays half of what it is worth. What was not scored in this drill is not scored by weight either. */
const weigh = (item: Criterion, most: number | undefined): Criterion =>
  most === undefined || item.max === 0
    ? item
    : { ...item, max: most, points: tenths((item.points / item.max) * most) };
