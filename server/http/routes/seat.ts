import type { FastifyInstance } from 'fastify';
import type { DeviceLink } from '../../../shared/api.ts';
import { awayBody, PATHS, pagerBody, readyBody } from '../../../shared/api.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { dateOfSteady, steadyNow } from '../../dates.ts';
import { comeBack } from '../../live/covers.ts';
import type { DrillRoom } from '../../room/drillRoom.ts';
import type { Deps } from '../deps.ts';
import { deviceLink } from '../deviceLink.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

/** What somebody who holds a seat may do with it outside the drill itself. */
export function seatRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, desk, doorkeeper } = deps;
  const { drills, tickets, steppedOut } = programme;

  app.get(PATHS.lobby, async (request) => {
    const holder = doorkeeper.mustHold(request);
    const { drillId, seat } = holder;
    hub.looked(drillId, seat);
    return desk.lobbyOf(drills.get(drillId), holder);
  });

  app.post(PATHS.pager, async (request) => {
    const holder = doorkeeper.mustHold(request);
    const { drillId, seat } = holder;
    const { result } = parsed(pagerBody, request.body);
    const { assignments } = drills.get(drillId);
    drills.saveAssignments(
      drillId,
      assignments.map((assignment) =>
        assignment.seat === seat
          ? { ...assignment, pager: result, pagerAt: dateOfSteady(steadyNow()) }
          : assignment,
      ),
    );
    hub.stepped(drillId);
    return desk.lobbyOf(drills.get(drillId), holder);
  });

  app.post(PATHS.ready, async (request) => {
    const holder = doorkeeper.mustHold(request);
    const { drillId, seat } = holder;
    const { ready } = parsed(readyBody, request.body);
    const { assignments } = drills.get(drillId);
    drills.saveAssignments(
      drillId,
      assignments.map((assignment) => (assignment.seat === seat ? { ...assignment, ready } : assignment)),
    );
    hub.presenceChanged(drillId);
    return desk.lobbyOf(drills.get(drillId), holder);
  });

  app.post(PATHS.away, async (request, reply) => {
    const { drillId, seat } = doorkeeper.mustHold(request);
    const { away } = parsed(awayBody, request.body);
    if (away) steppedOut.out(drillId, seat, drillTime(await rooms.get(drillId)));
    else await comeBack(deps, drillId, seat);
    hub.presenceChanged(drillId);
    hub.stepped(drillId);
    return reply.code(204).send();
  });

  app.post(PATHS.device, async (request): Promise<DeviceLink> => {
    const offer = tickets.offerDevice(doorkeeper.mustHold(request));
    return deviceLink(offer, originOf(request, deps));
  });

  app.post(PATHS.leave, async (request, reply) => {
    const { drillId, seat } = doorkeeper.mustHold(request);
    tickets.vacate(drillId, seat);
    hub.dismiss(drillId, seat, 'revoked');
    hub.presenceChanged(drillId);
    return reply.code(204).send();
  });
}

const drillTime = (room: DrillRoom | null): DrillTime | null =>
  room && room.state.phase !== 'lobby' ? room.now() : null;
