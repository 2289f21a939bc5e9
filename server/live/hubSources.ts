import type { StopNow } from '../../shared/stop.ts';
import type { Receipts } from '../programme/receipts.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { SteppedOut } from '../programme/steppedOut.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Metrics } from './metrics.ts';

/** Where the hub looks up what it tells. */
export interface HubSources {
  metrics: Metrics;
  roomOf(drillId: string): DrillRoom | null;
  assignmentsOf(drillId: string): readonly SeatAssignment[];
  receipts: Receipts;
  steppedOut: SteppedOut;
  /** The stop for something real that holds, or has just ended. */
  stopOf(drillId: string): StopNow | null;
  /** A screen that nobody touches for so long is idle. */
  idleMs: number;
}
