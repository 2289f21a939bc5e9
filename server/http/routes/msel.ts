import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PATHS } from '../../../shared/api.ts';
import { playedRows } from '../../content/sheet/write/played.ts';
import type { EventList } from '../../content/sheet/write/writeSheet.ts';
import { fileStem, writeCsv, writeXlsx } from '../../content/sheet/write/writeSheet.ts';
import { shuffled } from '../../kernel/shuffle.ts';
import { isOver } from '../../live/lobby.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Deps } from '../deps.ts';

type ById = { Params: { id: string } };

/**
 * The event list of one drill as a sheet: what was planned and what became of it. It names expected actions and what is still to come,
 * so it is the facilitator's alone; of whoever plays along not before the end of play, and of a sealed drill not before the debrief.
 */
export function mselRoutes(app: FastifyInstance, { programme, rooms, doorkeeper }: Deps): void {
  app.get<ById>(PATHS.exportFile(':id', 'msel.csv'), async (request, reply) => {
    const { list, name } = await listOf(request);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.csv"`)
      .send(writeCsv(list));
  });

  app.get<ById>(PATHS.exportFile(':id', 'msel.xlsx'), async (request, reply) => {
    const { list, name } = await listOf(request);
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="${name}.xlsx"`)
      .send(await writeXlsx(list));
  });

  async function listOf(request: FastifyRequest<ById>): Promise<{ list: EventList; name: string }> {
    doorkeeper.mustFacilitate(request);
    const { drillId, settings } = programme.drills.get(request.params.id);
    const room = await rooms.get(drillId);
    if (!room)
      throw new ProgrammeError('notYet', 'The event list can be exported once the briefing has begun.');
    const { phase } = room.state;
    if (settings.variant === SEALED && phase !== 'debrief')
      throw new ProgrammeError(
        'notYet',
        'This drill is sealed, and its event list would tell what is behind it. It can be exported once the debrief is open.',
      );
    if (settings.console === 'playAlong' && !isOver(phase))
      throw new ProgrammeError(
        'notYet',
        'You play along, so the event list stays hidden until the drill has ended.',
      );
    const created = room.events[0];
    const { scenario } = room.header;
    const dealt = created?.type === 'drill.created' ? shuffled(scenario, created.data.seed) : scenario;
    const { title, id, variant, version } = dealt;
    return {
      list: {
        title: `${settings.title || title} (${id} ${variant}, version ${version}), as played`,
        rows: playedRows(dealt, room.events),
      },
      name: fileStem(drillId),
    };
  }
}
