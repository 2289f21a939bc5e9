import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RoomScreen, ScenarioSummary, TextsRemoved } from '../../../shared/api.ts';
import { archiveBody, eraseBody, newDrillBody, PATHS, seatsBody } from '../../../shared/api.ts';
import type { OrganisationAnswer } from '../../../shared/organisationAnswer.ts';
import type { SeatPlan } from '../../../shared/roles.ts';
import { today } from '../../dates.ts';
import type { LiveRooms } from '../../live/liveRooms.ts';
import { isOver } from '../../live/lobby.ts';
import { roomScreen } from '../../live/roomScreen.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import { organisationPin } from '../../log/contentHash.ts';
import type { PlannedDrill, PlayOn } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { SeatAssignment } from '../../programme/seating.ts';
import { lockedPlan, replan } from '../../programme/seating.ts';
import { normalCode } from '../../programme/secrets.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

/** Practice drills that the list shows, the newest. */
const SHOWN = 20;

type ById = { Params: { id: string } };

/** The facilitator's drills, from the lobby to the briefing. What follows goes over the socket. */
export function drillRoutes(app: FastifyInstance, deps: Deps): void {
  libraryRoutes(app, deps);
  listRoutes(app, deps);
  removalRoutes(app, deps);
  textRoutes(app, deps);
  lobbyRoutes(app, deps);
}

const detailOf = (deps: Deps, request: FastifyRequest, drillId: string) =>
  deps.desk.detail(deps.programme.drills.get(drillId), originOf(request, deps));

/** What can be played here. */
function libraryRoutes(app: FastifyInstance, deps: Deps): void {
  const { registry, doorkeeper } = deps;

  app.get(PATHS.scenarios, async (request) => {
    doorkeeper.mustFacilitate(request);
    return registry.summaries(today()).map((summary): ScenarioSummary => {
      const { state, isRequired, steps } = deps.programme.approvals.of(registry.textOf(summary.id));
      return { ...summary, approval: isRequired || steps.length > 0 ? state : null };
    });
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
}

/** Drills as they are listed, made and looked at. */
function listRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, registry, rooms, desk, doorkeeper } = deps;

  app.get(PATHS.drills, async (request) => {
    doorkeeper.mustFacilitate(request);
    return [
      ...rooms.unlisted.map((summary) => desk.unlisted(summary)),
      ...[
        ...programme.drills.list(),
        ...programme.drills.rehearsals().slice(0, SHOWN),
        ...programme.drills.practices().slice(0, SHOWN),
      ].map((drill) => desk.listItem(drill)),
    ];
  });

  app.post(PATHS.drills, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const settings = parsed(newDrillBody, request.body);
    registry.find(settings.scenario, settings.variant);
    mustBeApproved(deps, settings.scenario);
    if (settings.variant === SEALED && settings.seed !== null)
      throw new ProgrammeError(
        'badSeed',
        'A sealed drill draws its own seed, because the seed tells which variant was drawn. Leave the seed empty, or choose a variant.',
      );
    const { drillId } = programme.drills.create(settings);
    return reply.code(201).send(await detailOf(deps, request, drillId));
  });

  app.get<ById>(PATHS.drill(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    return detailOf(deps, request, request.params.id);
  });

  app.get<ById>(PATHS.drillRoom(':id'), async (request): Promise<RoomScreen> => {
    doorkeeper.mustFacilitate(request);
    const drill = programme.drills.get(request.params.id);
    const joinUrl = `${originOf(request, deps)}/join/${drill.code}`;
    return roomScreen(await desk.lobby(drill), await rooms.get(drill.drillId), joinUrl);
  });
}

/** Where the scenario itself asks for it; anywhere else the screen warns. */
function mustBeApproved({ programme, registry }: Deps, scenario: string): void {
  const { isRequired, state } = programme.approvals.of(registry.textOf(scenario));
  if (isRequired && state !== 'approved')
    throw new ProgrammeError(
      'wrongStage',
      `This list asks for approval and is ${state === 'submitted' ? 'submitted, not approved' : 'a draft'}. Approve it on the page of what it covers, then plan the drill.`,
    );
}

