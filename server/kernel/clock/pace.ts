import type { DrillState } from '../state.ts';

/**
 * How fast drill time goes against time outside; 0 while it stands. The one place where a time factor does anything.
 *
 * It stretches every duration there is by slowing the clock that all of them are told on: how long a page rings, how long an inject waits
 * for its answer, duties and promises, the limits of declaring and containing in the score, the chart's own delays, when the next inject
 * comes, how long the harm goes on, how patient the hints are. None of them is told of the factor, so none can be forgotten, the story
 * keeps its order, and the same acts at the same drill times score the same under any factor. What people read in a window that lasts
 * five minutes they may read for ten.
 */
export const paceOf = ({
  phase,
  speed,
  timeFactor,
}: Pick<DrillState, 'phase' | 'speed' | 'timeFactor'>): number =>
  phase === 'running' ? speed / timeFactor : 0;
