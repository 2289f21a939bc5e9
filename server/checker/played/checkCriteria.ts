import type { Complain } from '../problem.ts';
import type { Played } from './rehearse.ts';

interface Range {
  title: string;
  max: number;
  best: number;
  worst: number;
}

/** By criterion, the most and the least that any of these drills made of it. Criteria that only a person judges have no points to win. */
export function criteriaRanges(played: readonly Played[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { card } of played)
    for (const criterion of card.blocks.flatMap((block) => block.criteria)) {
      if (criterion.observed || criterion.verdict === 'notScored') continue;
      const { id, title, max, points } = criterion;
      const known = ranges.get(id);
      ranges.set(id, {
        title,
        max: Math.max(max, known?.max ?? 0),
        best: Math.max(points, known?.best ?? 0),
        worst: Math.min(points, known?.worst ?? points),
      });
    }
  return ranges;
}

/**
 * Every scored criterion can be earned and can be lost: some drill of a bundled team took it whole, and some drill took nothing of it.
 * One that nobody can earn is a trap for players; one that nobody can lose is a present.
 */
export function checkCriteria(played: readonly Played[], complain: Complain): void {
  for (const { title, max, best, worst } of criteriaRanges(played).values()) {
    if (max <= 0) continue;
    if (best < max)
      complain(
        `criterion "${title}"`,
        `no team earns it whole: the best of ${played.length} drills took ${best} of ${max}`,
        'Let the par plan earn it, or fix what it reads in rubric, decision, comms or duties.',
      );
    if (worst > 0)
      complain(
        `criterion "${title}"`,
        `no team loses it: the worst of ${played.length} drills still took ${worst} of ${max}`,
        'Nothing done earns nothing: fix what it reads.',
      );
  }
}
