import type { DrillTime } from '../../time.ts';

export interface PreservationEvents {
  'raw.posted': { item: string; title: string; by: string };
  'raw.purged': { item: string };
  'seal.started': { run: string; parts: string[]; seats: string[]; readyAt: DrillTime };
  'evidence.sealed': { run: string; parts: string[]; missing: string[] };
  'evidence.lost': { thing: string; because: string };
  'hold.issued': { systems: string[]; effectiveAt: DrillTime };
  'hold.effective': { systems: string[] };
  'freeze.set': { scope: string; title: string };
}
