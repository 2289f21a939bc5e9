import type { PersonHere } from '../../shared/peopleFacts.ts';
import { dateOfSteady } from '../dates.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { Connection } from './connection.ts';

/** How everybody is here who has a seat, or watches: of each what their windows say, and whether their pager reached them. */
export function peopleHere(
  assignments: readonly SeatAssignment[],
  connections: readonly Connection[],
): PersonHere[] {
  const seats = assignments.filter(({ name }) => name !== null).map(({ seat }) => seat);
  const watching = connections.filter(({ who }) => who.staff === 'observer').map(({ who }) => who.seat);
  return [...new Set([...seats, ...watching])].map((seat) => {
    const mine = connections.filter(({ who }) => who.seat === seat && who.staff !== 'facilitator');
    const sat = assignments.find((item) => item.seat === seat);
    return {
      seat,
      windows: mine.length,
      devices: [...new Set(mine.flatMap(({ report }) => (report ? [report.device] : [])))],
      idleSince: idleSince(mine),
      pager: sat?.pager ? { result: sat.pager, at: sat.pagerAt ?? null } : null,
    };
  });
}

/** Since the last of their windows was let be. One that says nothing is no sign of anybody being away. */
function idleSince(windows: readonly Connection[]): string | null {
  const since = windows.map(({ report }) => (report?.idle ? report.since : null));
  const last = since.reduce<number | null>(
    (latest, at) => (at !== null && (latest === null || at > latest) ? at : latest),
    null,
  );
  return last === null || since.includes(null) ? null : dateOfSteady(last);
}
