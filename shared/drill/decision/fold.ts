import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
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

const option = (view: View, id: string): string => title(view, (kit) => kit.decision.options, id);

export const decisionLines: LineTable<keyof DecisionEvents> = {
  'scope.estimated': (_view, { data }) =>
    data.low === null && data.high === null
      ? 'Estimated the scope.'
      : `Estimated the scope: ${data.low ?? '?'} to ${data.high ?? '?'}.`,
  'decision.recorded': (view, { data }) => `Decision ${data.decision}: ${option(view, data.option)}.`,
};
