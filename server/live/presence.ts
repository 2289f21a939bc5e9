import type { StepOut } from '../../shared/api.ts';
import type { PresenceEntry } from '../../shared/protocol.ts';
import type { SeatAssignment } from '../programme/seating.ts';

/** Who of a drill is here: everybody who has a seat, and whoever is connected besides. */
export function presenceOf(
  assignments: readonly SeatAssignment[],
  connected: readonly { seat: string; name: string }[],
  out: ReadonlyMap<string, StepOut>,
  sinceOf: (seat: string) => string | null,
): PresenceEntry[] {
  const entries = new Map<string, PresenceEntry>();
  const entry = (seat: string, name: string | null, ready = false): PresenceEntry => {
    const known = entries.get(seat);
    if (known) return known;
    const steppedOut = out.get(seat) ?? null;
    const fresh = { seat, name, connections: 0, ready, since: sinceOf(seat), steppedOut };
    entries.set(seat, fresh);
    return fresh;
  };
  for (const { seat, name, occupant, ready } of assignments)
    if (occupant === 'person' || name !== null) entry(seat, name, ready);
  for (const { seat, name } of connected) entry(seat, name).connections += 1;
  return [...entries.values()];
}
