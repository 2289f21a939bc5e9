import type { Connection } from './connection.ts';

/** Windows and devices one seat may have open; a facilitator's screens may be on several walls. */
const MOST_WINDOWS = 4;
const MOST_CONSOLES = 8;
/** Connections to one drill. Everybody's first is let in even so: seats and observers are few. */
const MOST_IN_DRILL = 200;

/** Is there room for one more connection to a drill? Makes some: the seat's oldest window is told and closed. */
export function hasRoomFor(connection: Connection, connections: ReadonlyMap<string, Connection>): boolean {
  const mine = [...connections.values()].filter(({ owner }) => owner === connection.owner);
  if (mine.length > 0 && connections.size >= MOST_IN_DRILL) return false;
  const most = connection.who.session === null ? MOST_WINDOWS : MOST_CONSOLES;
  for (const oldest of mine.slice(0, Math.max(0, mine.length - most + 1))) oldest.bye('replaced');
  return true;
}
