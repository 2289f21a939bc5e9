import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DeviceLink } from '../../../shared/api.ts';
import { PATHS, peopleBody, seatLinkBody } from '../../../shared/api.ts';
import type { Occupant } from '../../../shared/roles.ts';
import { FACILITATOR_SEAT } from '../../../shared/roles.ts';
import type { PlannedDrill } from '../../programme/drills.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Chair } from '../../programme/seating.ts';
import type { Deps } from '../deps.ts';
import { deviceLink } from '../deviceLink.ts';
import { parsed } from '../errors.ts';
import { isOver } from '../lobby.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };

/** Late comers, people who step out, who swap, and who lost their phone. The facilitator decides; the room is told first. */
export function peopleRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, desk, doorkeeper } = deps;
  const { drills, tickets } = programme;

  app.post<ById>(PATHS.drillPeople(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const wanted = parsed(peopleBody, request.body);
    const { drillId } = underWay(request.params.id);
    switch (wanted.do) {
      case 'open':
        await giveTo(drillId, chairOf(drillId, wanted.seat), 'person');
        break;
      case 'move':
        await move(drillId, wanted.from, wanted.to);
        break;
      case 'release': {
        const chair = chairOf(drillId, wanted.seat, { orObserver: wanted.to === 'person' });
        tickets.vacate(drillId, wanted.seat);
        hub.dismiss(drillId, wanted.seat, 'revoked');
        if (chair) await giveTo(drillId, chair, wanted.to);
        break;
      }
    }
    hub.presenceChanged(drillId);
    return desk.detail(drills.get(drillId), originOf(request, deps));
  });

  app.post<ById>(PATHS.drillSeatLink(':id'), async (request): Promise<DeviceLink> => {
    doorkeeper.mustFacilitate(request);
    const { seat, lost } = parsed(seatLinkBody, request.body);
    const { drillId } = underWay(request.params.id);
    const watcher = tickets.observers(drillId).find((item) => item.seat === seat);
    const name = watcher?.name ?? chairOf(drillId, seat).name;
    if (name === null)
      throw new ProgrammeError('notFound', 'Nobody holds that seat yet. Give them the drill code.');
    if (lost) {
      tickets.putOut(drillId, seat);
      hub.dismiss(drillId, seat, 'revoked');
    }
    const holder = { drillId, seat, name, observer: watcher !== undefined };
    return deviceLink(tickets.offerDevice(holder), originOf(request, deps));
  });

  async function move(drillId: string, from: string, to: string): Promise<void> {
    const there = chairOf(drillId, to);
    if (from === to) throw new ProgrammeError('seatTaken', 'They sit there already.');
    const isSomebody =
      drills.get(drillId).chairs.some(({ seat, name }) => seat === from && name !== null) ||
      tickets.observers(drillId).some(({ seat }) => seat === from);
    if (!isSomebody) throw new ProgrammeError('notFound', 'Nobody sits there who could be moved.');
    await giveTo(drillId, there, 'person');
    tickets.move(drillId, from, to);
    for (const seat of [from, to]) hub.dismiss(drillId, seat, 'moved');
  }

  /** The log decides who plays a seat; before there is one, the plan does. */
  async function giveTo(drillId: string, { seat, occupant }: Chair, to: Occupant): Promise<void> {
    if (occupant === to) return;
    const room = await rooms.get(drillId);
    if (!room) {
      drills.setOccupant(drillId, seat, to);
      return;
    }
    const answer = await room.submit(FACILITATOR_SEAT, {
      id: `people-${randomUUID()}`,
      name: 'assignSeat',
      payload: { seat, occupant: to },
    });
    if (!answer.ok && answer.rejection.code !== 'alreadyDone')
      throw new ProgrammeError('wrongStage', answer.rejection.message);
  }

  function underWay(drillId: string): PlannedDrill {
    const drill = drills.get(drillId);
    if (isOver(rooms.phase(drillId)))
      throw new ProgrammeError('wrongStage', 'The drill is over; seats stay as they were.');
    return drill;
  }

  function chairOf(drillId: string, seat: string): Chair;
  function chairOf(drillId: string, seat: string, how: { orObserver: boolean }): Chair | null;
  function chairOf(drillId: string, seat: string, { orObserver } = { orObserver: false }): Chair | null {
    const chair = drills.get(drillId).chairs.find((item) => item.seat === seat);
    if (chair) return chair;
    if (orObserver && tickets.observers(drillId).some((item) => item.seat === seat)) return null;
    throw new ProgrammeError('notFound', 'That seat is not part of this drill. Reload the page.');
  }
}
