import type { LogEvent } from '../../shared/drill/events.ts';
import type { Role } from '../../shared/roles.ts';
import type { Attendance, Scorecard } from '../../shared/scorecard.ts';

/** The role that one person practised alone, as the first step says; nothing where a team played. */
export function practisedAlone(events: readonly LogEvent[]): { alone?: Role } {
  const [created] = events;
  const solo = created?.type === 'drill.created' ? created.data.solo : null;
  return solo === null ? {} : { alone: solo };
}

/** How often the autopilot wrote to the team; nothing where it was never on. */
export function autopilotUsed(events: readonly LogEvent[]): { autopilot?: number } {
  if (!events.some(({ type, data }) => type === 'autopilot.set' && data.on)) return {};
  return { autopilot: events.filter(({ type }) => type === 'autopilot.nudged').length };
}

/** What the drill was played on from, as its log says; nothing in one that began at its own start. Of a branch of a branch, the last. */
export function playedOn(events: readonly LogEvent[]): Pick<Scorecard, 'playedOn'> {
  const branched = events.findLast((event) => event.type === 'drill.branched');
  if (branched?.type !== 'drill.branched') return {};
  const { title, code, minute, events: kept } = branched.data;
  return { playedOn: { title, code, minute, events: kept } };
}

/** Played by bots, and with time limits stretched: what a reader of the points must know. */
export function howPlayed(events: readonly LogEvent[]): { timeFactor?: number; rehearsal?: true } {
  const factors = events.flatMap((event) => (event.type === 'timeFactor.set' ? [event.data.factor] : []));
  const timeFactor = Math.max(1, ...factors);
  const [created] = events;
  return {
    ...(timeFactor > 1 ? { timeFactor } : {}),
    ...(created?.type === 'drill.created' && created.data.rehearsal ? { rehearsal: true } : {}),
  };
}

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
        if (!event.data.moved) known.changes.push({ at: event.at, occupant });
      }
    } else if (event.type === 'drill.branched') {
      for (const { seat, occupant } of event.data.seats)
        seats.get(seat)?.changes.push({ at: event.at, occupant });
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
