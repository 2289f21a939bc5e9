import { randomUUID } from 'node:crypto';
import type { Account } from '../../shared/drill/given.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { SeatAssignment } from '../programme/seating.ts';
import type { Hub } from './hub.ts';
import type { LiveRooms } from './liveRooms.ts';
import { isOver } from './lobby.ts';
import { giveTo } from './seatChanges.ts';

interface CoverDeps {
  programme: Programme;
  rooms: LiveRooms;
  hub: Hub;
}

export async function movePerson(
  deps: CoverDeps,
  drillId: string,
  from: string,
  to: string,
  account: Account | null,
): Promise<void> {
  const {
    programme: { drills, tickets },
    hub,
  } = deps;
  const there = drills.get(drillId).assignments.find(({ seat }) => seat === to);
  if (!there) throw new ProgrammeError('notFound', 'That seat is not part of this drill. Reload the page.');
  if (from === to) throw new ProgrammeError('seatTaken', 'They sit there already.');
  const isSomebody =
    drills.get(drillId).assignments.some(({ seat, name }) => seat === from && name !== null) ||
    tickets.observers(drillId).some(({ seat }) => seat === from);
  if (!isSomebody) throw new ProgrammeError('notFound', 'Nobody sits there who could be moved.');
  tickets.mayMove(drillId, from, to);
  // Also where a colleague covers it: whoever comes from there leaves a seat that a person may take.
  const here = drills.get(drillId).assignments.find(({ seat }) => seat === from);
  if (here) await giveTo(deps, drillId, here, 'person', account);
  await giveTo(deps, drillId, there, 'person', account);
  tickets.move(drillId, from, to);
  for (const seat of [from, to]) hub.dismiss(drillId, seat, 'moved');
}

/** Their place is kept: what they hold opens the seat again, and with one press it is theirs. */
export async function cover(
  deps: CoverDeps,
  drillId: string,
  assignment: SeatAssignment,
  account: Account,
): Promise<void> {
  const { steppedOut } = deps.programme;
  if (!steppedOut.find(drillId, assignment.seat))
    throw new ProgrammeError(
      'wrongStage',
      `${assignment.name ?? 'Whoever sits there'} has not stepped out, or is back. To give the seat away, use “Give it to a scripted colleague”.`,
    );
  steppedOut.cover(drillId, assignment.seat, true);
  try {
    await giveTo(deps, drillId, assignment, 'colleague', account);
  } catch (error) {
    steppedOut.cover(drillId, assignment.seat, false);
    throw error;
  }
}

/** Another person does its work: besides their own, or, where they only watched, in its place. The log says who decided it. */
export async function coverWith(
  deps: CoverDeps,
  drillId: string,
  { seat, name }: SeatAssignment,
  by: string,
  account: Account,
): Promise<void> {
  const { programme } = deps;
  if (!(await deps.rooms.get(drillId)))
    throw new ProgrammeError(
      'wrongStage',
      'Before the briefing nothing is to be done at a desk yet. Seat somebody else.',
    );
  const watches = programme.tickets.observers(drillId).some((item) => item.seat === by);
  if (watches && !programme.steppedOut.find(drillId, seat))
    throw new ProgrammeError(
      'wrongStage',
      `${name ?? 'Whoever sits there'} has not stepped out, or is back. To give an observer the seat, use “Seat somebody here”.`,
    );
  await submit(deps, drillId, 'coverSeat', { seat, by }, account);
  if (!watches) return;
  await movePerson(deps, drillId, by, seat, account);
  // Whoever was out now watches, and goes home to this seat when they come back.
  programme.steppedOut.comesHomeTo(drillId, by, seat);
}

/** The desk is its own again. */
export async function giveBack(
  deps: CoverDeps,
  drillId: string,
  seat: string,
  account: Account | null,
): Promise<void> {
  const room = await deps.rooms.get(drillId);
  if (!room?.state.covers || !Object.hasOwn(room.state.covers, seat)) return;
  await submit(deps, drillId, 'giveBackSeat', { seat }, account);
  const { steppedOut } = deps.programme;
  const away = [...steppedOut.homes(drillId)].find(([, home]) => home === seat)?.[0];
  if (away !== undefined) await movePerson(deps, drillId, away, seat, account);
}

/** As if they had never been away: whoever covered hands the seat back first, so that nobody finds it taken. */
export async function comeBack(deps: CoverDeps, drillId: string, seat: string): Promise<void> {
  const {
    programme: { drills, steppedOut },
    rooms,
  } = deps;
  const home = steppedOut.homes(drillId).get(seat);
  const assignment = drills.find(drillId)?.assignments.find((item) => item.seat === seat);
  const isCovered = steppedOut.find(drillId, seat)?.covered ?? false;
  if (!isOver(rooms.phase(drillId))) {
    if (assignment && isCovered) await giveTo(deps, drillId, assignment, 'person');
    await giveBack(deps, drillId, home ?? seat, null);
  }
  steppedOut.back(drillId, home ?? seat);
  steppedOut.back(drillId, seat);
}

async function submit(
  { rooms }: CoverDeps,
  drillId: string,
  name: string,
  payload: object,
  account: Account | null,
): Promise<void> {
  const room = await rooms.get(drillId);
  const answer = await room?.submit(
    FACILITATOR_SEAT,
    { id: `people-${randomUUID()}`, name, payload },
    account,
  );
  if (answer && !answer.ok) throw new ProgrammeError('wrongStage', answer.rejection.message);
}
