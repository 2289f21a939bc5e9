import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import type { ReviewEvents } from './events.ts';

export const reviewFolds: FoldTable<keyof ReviewEvents> = {
  'debrief.opened': (view, { at, data }) => ({ ...view, phase: 'debrief', debrief: { at, ...data } }),
  'criterion.judged': (view, { at, by, data }) => ({
    ...view,
    judged: withEntry(view.judged, data.criterion, { ...data, at, by }),
  }),
  'pir.filled': (view, { at, by, data }) => ({ ...view, pir: { ...data, at, by } }),
};

export const reviewLines: LineTable<keyof ReviewEvents> = {
  'debrief.opened': (_view, { data }) => `The debrief opened: ${data.variantTitle}.`,
  'criterion.judged': (_view, { data: { points, note } }) =>
    `A person judged what the log cannot hear: ${points} ${points === 1 ? 'point' : 'points'}${note ? `, "${note}"` : ''}.`,
  'pir.filled': () => 'The post-incident review was filled in.',
};
