import type { DecisionEvents } from '../../../shared/drill/decision/events.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';

export const decisionChanges: ApplyTable<keyof DecisionEvents> = {
  'scope.estimated': keep,
  'decision.recorded': (_c, state, { data }) => {
    const { decision: _number, ...record } = data;
    return {
      ...state,
      decisions: [...state.decisions, record],
      counts: { ...state.counts, decisions: state.counts.decisions + 1 },
    };
  },
};
