import type { FastifyInstance } from 'fastify';
import type { DeviceLink } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/api.ts';
import { peopleBody, seatLinkBody } from '../../../shared/peopleBody.ts';
import { cover, coverWith, giveBack, movePerson } from '../../live/covers.ts';
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
        await (wanted.by === undefined
          ? cover(deps, drillId, assignmentOf(deps, drillId, wanted.seat), account)
          : coverWith(deps, drillId, assignmentOf(deps, drillId, wanted.seat), wanted.by, account));
        break;
      case 'giveBack':
        await giveBack(deps, drillId, assignmentOf(deps, drillId, wanted.seat).seat, account);
        break;
      case 'move':
        await movePerson(deps, drillId, wanted.from, wanted.to, account);
        break;
      case 'release': {
        const assignment =
          wanted.to === 'person'
            ? seatOrObserver(deps, drillId, wanted.seat)
            : assignmentOf(deps, drillId, wanted.seat);
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
    const holder = { drillId, seat, name, observer: watcher !== undefined, evaluator: null };
    return deviceLink(tickets.offerDevice(holder), originOf(request, deps));
  });
}

function underWay({ programme, rooms }: Deps, drillId: string): PlannedDrill {
  const drill = programme.drills.get(drillId);
  if (isOver(rooms.phase(drillId)))
    throw new ProgrammeError('wrongStage', 'The drill is over; seats stay as they were.');
  return drill;
}

const assignmentOf = (deps: Deps, drillId: string, seat: string): SeatAssignment =>
  seatOrObserver(deps, drillId, seat) ?? nowhere();

/** Null: an observer's. */
function seatOrObserver(
  { programme: { drills, tickets } }: Deps,
  drillId: string,
  seat: string,
): SeatAssignment | null {
  const assignment = drills.get(drillId).assignments.find((item) => item.seat === seat);
  if (assignment) return assignment;
  return tickets.observers(drillId).some((item) => item.seat === seat) ? null : nowhere();
}

function nowhere(): never {
  throw new ProgrammeError('notFound', 'That seat is not part of this drill. Reload the page.');
}
