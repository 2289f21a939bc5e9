import { emptyRecord } from '../../keyed.ts';
import type { RoleKit } from '../../kit.ts';
import type { Names } from '../../roleNames.ts';
import { HOUSE_NAMES } from '../../roleNames.ts';
import type { Occupant, PlayRole, Role } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';

import type { Covers } from './covers.ts';

export type Kits = Partial<Record<PlayRole, RoleKit>>;

export interface SeatView {
  roles: Role[];
  occupant: Occupant;
  /** Its roles that are in the call, as far as this viewer may know. */
  joined: PlayRole[];
}

/** This viewer's own place. `seat` is given from outside; the rest follows from the events. */
interface Me {
  seat: string | null;
  roles: PlayRole[];
  /** Roles whose queries, keys and switches are open: their page was acknowledged. */
  activeRoles: PlayRole[];
  inCall: boolean;
  kits: Kits;
}

export interface SeatsView {
  me: Me;
  /** What the company calls roles and severities. */
  names: Names;
  seats: Record<string, SeatView>;
  /** Desks whose duties another one has besides its own, by seat. */
  covers: Covers;
  joined: Partial<Record<PlayRole, { at: DrillTime; how: 'firstOnCall' | 'page' | 'rung' }>>;
  /** The drill that this one plays on from, and its minute; null in one that began at its own start. */
  playedOn: { title: string; code: string; minute: DrillTime } | null;
  /** Every kit this viewer may see; `me.kits` holds their own. */
  kits: Kits;
}

export const emptySeats = (seat: string | null): SeatsView => ({
  me: { seat, roles: [], activeRoles: [], inCall: false, kits: emptyRecord() },
  names: HOUSE_NAMES,
  seats: emptyRecord(),
  covers: emptyRecord(),
  joined: emptyRecord(),
  playedOn: null,
  kits: emptyRecord(),
});
