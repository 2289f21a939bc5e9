import type { FastifyInstance } from 'fastify';
import type { DeviceLink } from '../../../shared/api.ts';
import { PATHS, pagerBody, readyBody } from '../../../shared/api.ts';
import type { Deps } from '../deps.ts';
import { deviceLink } from '../deviceLink.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

/** What somebody who holds a seat may do with it outside the drill itself. */
export function seatRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, hub, desk, doorkeeper } = deps;
  const { drills, tickets } = programme;

  app.get(PATHS.lobby, async (request) => {
    const { drillId, seat, name } = doorkeeper.mustHold(request);
    hub.looked(drillId, seat);
    return { ...(await desk.lobby(drills.get(drillId))), you: { seat, name } };
  });

  app.post(PATHS.pager, async (request) => {
    const { drillId, seat } = doorkeeper.mustHold(request);
    const { result } = parsed(pagerBody, request.body);
    const { chairs } = drills.get(drillId);
    drills.saveChairs(
      drillId,
      chairs.map((chair) => (chair.seat === seat ? { ...chair, pager: result } : chair)),
    );
    return desk.lobby(drills.get(drillId));
  });

  app.post(PATHS.ready, async (request) => {
    const { drillId, seat } = doorkeeper.mustHold(request);
    const { ready } = parsed(readyBody, request.body);
    const { chairs } = drills.get(drillId);
    drills.saveChairs(
      drillId,
      chairs.map((chair) => (chair.seat === seat ? { ...chair, ready } : chair)),
    );
    hub.presenceChanged(drillId);
    return desk.lobby(drills.get(drillId));
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
