import { refuse } from '../rules.ts';
import type { DrillState } from '../state.ts';

export const running = ({ phase }: DrillState) =>
  phase === 'running' || phase === 'paused'
    ? null
    : refuse('wrongPhase', phase === 'lobby' ? 'The drill has not started.' : 'The drill is over.');
