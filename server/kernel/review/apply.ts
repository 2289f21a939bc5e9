import type { ReviewEvents } from '../../../shared/drill/review/events.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';

export const reviewChanges: ApplyTable<keyof ReviewEvents> = {
  'debrief.opened': (_c, state) => ({ ...state, phase: 'debrief' }),
  'criterion.judged': keep,
  'pir.filled': keep,
};
