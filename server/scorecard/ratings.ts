import { own } from '../../shared/keyed.ts';
import type { BlockId } from '../../shared/scenario/rubric.ts';
import type { Block, Criterion, Gate, Rating } from '../../shared/scorecard.ts';
import { tenths } from './criterion.ts';
import { list, sentences } from './phrasing.ts';
import { RUBRIC } from './rubric.ts';

const WORST_LAST: readonly Rating[] = ['P', 'S', 'M', 'U'];
const worse = (a: Rating, b: Rating): Rating => (WORST_LAST.indexOf(a) >= WORST_LAST.indexOf(b) ? a : b);

interface Rated {
  rating: Rating;
  why: string;
}

function byTasks(block: BlockId, criteria: readonly Criterion[]): Rated {
  const scored = criteria.filter(({ max }) => max > 0);
  // A block stands or falls with its critical tasks.
  const critical = scored.filter(({ id }) => own(own(RUBRIC, block).criteria, id)?.critical);
  const tasks = critical.length > 0 ? critical : scored;
  const titles = (items: readonly Criterion[]) => list(items.map(({ title }) => `"${title}"`));
  const undone = tasks.filter(({ points }) => points === 0);
  const shaky = tasks.filter(({ points, max }) => points > 0 && points * 2 < max);
  const partly = tasks.filter(({ verdict }) => verdict !== 'full');
  const zero = scored.filter(({ points }) => points === 0);
  if (undone.length === tasks.length) return { rating: 'U', why: `Not achieved: ${titles(undone)}.` };
  if (undone.length + shaky.length > 0) {
    return {
      rating: 'M',
      why: sentences(
        undone.length > 0 && `Not achieved: ${titles(undone)}.`,
        shaky.length > 0 && `Achieved with major challenges: ${titles(shaky)}.`,
      ),
    };
  }
  if (partly.length + zero.length > 0) {
    const open = partly.filter((item) => !zero.includes(item));
    return {
      rating: 'S',
      why: sentences(
        `The critical tasks were achieved${open.length > 0 ? `, with some challenges: ${titles(open)}` : ''}.`,
        zero.length > 0 && `Not achieved beside them: ${titles(zero)}.`,
      ),
    };
  }
  return { rating: 'P', why: `The critical tasks were achieved in full: ${titles(tasks)}.` };
}

export function rateBlock(id: BlockId, criteria: readonly Criterion[], gates: readonly Gate[]): Block {
  let { rating, why } = byTasks(id, criteria);
  for (const gate of gates) {
    const cap = gate.hit ? gate.caps.find(({ block }) => block === id) : undefined;
    if (!cap) continue;
    const capped = worse(rating, cap.at);
    why = `${why} ${gate.title}: at most ${cap.at}. ${gate.why}`;
    rating = capped;
  }
  return {
    id,
    title: own(RUBRIC, id).title,
    points: tenths(criteria.reduce((sum, { points }) => sum + points, 0)),
    max: tenths(criteria.reduce((sum, { max }) => sum + max, 0)),
    rating,
    ratingWhy: why,
    criteria: [...criteria],
  };
}
