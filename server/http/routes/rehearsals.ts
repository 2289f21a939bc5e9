import type { FastifyInstance } from 'fastify';
import { PATHS } from '../../../shared/paths.ts';
import { paceBody, rehearsalBody } from '../../../shared/rehearsal.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** A drill that bots play before the day: begun, made faster or slower, and thrown away. */
export function rehearsalRoutes(app: FastifyInstance, deps: Deps): void {
  const { rehearsals, programme, doorkeeper, desk, scorer } = deps;

  app.post(PATHS.rehearsals, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const drill = await rehearsals.begin(parsed(rehearsalBody, request.body));
    return reply.code(201).send(await desk.detail(drill, originOf(request, deps)));
  });

  app.post<ById>(PATHS.drillPace(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    await rehearsals.pace(drill, parsed(paceBody, request.body));
    return desk.detail(drill, originOf(request, deps));
  });

  app.post<ById>(PATHS.drillThrowAway(':id'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    await rehearsals.throwAway(drill);
    scorer.forget(drill.drillId);
    return reply.code(204).send();
  });
}
