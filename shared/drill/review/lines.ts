import type { LineTable } from '../lineTable.ts';
import type { ReviewEvents } from './events.ts';

export const reviewLines: LineTable<keyof ReviewEvents> = {
  'debrief.opened': (_view, { data }) => `The debrief opened: ${data.variantTitle}.`,
  'criterion.judged': (_view, { data }) => `${data.criterion} judged by a person: ${data.points} points.`,
  'pir.filled': () => 'The post-incident review was filled in.',
};
