import { REMOVED } from '../../../shared/published.ts';
import { isoDate } from '../../dates.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import type { Occasion } from '../../report/occasion.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import type { Deps } from '../deps.ts';

/** What a report says beside the log. Names are for whoever facilitates; a seat reads the same report without them. */
export async function occasionOf(
  { programme, rooms }: Pick<Deps, 'programme' | 'rooms'>,
  { drillId, assignments, createdAt }: PlannedDrill,
  room: DrillRoom,
  named: boolean,
): Promise<Occasion> {
  const day = isoDate((await rooms.briefedAt(drillId)) ?? createdAt).slice(0, 10);
  const plan = programme.improvements.list(drillId);
  if (!named) return { day, facilitators: [], people: [], observers: [], plan };
  return {
    day,
    facilitators: facilitatorsIn(room),
    people: assignments.flatMap(({ seat, name }) => (name === null ? [] : { seat, name })),
    observers: programme.tickets.observers(drillId).map(({ name }) => name),
    plan,
  };
}

/** Everybody whose account did something in the drill; a name that was removed stays away. */
function facilitatorsIn({ events }: DrillRoom): string[] {
  const names = new Map(
    events.flatMap(({ by }) => (by?.account ? [[by.account.id, by.account.name] as const] : [])),
  );
  return [...names.values()].filter((name) => name !== REMOVED && name !== '');
}
