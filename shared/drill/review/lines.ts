import type { LineTable } from '../lineTable.ts';
import type { ReviewEvents } from './events.ts';

export const reviewLines: LineTable<keyof ReviewEvents> = {
  'debrief.opened': (_view, { data }) => `The debrief opened: ${data.variantTitle}.`,
  'criterion.judged': (_view, { data: { points, note } }) =>
    `A person judged what the log cannot hear: ${points} ${points === 1 ? 'point' : 'points'}${note ? `, "${note}"` : ''}.`,
  'pir.filled': () => 'The post-incident review was filled in.',
};
