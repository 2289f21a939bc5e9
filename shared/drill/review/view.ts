import { emptyRecord } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { EventData } from '../events.ts';
import type { Noted } from '../noted.ts';

export interface ReviewView {
  debrief: { at: DrillTime; scenario: string; variant: string; variantTitle: string; seed: number } | null;
  /** Observed criteria a person has judged, last word each. */
  judged: Record<string, Noted<EventData['criterion.judged']>>;
  pir: Noted<EventData['pir.filled']> | null;
}

export const emptyReview: ReviewView = {
  debrief: null,
  judged: emptyRecord(),
  pir: null,
};