/** Putting away and deleting. */
function removalRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, desk, doorkeeper, scorer } = deps;

  app.post<ById>(PATHS.drillArchive(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const { archived } = parsed(archiveBody, request.body);
    const { drillId } = programme.drills.get(request.params.id);
    if (archived && isUnderWay(rooms, drillId))
      throw new ProgrammeError('wrongStage', 'This drill is under way. End it first, then put it away.');
    programme.drills.archive(drillId, archived);
    return desk.listItem(programme.drills.get(drillId));
  });

  app.post<ById>(PATHS.drillErase(':id'), async (request, reply) => {
    const { name } = doorkeeper.mustFacilitate(request);
    const { confirm } = parsed(eraseBody, request.body);
    const { drillId, code } = programme.drills.get(request.params.id);
    if (isUnderWay(rooms, drillId))
      throw new ProgrammeError('wrongStage', 'This drill is under way. End it first, then delete it.');
    if (normalCode(confirm) !== code)
      throw new ProgrammeError(
        'notConfirmed',
        `Nothing was deleted. To delete this drill for good, type its code, ${code}.`,
      );
    mustHaveNoBranches(deps, drillId);
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
}

/** For somebody who asks that their words go: out of the drill, of its copies, and of what was kept beside it. */
function textRoutes(app: FastifyInstance, { programme, rooms, hub, doorkeeper, scorer }: Deps): void {
  app.post<ById>(PATHS.drillTexts(':id'), async (request): Promise<TextsRemoved> => {
    const { name } = doorkeeper.mustFacilitate(request);
    const { drillId } = programme.drills.get(request.params.id);
    const phase = rooms.phase(drillId);
    if (phase !== 'hotWash' && phase !== 'debrief')
      throw new ProgrammeError('wrongStage', 'This drill is not over. Its texts can be removed afterwards.');
    const copies = programme.drills.branchesOf(drillId).filter((copy) => rooms.isLogged(copy.drillId));
    const open = copies.find((copy) => !isOver(rooms.phase(copy.drillId)));
    if (open)
      throw new ProgrammeError(
        'wrongStage',
        `${open.code} plays on from this drill, holds a copy of its texts, and is not over. End it first; its copy goes too then.`,
      );
    const removed = await rooms.removeTexts(drillId);
    for (const copy of copies) {
      await rooms.removeTexts(copy.drillId);
      programme.whatIfs.removeAll(copy.drillId);
      scorer.forget(copy.drillId);
      hub.reshow(copy.drillId);
    }
    if (removed === null)
      throw new ProgrammeError(
        'wrongStage',
        'This drill was recorded by an older Muster, which kept such texts in the log itself. Delete the drill for good instead.',
      );
    programme.whatIfs.removeAll(drillId);
    scorer.forget(drillId);
    hub.reshow(drillId);
    request.log.info({ drillId, facilitator: name, removed }, 'texts of people were removed from a drill');
    return { removed };
  });
}

/** Seats, and the briefing that locks them. */
function lobbyRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, stops, doorkeeper } = deps;
  const drillOf = ({ drill, code }: PlayOn): PlannedDrill => {
    const origin = programme.drills.find(drill);
    if (origin) return origin;
    throw new ProgrammeError(
      'cannotPlayOn',
      `Drill ${code}, from which this one plays on, is not in this data folder any more. Plan another.`,
    );
  };

  app.put<ById>(PATHS.drillSeats(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const { drillId, settings } = inLobby(deps, request.params.id);
    const { seats } = parsed(seatsBody, request.body);
    if (settings.playOn && !sameDesks(programme.drills.get(drillId).assignments, seats))
      throw new ProgrammeError(
        'badSeatPlan',
        `This drill plays on from ${settings.playOn.code}, so its seats and their roles are those of that minute. People can change places.`,
      );
    const { assignments, unseated } = replan(programme.drills.get(drillId).assignments, seats as SeatPlan[]);
    for (const seat of unseated) {
      programme.tickets.vacate(drillId, seat);
      hub.dismiss(drillId, seat, 'revoked');
    }
    programme.drills.saveAssignments(drillId, assignments);
    hub.presenceChanged(drillId);
    return detailOf(deps, request, drillId);
  });

  app.post<ById>(PATHS.drillBrief(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const drill = inLobby(deps, request.params.id);
    const { drillId, assignments } = drill;
    stops.mustGoOn(drillId);
    const locked = lockedPlan(assignments);
    // Locked before the room opens, so that nobody can sit down on a seat that was just given to a colleague.
    programme.drills.saveAssignments(drillId, locked);
    try {
      const { playOn } = drill.settings;
      const planned = { ...drill, assignments: locked };
      const room = await (playOn
        ? rooms.briefPlayedOn(planned, playOn, drillOf(playOn))
        : rooms.brief(planned));
      await stops.writeDown(drillId, room);
      programme.drills.markBriefed(drillId);
    } catch (error) {
      if (!rooms.isLogged(drillId)) programme.drills.saveAssignments(drillId, assignments);
      throw error;
    }
    hub.opened(drillId);
    return detailOf(deps, request, drillId);
  });
}

/** Nothing but who plays them is another. */
const sameDesks = (before: readonly SeatAssignment[], plan: z.output<typeof seatsBody>['seats']): boolean =>
  before.length === plan.length &&
  before.every(({ seat, roles }) =>
    plan.some((item) => item.seat === seat && item.roles.join() === roles.join()),
  );

/** Whoever played on from it may not delete it from under the other: its copy would be all there is left of it. */
function mustHaveNoBranches({ programme }: Deps, drillId: string): void {
  const codes = programme.drills.branchesOf(drillId).map(({ code }) => code);
  if (codes.length > 0)
    throw new ProgrammeError(
      'wrongStage',
      `${codes.join(', ')} ${codes.length === 1 ? 'plays' : 'play'} on from this drill and ${codes.length === 1 ? 'holds' : 'hold'} a copy of its beginning. Delete ${codes.length === 1 ? 'that one' : 'those'} first.`,
    );
}

/** One that cannot be opened cannot be ended either, and is not under way any more. */
const isUnderWay = (rooms: LiveRooms, drillId: string): boolean => {
  const phase = rooms.phase(drillId);
  return (phase === 'running' || phase === 'paused') && rooms.whyUnopened(drillId) === null;
};

function inLobby({ programme, rooms }: Deps, drillId: string): PlannedDrill {
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
