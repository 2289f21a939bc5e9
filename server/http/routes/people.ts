import type { FastifyInstance } from 'fastify';
import type { DeviceLink } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/api.ts';
import type { Account } from '../../../shared/drill/given.ts';
import { peopleBody, seatLinkBody } from '../../../shared/peopleBody.ts';
import { isOver } from '../../live/lobby.ts';
import { giveTo } from '../../live/seatChanges.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { SeatAssignment } from '../../programme/seating.ts';
import type { Deps } from '../deps.ts';
import { deviceLink } from '../deviceLink.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** Late comers, people who step out, who swap, and who lost their phone. The facilitator decides; the room is told first. */
export function peopleRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, hub, desk, doorkeeper } = deps;
  const { drills, tickets } = programme;

  app.post<ById>(PATHS.drillPeople(':id'), async (request) => {
    const account = doorkeeper.mustFacilitate(request);
    const wanted = parsed(peopleBody, request.body);
    const { drillId } = underWay(deps, request.params.id);
    switch (wanted.do) {
      case 'open':
        await giveTo(deps, drillId, assignmentOf(deps, drillId, wanted.seat), 'person', account);
        break;
      case 'cover':
        await cover(deps, drillId, assignmentOf(deps, drillId, wanted.seat), account);
        break;
      case 'move':
        await move(deps, drillId, wanted.from, wanted.to, account);
        break;
      case 'release': {
        const assignment = assignmentOf(deps, drillId, wanted.seat, { orObserver: wanted.to === 'person' });
        tickets.vacate(drillId, wanted.seat);
        hub.dismiss(drillId, wanted.seat, 'revoked');
        if (assignment) await giveTo(deps, drillId, assignment, wanted.to, account);
        break;
      }
    }
    hub.presenceChanged(drillId);
    hub.stepped(drillId);
    return desk.detail(drills.get(drillId), originOf(request, deps));
  });

  app.post<ById>(PATHS.drillSeatLink(':id'), async (request): Promise<DeviceLink> => {
    doorkeeper.mustFacilitate(request);
    const { seat, lost } = parsed(seatLinkBody, request.body);
    const { drillId } = underWay(deps, request.params.id);
    const watcher = tickets.observers(drillId).find((item) => item.seat === seat);
    const name = watcher?.name ?? assignmentOf(deps, drillId, seat).name;
    if (name === null)
      throw new ProgrammeError('notFound', 'Nobody holds that seat yet. Give them the drill code.');
    if (lost) {
      tickets.putOut(drillId, seat);
      hub.dismiss(drillId, seat, 'revoked');
    }
    const holder = { drillId, seat, name, observer: watcher !== undefined };
    return deviceLink(tickets.offerDevice(holder), originOf(request, deps));
  });
}

async function move(deps: Deps, drillId: string, from: string, to: string, account: Account): Promise<void> {
  const {
    programme: { drills, tickets },
    hub,
  } = deps;
  const there = assignmentOf(deps, drillId, to);
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
async function cover(
  deps: Deps,
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

function underWay({ programme, rooms }: Deps, drillId: string): PlannedDrill {
  const drill = programme.drills.get(drillId);
  if (isOver(rooms.phase(drillId)))
    throw new ProgrammeError('wrongStage', 'The drill is over; seats stay as they were.');
  return drill;
}

function assignmentOf(deps: Deps, drillId: string, seat: string): SeatAssignment;
function assignmentOf(
  deps: Deps,
  drillId: string,
  seat: string,
  how: { orObserver: boolean },
): SeatAssignment | null;
function assignmentOf(
  { programme: { drills, tickets } }: Deps,
  drillId: string,
  seat: string,
  { orObserver } = { orObserver: false },
): SeatAssignment | null {
  const assignment = drills.get(drillId).assignments.find((item) => item.seat === seat);
  if (assignment) return assignment;
  if (orObserver && tickets.observers(drillId).some((item) => item.seat === seat)) return null;
  throw new ProgrammeError('notFound', 'That seat is not part of this drill. Reload the page.');
}
