import { randomUUID } from 'node:crypto';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { Account } from '../../shared/drill/given.ts';
import type { Occupant } from '../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Hub } from './hub.ts';
import type { LiveRooms } from './liveRooms.ts';

/**
 * The log says who plays a seat; the programme's seat assignments follow it, and a person whose seat was given away is out. Not so where a colleague
 * only covers for somebody who has stepped out: that seat stays theirs.
 */
export function followSeats(
  { drills, tickets, steppedOut }: Programme,
  hub: Hub,
  drillId: string,
  seats: readonly { seat: string; occupant: Occupant }[],
): void {
  const assignments = drills.find(drillId)?.assignments ?? [];
  const out = steppedOut.of(drillId);
  const changed = seats.filter(({ seat, occupant }) =>
    assignments.some((assignment) => assignment.seat === seat && assignment.occupant !== occupant),
  );
  for (const { seat, occupant } of changed) {
    drills.setOccupant(drillId, seat, occupant);
    if (occupant === 'person' || out.get(seat)?.covered) continue;
    tickets.vacate(drillId, seat);
    hub.dismiss(drillId, seat, 'revoked');
  }
  if (changed.length > 0) hub.presenceChanged(drillId);
}

/** The log decides who plays a seat; before there is one, the plan does. `account`: the facilitator who said so. */
export async function giveTo(
  { programme: { drills, steppedOut }, rooms }: { programme: Programme; rooms: LiveRooms },
  drillId: string,
  { seat, occupant }: SeatAssignment,
  to: Occupant,
  account: Account | null = null,
): Promise<void> {
  if (occupant === to) return;
  const room = await rooms.get(drillId);
  if (!room) drills.setOccupant(drillId, seat, to);
  else {
    const id = `people-${randomUUID()}`;
    const raw = { id, name: 'assignSeat', payload: { seat, occupant: to } };
    const answer = await room.submit(FACILITATOR_SEAT, raw, account);
    if (!answer.ok && answer.rejection.code !== 'alreadyDone')
      throw new ProgrammeError('wrongStage', answer.rejection.message);
  }
  if (to === 'person') steppedOut.cover(drillId, seat, false);
}

export const seatsIn = (step: readonly LogEvent[]): { seat: string; occupant: Occupant }[] =>
  step.flatMap((event) => (event.type === 'seat.assigned' ? [event.data] : []));

export const seatsOf = ({ state }: DrillRoom): { seat: string; occupant: Occupant }[] =>
  Object.entries(state.seats).map(([seat, { occupant }]) => ({ seat, occupant }));
