import type { FoldTable } from '../foldTable.ts';
import type { DecisionEvents } from './events.ts';

export const decisionFolds: FoldTable<keyof DecisionEvents> = {
  'scope.estimated': (view, { at, by, data }) => ({
    ...view,
    scopeEstimates: [...view.scopeEstimates, { ...data, at, by }],
  }),
  'decision.recorded': (view, { at, by, data }) => ({
    ...view,
    decisions: [...view.decisions, { ...data, at, by }],
  }),
};
