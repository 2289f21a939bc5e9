import type { FastifyInstance } from 'fastify';
import { claimBody, joinBody, PATHS } from '../../../shared/api.ts';
import { countedAs } from '../../admission/address.ts';
import { isOver } from '../../live/lobby.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type ByCode = { Params: { code: string } };

/** Coming in without an account: by code, or by a link made on the first device. */
export function joinRoutes(app: FastifyInstance, { programme, rooms, hub, desk, limits }: Deps): void {
  const { drills, tickets } = programme;
  const byCode = (ip: string, code: string) =>
    limits.codes.guess({ address: countedAs(ip) }, () => drills.byCode(code));

  app.get<ByCode>(PATHS.join(':code'), async (request) =>
    desk.lobby(await byCode(request.ip, request.params.code)),
  );

  app.post<ByCode>(PATHS.join(':code'), async (request, reply) => {
    const { name, seat } = parsed(joinBody, request.body);
    const { drillId } = await byCode(request.ip, request.params.code);
    if (isOver(rooms.phase(drillId)))
      throw new ProgrammeError('wrongStage', 'This drill is over. Ask the facilitator for the report.');
    const ticket = tickets.claim(drillId, seat, name, rooms.hasRoom(drillId));
    hub.presenceChanged(drillId);
    return reply.code(201).send(ticket);
  });

  app.post(PATHS.claim, async (request, reply) => {
    const { key } = parsed(claimBody, request.body);
    const ticket = await limits.keys.guess({ address: countedAs(request.ip) }, () =>
      tickets.claimDevice(key),
    );
    return reply.code(201).send(ticket);
  });
}
