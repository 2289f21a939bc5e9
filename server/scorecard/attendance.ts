import type { LogEvent } from '../../shared/drill/events.ts';
import type { Attendance } from '../../shared/scorecard.ts';

/** Who sat where and who came when, by seat: roles and kinds of people, never names, which are not in the log. */
export function attendance(events: readonly LogEvent[]): Attendance[] {
  const seats = new Map<string, Attendance>();
  for (const event of events) {
    if (event.type === 'seat.assigned') {
      const { seat, roles, occupant } = event.data;
      const known = seats.get(seat);
      if (!known) seats.set(seat, { seat, roles, occupant, joinedAt: null, how: null, changes: [] });
      else {
        known.roles = roles;
        known.changes.push({ at: event.at, occupant });
      }
    } else if (event.type === 'role.joined') join(seats.get(event.data.seat), event.at, event.data.how);
    else if (event.type === 'seat.joinedUnpaged') join(seats.get(event.data.seat), event.at, 'rung');
  }
  return [...seats.values()];
}

function join(seat: Attendance | undefined, at: number, how: NonNullable<Attendance['how']>): void {
  if (!seat || seat.joinedAt !== null) return;
  seat.joinedAt = at;
  seat.how = how;
}
