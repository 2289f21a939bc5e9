import type { Phase, PhaseResult } from '../../../shared/firstPage.ts';
import { PHASES } from '../../../shared/firstPage.ts';
import { own } from '../../../shared/keyed.ts';
import type { BlockId } from '../../../shared/scenario/rubric.ts';
import type { Block, Rating } from '../../../shared/scorecard.ts';
import { tenths } from '../criterion.ts';
import { plural, says } from '../phrasing.ts';
import type { DrillRecord } from '../record.ts';

const TITLES: Readonly<Record<Phase, string>> = {
  detect: 'Detect',
  assemble: 'Assemble',
  contain: 'Contain',
  decide: 'Decide',
  tell: 'Tell',
  learn: 'Learn',
};
/** Which blocks are which part of the road. Learning is told and not scored: it has no block. */
const BLOCKS: Readonly<Record<Exclude<Phase, 'learn'>, readonly BlockId[]>> = {
  detect: ['detection'],
  assemble: ['paging', 'command'],
  contain: ['containment', 'evidence'],
  decide: ['scope', 'decision'],
  tell: ['comms', 'people'],
};
const WORST_FIRST: readonly Rating[] = ['U', 'M', 'S', 'P'];

/** The result along the road of an incident. */
export const phases = (record: DrillRecord, blocks: readonly Block[]): PhaseResult[] =>
  PHASES.map((phase) => (phase === 'learn' ? learned(record) : scored(phase, blocks)));

function scored(phase: Exclude<Phase, 'learn'>, blocks: readonly Block[]): PhaseResult {
  const found = blocks.filter(({ id }) => own(BLOCKS, phase).includes(id));
  const lost = found
    .flatMap(({ criteria }) => criteria)
    .filter(({ points, max, verdict }) => verdict !== 'notScored' && points < max)
    .sort((a, b) => b.max - b.points - (a.max - a.points))[0];
  return {
    phase,
    title: own(TITLES, phase),
    points: tenths(found.reduce((sum, { points }) => sum + points, 0)),
    max: tenths(found.reduce((sum, { max }) => sum + max, 0)),
    rating: WORST_FIRST.find((worst) => found.some(({ rating }) => rating === worst)) ?? null,
    words: lost ? lost.title : found.length > 0 ? 'Nothing lost' : 'Not part of this drill',
  };
}

function learned({ log }: DrillRecord): PhaseResult {
  const reviews = log.all('pir.filled');
  const last = reviews.at(-1);
  const actions = last?.data.actions.filter(({ text }) => says(text)) ?? [];
  const owned = actions.filter(({ owner }) => owner.trim() !== '');
  return {
    phase: 'learn',
    title: TITLES.learn,
    points: 0,
    max: 0,
    rating: null,
    words: last
      ? `Review written; ${plural(actions.length, 'action')}, ${owned.length} with an owner`
      : 'No review was written',
  };
}
