import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OrganisationAnswer, RoomScreen, TextsRemoved } from '../../../shared/api.ts';
import { archiveBody, eraseBody, newDrillBody, PATHS, seatsBody } from '../../../shared/api.ts';
import type { SeatPlan } from '../../../shared/roles.ts';
import type { Phase } from '../../kernel/state.ts';
import { roomScreen } from '../../live/roomScreen.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import { organisationPin } from '../../log/contentHash.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { lockedPlan, replan } from '../../programme/seating.ts';
import { normalCode } from '../../programme/secrets.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** The facilitator's drills, from the lobby to the briefing. What follows goes over the socket. */
export function drillRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, registry, rooms, hub, desk, doorkeeper, scorer } = deps;
  const detail = (request: FastifyRequest, drillId: string) =>
    desk.detail(programme.drills.get(drillId), originOf(request, deps));

  app.get(PATHS.scenarios, async (request) => {
    doorkeeper.mustFacilitate(request);
    return registry.summaries();
  });

  app.get(PATHS.organisation, async (request): Promise<OrganisationAnswer | null> => {
    doorkeeper.mustFacilitate(request);
    const profile = registry.organisation;
    if (!profile) return null;
    const { id, company, severities, supportLines } = profile;
    const { hash } = organisationPin(profile);
    return {
      id,
      company,
      hash,
      severities: severities.map(({ short }) => short),
      supportLines: supportLines.length,
    };
  });

  app.get(PATHS.refusedPacks, async (request) => {
    doorkeeper.mustFacilitate(request);
    return registry.refused;
  });

  app.get(PATHS.drills, async (request) => {
    doorkeeper.mustFacilitate(request);
    return [
      ...rooms.unlisted.map((summary) => desk.unlisted(summary)),
      ...programme.drills.list().map((drill) => desk.listItem(drill)),
    ];
  });

  app.post(PATHS.drills, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const settings = parsed(newDrillBody, request.body);
    registry.find(settings.scenario, settings.variant);
    if (settings.variant === SEALED && settings.seed !== null)
      throw new ProgrammeError(
        'badSeed',
        'A sealed drill draws its own seed, because the seed tells which variant was drawn. Leave the seed empty, or choose a variant.',
      );
    const { drillId } = programme.drills.create(settings);
    return reply.code(201).send(await detail(request, drillId));
  });

  app.get<ById>(PATHS.drill(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    return detail(request, request.params.id);
  });

  app.get<ById>(PATHS.drillRoom(':id'), async (request): Promise<RoomScreen> => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    const joinUrl = `${originOf(request, deps)}/join/${drill.code}`;
    return roomScreen(await desk.lobby(drill), await rooms.get(drill.drillId), joinUrl);
  });

  app.post<ById>(PATHS.drillArchive(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const { archived } = parsed(archiveBody, request.body);
    const { drillId } = programme.drills.get(request.params.id);
    const phase = rooms.phase(drillId);
    if (archived && isUnderWay(drillId, phase))
      throw new ProgrammeError('wrongStage', 'This drill is under way. End it first, then put it away.');
    programme.drills.archive(drillId, archived);
    return desk.listItem(programme.drills.get(drillId));
  });

  app.post<ById>(PATHS.drillErase(':id'), async (request, reply) => {
    const { name } = doorkeeper.mustFacilitate(request);
    const { confirm } = parsed(eraseBody, request.body);
    const { drillId, code } = programme.drills.get(request.params.id);
    const phase = rooms.phase(drillId);
    if (isUnderWay(drillId, phase))
      throw new ProgrammeError('wrongStage', 'This drill is under way. End it first, then delete it.');
    if (normalCode(confirm) !== code)
      throw new ProgrammeError(
        'notConfirmed',
        `Nothing was deleted. To delete this drill for good, type its code, ${code}.`,
      );
    // The log first: if this stops half way, the drill is still in the list and can be deleted again.
    hub.gone(drillId);
    await rooms.erase(drillId);
    hub.gone(drillId);
    programme.receipts.forget(drillId);
    programme.drills.erase(drillId);
    scorer.forget(drillId);
    request.log.info({ drillId, facilitator: name }, 'a drill was deleted for good');
    return reply.code(204).send();
  });

  app.post<ById>(PATHS.drillTexts(':id'), async (request): Promise<TextsRemoved> => {
    const { name } = doorkeeper.mustFacilitate(request);
    const { drillId } = programme.drills.get(request.params.id);
    const phase = rooms.phase(drillId);
    if (phase !== 'hotWash' && phase !== 'debrief')
      throw new ProgrammeError('wrongStage', 'This drill is not over. Its texts can be removed afterwards.');
    const removed = await rooms.removeTexts(drillId);
    if (removed === null)
      throw new ProgrammeError(
        'wrongStage',
        'This drill was recorded by an older Muster, which kept such texts in the log itself. Delete the drill for good instead.',
      );
    scorer.forget(drillId);
    hub.reshow(drillId);
    request.log.info({ drillId, facilitator: name, removed }, 'texts of people were removed from a drill');
    return { removed };
  });

  app.put<ById>(PATHS.drillSeats(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const { drillId } = inLobby(request.params.id);
    const { seats } = parsed(seatsBody, request.body);
    const { assignments, unseated } = replan(programme.drills.get(drillId).assignments, seats as SeatPlan[]);
    for (const seat of unseated) {
      programme.tickets.vacate(drillId, seat);
      hub.dismiss(drillId, seat, 'revoked');
    }
    programme.drills.saveAssignments(drillId, assignments);
    hub.presenceChanged(drillId);
    return detail(request, drillId);
  });

  app.post<ById>(PATHS.drillBrief(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const drill = inLobby(request.params.id);
    const { drillId, assignments } = drill;
    const locked = lockedPlan(assignments);
    // Locked before the room opens, so that nobody can sit down on a seat that was just given to a colleague.
    programme.drills.saveAssignments(drillId, locked);
    try {
      await rooms.brief({ ...drill, assignments: locked });
      programme.drills.markBriefed(drillId);
    } catch (error) {
      if (!rooms.isLogged(drillId)) programme.drills.saveAssignments(drillId, assignments);
      throw error;
    }
    hub.opened(drillId);
    return detail(request, drillId);
  });

  /** One that cannot be opened cannot be ended either, and is not under way any more. */
  function isUnderWay(drillId: string, phase: Phase | null): boolean {
    return (phase === 'running' || phase === 'paused') && rooms.whyUnopened(drillId) === null;
  }

  function inLobby(drillId: string) {
    const drill = programme.drills.get(drillId);
    const why = rooms.whyUnopened(drillId);
    if (why) throw why;
    if (rooms.hasRoom(drillId))
      throw new ProgrammeError(
        'wrongStage',
        'The lobby is locked: the briefing has begun, so seats stay as they are.',
      );
    return drill;
  }
}
