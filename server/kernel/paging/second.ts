import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import { COMMANDER, DEPUTY } from '../../../shared/roles.ts';
import type { PageTarget } from '../../../shared/scenario/paging.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import { roleKit } from '../kit.ts';
import type { DrillState } from '../state.ts';

/** The seat of a deputy who came from outside the seats. */
const DEPUTY_SEAT = 'seat-deputy';

/** Whether the commander writes the log as well, so that nobody beside them could take command as the deputy. */
const commanderWrites = (state: DrillState): boolean => {
  const seat = seatOf(state, 'scribe');
  return seat === null || seat === seatOf(state, COMMANDER);
};

/** The desk has somebody already, so this page reaches the second on call, who comes beside them. */
export function comesBeside(state: DrillState, { role, beside }: PageTarget): boolean {
  if (!beside || role === undefined) return false;
  return role === DEPUTY ? commanderWrites(state) : Object.hasOwn(state.joined, role);
}

/** The second on call is there. A deputy commander takes the log, and with it the role that command can be handed to. */
export function secondComes(c: Compiled, state: DrillState, page: string, target: PageTarget): NewEvent[] {
  const { role, beside } = target;
  if (!beside || role === undefined) return [];
  const answered: NewEvent = {
    type: 'page.acknowledged',
    data: { page, target: target.id, role: null, seat: null, name: beside.name, words: beside.answers },
  };
  if (role !== DEPUTY) return [answered];
  const seat = seatOf(state, role);
  const left = seat === null ? undefined : own(state.seats, seat);
  const moved: NewEvent[] =
    seat === null || !left
      ? []
      : [
          {
            type: 'seat.assigned',
            data: { ...left, seat, roles: left.roles.filter((item) => item !== role), moved: true },
          },
        ];
  return [
    answered,
    ...moved,
    {
      type: 'seat.assigned',
      data: { seat: DEPUTY_SEAT, roles: [role], occupant: 'colleague', moved: true },
    },
    { type: 'role.briefed', data: { seat: DEPUTY_SEAT, role, kit: roleKit(c.scenario, role), open: true } },
    ...(Object.hasOwn(state.joined, role)
      ? []
      : [{ type: 'role.joined' as const, data: { seat: DEPUTY_SEAT, role, how: 'page' as const } }]),
  ];
}
