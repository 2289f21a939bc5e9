import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { PATHS } from '../../../shared/api.ts';
import { FACILITATOR_SEAT } from '../../../shared/roles.ts';
import { stopBody } from '../../../shared/stop.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** A stop for something real where no console is open: in the lobby, and beside a scorecard. */
export function stopRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, stops, desk, doorkeeper } = deps;

  app.post<ById>(PATHS.drillStop(':id'), async (request) => {
    const account = doorkeeper.mustFacilitate(request);
    const wanted = parsed(stopBody, request.body);
    const { drillId } = programme.drills.get(request.params.id);
    const reason = wanted.do === 'stop' ? wanted.reason : '';
    const room = await rooms.get(drillId);
    if (room) {
      const name = wanted.do === 'stop' ? 'stopExercise' : 'continueExercise';
      const payload = wanted.do === 'stop' ? { reason } : {};
      const raw = { id: `stop-${randomUUID()}`, name, payload };
      const answer = await room.submit(FACILITATOR_SEAT, raw, { id: account.id, name: account.name });
      if (!answer.ok && answer.rejection.code !== 'alreadyDone')
        throw new ProgrammeError('wrongStage', answer.rejection.message);
    } else {
      if (stops.inLobby(drillId, wanted.do, { id: account.id, name: account.name }, reason))
        request.log.info({ drillId, facilitator: account.name, did: wanted.do }, 'a stop in a lobby');
      hub.stopChanged(drillId);
    }
    return desk.detail(programme.drills.get(drillId), originOf(request, deps));
  });
}
