import type { FastifyInstance } from 'fastify';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { PlayOnOffer } from '../../../shared/playOn.ts';
import { playOnBody } from '../../../shared/playOn.ts';
import { playedSpan } from '../../kernel/branch.ts';
import { isOver } from '../../live/lobby.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { moments } from '../../report/moments.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** A new drill from a past minute of another, which is only read. */
export function playOnRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, desk, doorkeeper } = deps;

  app.get<ById>(FACILITATOR_PATHS.drillPlayOn(':id'), async (request): Promise<PlayOnOffer> => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    const { past, now } = await pastOf(drill);
    const span = playedSpan(past.events, now);
    if (span === null) throw notStarted();
    const hidesPlan =
      (drill.settings.console === 'playAlong' || drill.settings.variant === SEALED) &&
      !isOver(rooms.phase(drill.drillId));
    const within = past.events.filter(({ at }) => at < span.until);
    return {
      title: past.title,
      code: drill.code,
      ...span,
      moments: moments(past.compiled.scenario, within, !hidesPlan),
    };
  });

  app.post<ById>(FACILITATOR_PATHS.drillPlayOn(':id'), async (request, reply) => {
    const { name } = doorkeeper.mustFacilitate(request);
    const origin = programme.drills.get(request.params.id);
    const { minute } = parsed(playOnBody, request.body);
    const { past, now } = await pastOf(origin);
    const { playOn, assignments } = rooms.playingOn.plan(origin, past, minute, now);
    const { drillId } = programme.drills.create({ ...origin.settings, playOn }, assignments);
    request.log.info({ drillId, from: origin.drillId, facilitator: name }, 'a drill plays on from another');
    return reply.code(201).send(await desk.detail(programme.drills.get(drillId), originOf(request, deps)));
  });

  async function pastOf(drill: PlannedDrill) {
    const why = rooms.whyUnopened(drill.drillId);
    if (why) throw why;
    if (!rooms.isLogged(drill.drillId)) throw notStarted();
    const room = await rooms.get(drill.drillId);
    await room?.idle();
    const past = await rooms.playingOn.past(drill);
    return { past, now: room?.now() ?? past.events.at(-1)?.at ?? 0 };
  }
}

const notStarted = (): ProgrammeError =>
  new ProgrammeError(
    'noSuchMinute',
    'This drill has not started, so it has no minute to play on from. Start it, or plan another.',
  );
