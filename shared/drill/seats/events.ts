import type { RoleKit } from '../../kit.ts';
import type { Names } from '../../roleNames.ts';
import type { Role, SeatPlan } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';

export interface SeatsEvents {
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
    /** Bots play every seat, for somebody who prepares a drill. */
    rehearsal?: true;
  };
  /**
   * This drill plays on from a past minute of another: every event before this one is that drill's. `drill` and `code` say which it was,
   * `minute` is the drill time that was chosen, `events` how many were kept and `hash` the link that the last of them has in its own log.
   * Its seats are filled anew and the clock stands until it is started.
   */
  'drill.branched': {
    drill: string;
    code: string;
    title: string;
    minute: DrillTime;
    events: number;
    hash: string;
    seats: SeatPlan[];
  };
  /** What the company that plays calls roles and severities. Missing in old logs: the house's names stand. */
  'organisation.named': { company: string; names: Names };
  /** `moved`: a role came to this desk or left it; nobody changed hands. */
  'seat.assigned': { seat: string; roles: Role[]; occupant: SeatPlan['occupant']; moved?: true };
  /** The desk `by` takes the roles of `seat` besides its own, until they are given back. */
  'seat.covered': { seat: string; by: string; roles: Role[] };
  'seat.givenBack': { seat: string; by: string; roles: Role[] };
  /** `open`: a scripted colleague's desk; the call may read its catalogue, to know what to ask for. */
  'role.briefed': { seat: string; role: Role; kit: RoleKit; open: boolean };
}
