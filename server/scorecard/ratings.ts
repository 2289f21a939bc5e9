import { own } from '../../shared/keyed.ts';
import type { BlockId } from '../../shared/scenario/rubric.ts';
import type { Block, Criterion, Gate, Rating } from '../../shared/scorecard.ts';
import { tenths } from './criterion.ts';
import { list, sentences } from './words.ts';

export const BLOCK_TITLES: Record<BlockId, string> = {
  detection: 'Detection, declaration, grade',
  paging: 'Paging and assembly',
  containment: 'Thirty-minute containment',
  evidence: 'Evidence and privacy',
  decision: 'Rollback, patch, both or neither',
  scope: 'Scope and prevalence',
  command: 'Command and role clarity',
  comms: 'Communications',
  people: 'People and duties',
};

/** The tasks a block stands or falls with. Ratings follow from them, never from a percentage (R10). */
const CRITICAL: Record<BlockId, readonly string[]> = {
  detection: ['P1', 'P2'],
  paging: ['P5', 'P7'],
  containment: ['CT1', 'CT2'],
  evidence: ['EV1', 'EV2'],
  decision: ['D1', 'D2'],
  scope: ['Q1', 'Q2'],
  command: ['R1', 'R2'],
  comms: ['M3', 'M5'],
  people: ['W1', 'W3'],
};

const WORST_LAST: readonly Rating[] = ['P', 'S', 'M', 'U'];
export const worse = (a: Rating, b: Rating): Rating =>
  WORST_LAST.indexOf(a) >= WORST_LAST.indexOf(b) ? a : b;

interface Rated {
  rating: Rating;
  why: string;
}

function byTasks(block: BlockId, criteria: readonly Criterion[]): Rated {
  const scored = criteria.filter(({ max }) => max > 0);
  const critical = scored.filter(({ id }) => own(CRITICAL, block).includes(id));
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
    const open = [...partly, ...zero.filter((item) => !partly.includes(item))];
    return { rating: 'S', why: `The critical tasks were achieved, with some challenges: ${titles(open)}.` };
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
    title: own(BLOCK_TITLES, id),
    points: tenths(criteria.reduce((sum, { points }) => sum + points, 0)),
    max: tenths(criteria.reduce((sum, { max }) => sum + max, 0)),
    rating,
    ratingWhy: why,
    criteria: [...criteria],
  };
}
