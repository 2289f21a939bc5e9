import { emptyRecord } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor } from '../events.ts';

export interface PreservationView {
  raw: Record<string, { title: string; by: string; at: DrillTime; purgedAt: DrillTime | null }>;
  sealed: Record<string, DrillTime>;
  hold: Record<string, { issuedAt: DrillTime; effectiveAt: DrillTime; isEffective: boolean }>;
  freezes: Record<string, { title: string; at: DrillTime; by: Actor | null }>;
}

export const emptyPreservation: PreservationView = {
  raw: emptyRecord(),
  sealed: emptyRecord(),
  hold: emptyRecord(),
  freezes: emptyRecord(),
};
