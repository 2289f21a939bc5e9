import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import type { ReviewEvents } from './events.ts';

export const reviewFolds: FoldTable<keyof ReviewEvents> = {
  'debrief.opened': (view, { at, data }) => ({ ...view, phase: 'debrief', debrief: { at, ...data } }),
  'criterion.judged': (view, { at, by, data }) => ({
    ...view,
    judged: withEntry(view.judged, data.criterion, { ...data, at, by }),
  }),
  'pir.filled': (view, { at, by, data }) => ({ ...view, pir: { ...data, at, by } }),
};
