import type { ClockReading } from '../frame.ts';
import { emptyRecord } from '../keyed.ts';
import type { RoleKit } from '../kit.ts';
import type { Names } from '../roleNames.ts';
import { HOUSE_NAMES } from '../roleNames.ts';
import type { Occupant, PlayRole, Role } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';

export type Phase = 'lobby' | 'running' | 'paused' | 'hotWash' | 'debrief';
export type Kits = Partial<Record<PlayRole, RoleKit>>;

export interface SeatView {
  roles: Role[];
  occupant: Occupant;
  /** Its roles that are in the call, as far as this viewer may know. */
  joined: PlayRole[];
}

/** This viewer's own place. `seat` is given from outside; the rest follows from the events. */
export interface Me {
  seat: string | null;
  roles: PlayRole[];
  /** Roles whose queries, keys and switches are open: their page was acknowledged. */
  activeRoles: PlayRole[];
  inCall: boolean;
  kits: Kits;
}

export interface LifecycleView {
  me: Me;
  /** What the company calls roles and grades. */
  names: Names;
  phase: Phase;
  act: { act: string; title: string; storyClock: string; startedAt: DrillTime; endsAt: DrillTime } | null;
  /** From the last frame. Between frames the client runs it on at `speed`. */
  clock: ClockReading;
  /** The speed set; the clock's own is 0 while it stands. */
  speed: number;
  startedAt: DrillTime | null;
  pause: { at: DrillTime; reason: string; by: 'facilitator' | 'someone' | 'restart' } | null;
  skips: { from: DrillTime; to: DrillTime; why: 'skip' | 'act' }[];
  /** Times the server was away; downtime never counts. */
  restarts: { at: DrillTime; lostMs: DurationMs }[];
  seats: Record<string, SeatView>;
  joined: Partial<Record<PlayRole, { at: DrillTime; how: 'firstOnCall' | 'page' | 'rung' }>>;
  /** Every kit this viewer may see; `me.kits` holds their own. */
  kits: Kits;
  /** `ending` is empty until the debrief may tell it. */
  ended: { at: DrillTime; ending: string } | null;
  debrief: { at: DrillTime; scenario: string; variant: string; variantTitle: string; seed: number } | null;
}

export const emptyLifecycle = (seat: string | null): LifecycleView => ({
  me: { seat, roles: [], activeRoles: [], inCall: false, kits: emptyRecord() },
  names: HOUSE_NAMES,
  phase: 'lobby',
  act: null,
  clock: { at: 0, speed: 0 },
  speed: 1,
  startedAt: null,
  pause: null,
  skips: [],
  restarts: [],
  seats: emptyRecord(),
  joined: emptyRecord(),
  kits: emptyRecord(),
  ended: null,
  debrief: null,
});
