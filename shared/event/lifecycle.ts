import type { Json } from '../json.ts';
import type { RoleKit } from '../kit.ts';
import type { Names } from '../roleNames.ts';
import type { Role, SeatPlan } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';

export type TimerKind = 'switch' | 'query' | 'page' | 'chart' | 'msel' | 'clock';

/** The drill itself: who sits where, the clock, the acts. */
export interface LifecycleEvents {
  'drill.created': {
    scenario: string;
    version: string;
    variant: string;
    seed: number;
    hash: string;
    seats: SeatPlan[];
    acts: string[];
    solo: Role | null;
    /** The server drew the variant: nobody learns which, nor the seed it was drawn from, before the debrief. */
    sealed?: true;
  };
  /** What the company that plays calls roles and grades. Missing in old logs: the house's names stand. */
  'organisation.named': { company: string; names: Names };
  'seat.assigned': { seat: string; roles: Role[]; occupant: SeatPlan['occupant'] };
  /** `open`: a scripted colleague's desk; the call may read its catalogue, to know what to ask for. */
  'role.briefed': { seat: string; role: Role; kit: RoleKit; open: boolean };
  'drill.started': Record<string, never>;
  'act.started': { act: string; title: string; storyClock: string; endsAt: DrillTime };
  'act.ended': { act: string };
  'drill.paused': { reason: string; by: 'facilitator' | 'someone' };
  'drill.resumed': Record<string, never>;
  'speed.changed': { speed: number };
  'clock.skipped': { from: DrillTime; to: DrillTime; why: 'skip' | 'act' };
  'clock.restarted': { lostMs: DurationMs };
  'drill.ended': { ending: string };
  'debrief.opened': { scenario: string; variant: string; variantTitle: string; seed: number };
  /** The one way time does anything: a row of the timer table fell due. */
  'timer.elapsed': { timer: string; kind: TimerKind };
  /** A row of the timer table whose work cannot be done, because a step of it went wrong: it is gone, and the drill goes on. */
  'timer.setAside': { timer: string; kind: TimerKind; because: string };
  'command.accepted': { command: string };
  'flag.set': { flag: string; value: Json };
  'milestone.reached': { milestone: string };
}
