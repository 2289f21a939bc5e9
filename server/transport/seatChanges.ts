import type { LogEvent } from '../../shared/event/event.ts';
import type { Occupant } from '../../shared/roles.ts';
import type { Programme } from '../programme/programme.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Hub } from './hub.ts';

/** The log says who plays a seat; the programme's chairs follow it, and a person whose seat was given away is out. */
export function followSeats(
  { drills, tickets }: Programme,
  hub: Hub,
  drillId: string,
  seats: readonly { seat: string; occupant: Occupant }[],
): void {
  const chairs = drills.find(drillId)?.chairs ?? [];
  const changed = seats.filter(({ seat, occupant }) =>
    chairs.some((chair) => chair.seat === seat && chair.occupant !== occupant),
  );
  for (const { seat, occupant } of changed) {
    drills.setOccupant(drillId, seat, occupant);
    if (occupant === 'person') continue;
    tickets.vacate(drillId, seat);
    hub.dismiss(drillId, seat, 'revoked');
  }
  if (changed.length > 0) hub.presenceChanged(drillId);
}

export const seatsIn = (step: readonly LogEvent[]): { seat: string; occupant: Occupant }[] =>
  step.flatMap((event) => (event.type === 'seat.assigned' ? [event.data] : []));

export const seatsOf = ({ state }: DrillRoom): { seat: string; occupant: Occupant }[] =>
  Object.entries(state.seats).map(([seat, { occupant }]) => ({ seat, occupant }));
