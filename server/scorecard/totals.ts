import { own } from '../../shared/keyed.ts';
import type { Block, HeadlineScore, Scorecard } from '../../shared/scorecard.ts';
import { tenths } from './criterion.ts';
import { RUBRIC } from './rubric.ts';

const add = (blocks: readonly Block[]): HeadlineScore => ({
  points: tenths(blocks.reduce((sum, { points }) => sum + points, 0)),
  max: tenths(blocks.reduce((sum, { max }) => sum + max, 0)),
});

export function headline(blocks: readonly Block[]): Scorecard['headline'] {
  const of = (key: keyof Scorecard['headline']) =>
    add(blocks.filter(({ id }) => own(RUBRIC, id).headline === key));
  return {
    paging: of('paging'),
    containment: of('containment'),
    decision: of('decision'),
    conduct: of('conduct'),
  };
}

/**
 * Points as earned, out of what a machine can award. When criteria were taken out, the total is on 100 instead and says so;
 * the blocks then still show the points as earned.
 */
export function totals(blocks: readonly Block[]): Pick<Scorecard, 'total' | 'max' | 'rescaled' | 'band'> {
  const sum = add(blocks);
  const rescaled = blocks.some(({ criteria }) => criteria.some(({ verdict }) => verdict === 'notScored'));
  const exact = rescaled ? (sum.max > 0 ? (100 * sum.points) / sum.max : 0) : sum.points;
  return { total: tenths(exact), max: rescaled ? 100 : sum.max, rescaled, band: bandOf(exact, blocks) };
}

/** What only a person can judge, added up on its own. */
export function judged(blocks: readonly Block[]): Scorecard['judged'] {
  const all = blocks.flatMap(({ criteria }) =>
    criteria.filter(({ observed, verdict }) => observed && verdict !== 'notScored'),
  );
  const sum = (values: readonly number[]) => tenths(values.reduce((total, value) => total + value, 0));
  const done = all.filter((item) => item.judged !== null);
  return {
    points: sum(done.map((item) => item.judged?.points ?? 0)),
    max: sum(done.map(({ observedMax }) => observedMax)),
    waiting: sum(all.filter((item) => item.judged === null).map(({ observedMax }) => observedMax)),
  };
}

/** The band reads both the points and the ratings. */
function bandOf(total: number, blocks: readonly Block[]): Scorecard['band'] {
  const unable = blocks.filter(({ rating }) => rating === 'U').length;
  if (total < 50 || unable >= 2) return 'Not ready';
  if (total < 70) return 'Developing';
  return total >= 85 && unable === 0 ? 'Ready' : 'Capable';
}
