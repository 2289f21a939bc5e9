import type { FastifyInstance } from 'fastify';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { SavedWhatIf, WhatIfAnswer, WhatIfResult } from '../../../shared/whatIf.ts';
import { renameWhatIfBody, saveWhatIfBody, whatIfBody } from '../../../shared/whatIfBody.ts';
import { isOver } from '../../live/lobby.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { WhatIfRefused } from '../../report/whatIf/whatIfs.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type ById = { Params: { id: string } };
type One = { Params: { id: string; whatIf: string } };

/** What would have come of it, for the facilitator once play is over. Decided on a thread of its own. */
export function whatIfRoutes(app: FastifyInstance, { programme, rooms, doorkeeper, whatIfs }: Deps): void {
  const kept = programme.whatIfs;

  app.get<ById>(FACILITATOR_PATHS.whatIfs(':id'), async (request): Promise<WhatIfAnswer> => {
    doorkeeper.mustFacilitate(request);
    const log = await playedLog(request.params.id);
    return { ...(await refusable(whatIfs.start(log))), saved: kept.list(log.drillId) };
  });

  app.post<ById>(FACILITATOR_PATHS.whatIfTry(':id'), async (request): Promise<WhatIfResult> => {
    doorkeeper.mustFacilitate(request);
    const { edits } = parsed(whatIfBody, request.body);
    return refusable(whatIfs.result(await playedLog(request.params.id), edits));
  });

  app.post<ById>(FACILITATOR_PATHS.whatIfs(':id'), async (request, reply): Promise<SavedWhatIf[]> => {
    const by = doorkeeper.mustFacilitate(request);
    const { name, edits } = parsed(saveWhatIfBody, request.body);
    const log = await playedLog(request.params.id);
    kept.save(log.drillId, name, edits, await refusable(whatIfs.result(log, edits)), by);
    reply.code(201);
    return kept.list(log.drillId);
  });

  app.put<One>(FACILITATOR_PATHS.whatIf(':id', ':whatIf'), async (request): Promise<SavedWhatIf[]> => {
    doorkeeper.mustFacilitate(request);
    const { id, whatIf } = request.params;
    programme.drills.get(id);
    kept.rename(id, Number(whatIf), parsed(renameWhatIfBody, request.body).name);
    return kept.list(id);
  });

  app.delete<One>(FACILITATOR_PATHS.whatIf(':id', ':whatIf'), async (request): Promise<SavedWhatIf[]> => {
    doorkeeper.mustFacilitate(request);
    const { id, whatIf } = request.params;
    programme.drills.get(id);
    kept.remove(id, Number(whatIf));
    return kept.list(id);
  });

  async function playedLog(drillId: string) {
    programme.drills.get(drillId);
    const why = rooms.whyUnopened(drillId);
    if (why) throw why;
    const room = await rooms.get(drillId);
    if (!room || !isOver(room.state.phase))
      throw new ProgrammeError(
        'notYet',
        'A what-if looks back on a drill. It opens when play is over; end the drill first.',
      );
    await room.idle();
    return { drillId, length: room.events.length, file: await rooms.exportFile(drillId) };
  }
}

async function refusable<T>(told: Promise<T>): Promise<T> {
  try {
    return await told;
  } catch (error) {
    if (error instanceof WhatIfRefused) throw new ProgrammeError('cannotDecide', error.message);
    throw error;
  }
}
