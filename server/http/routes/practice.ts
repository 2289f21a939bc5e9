import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { PracticeClock, PracticeOffer } from '../../../shared/api.ts';
import { PATHS, practiceBody, practiceClockBody } from '../../../shared/api.ts';
import type { CommandName } from '../../../shared/drill/commands.ts';
import { own } from '../../../shared/keyed.ts';
import { COMMANDER, FACILITATOR_SEAT } from '../../../shared/roles.ts';
import { countedAs } from '../../admission/address.ts';
import { TooMany } from '../../admission/guessing.ts';
import type { Limits } from '../../admission/limits.ts';
import { today } from '../../dates.ts';
import { beginPractice, practiceDesks } from '../../live/practice.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

/** One person, one desk, scripted colleagues and no facilitator: begun by anybody, moved by its player. */
export function practiceRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, registry, rooms, hub, limits, doorkeeper } = deps;
  const mustOffer = (): void => {
    if (!deps.practice)
      throw new ProgrammeError(
        'practiceOff',
        'This server does not offer practice alone. Ask the facilitator for a drill code.',
      );
  };

  app.get(PATHS.practice, async (): Promise<PracticeOffer> => {
    mustOffer();
    return {
      scenarios: registry.summaries(today()).map(({ id, title, summary, contentNote, durationMinutes }) => ({
        id,
        title,
        summary,
        contentNote,
        minutes: durationMinutes.play,
      })),
      desks: practiceDesks(registry),
    };
  });

  app.post(PATHS.practice, async (request, reply) => {
    mustOffer();
    const { scenario, role, name } = parsed(practiceBody, request.body);
    await notTooMany(limits, countedAs(request.ip));
    const ticket = await beginPractice({ programme, registry, rooms }, { scenario, role, name });
    hub.opened(ticket.drillId);
    return reply.code(201).send(ticket);
  });

  app.post(PATHS.practiceClock, async (request, reply) => {
    const { drillId, seat } = doorkeeper.mustHold(request);
    const { settings, assignments } = programme.drills.get(drillId);
    const room = await rooms.get(drillId);
    const commands = assignments.some((item) => item.seat === seat && item.roles.includes(COMMANDER));
    if (!room || !(settings.practice === true || (settings.autopilot === true && commands)))
      throw new ProgrammeError('wrongStage', 'The facilitator moves the clock of this drill.');
    const asked = parsed(practiceClockBody, request.body);
    const payload = asked.do === 'skip' ? { at: asked.toMs } : {};
    const answer = await room.submit(FACILITATOR_SEAT, {
      id: `practice-${randomUUID()}`,
      name: own(COMMANDS, asked.do),
      payload,
      role: null,
    });
    if (!answer.ok) throw new ProgrammeError('wrongStage', answer.rejection.message);
    return reply.code(204).send();
  });
}

const COMMANDS: Record<PracticeClock['do'], CommandName> = {
  start: 'startDrill',
  resume: 'resumeDrill',
  skip: 'skipTo',
  endAct: 'endAct',
  end: 'endDrill',
  openDebrief: 'openDebrief',
};

async function notTooMany({ practices }: Limits, address: string): Promise<void> {
  await practices.consume(address).catch(() => {
    throw new TooMany(
      'Too many practice drills were begun from this address within an hour. Go on with one of yours, or try again later.',
      3_600,
    );
  });
}
