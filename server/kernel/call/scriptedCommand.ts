import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import type { DrillTime, DurationMs } from '../../../shared/time.ts';
import { seconds } from '../../../shared/time.ts';
import { seatOf } from '../facts.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';

/** A scripted colleague who is offered command takes it after a breath, keeps it for some minutes and gives it back to the commander. */
const ACCEPTS_AFTER: DurationMs = seconds(15);
const KEEPS_FOR: DurationMs = seconds(270);
const ACCEPT = 'command:accept';
const BACK = 'command:back';

const isScripted = (state: DrillState, role: PlayRole): boolean => {
  const seat = seatOf(state, role);
  return seat !== null && own(state.seats, seat)?.occupant === 'colleague';
};

export function armAcceptance(state: DrillState, to: PlayRole, at: DrillTime): DrillState {
  const open = disarm(state, ACCEPT);
  return isScripted(state, to)
    ? arm(open, {
        id: ACCEPT,
        kind: 'page',
        dueAt: at + ACCEPTS_AFTER,
        work: { do: 'takeCommand', role: to },
      })
    : open;
}

export const withdrawOffer = (state: DrillState): DrillState => disarm(state, ACCEPT);

export function armReturn(state: DrillState, role: PlayRole, at: DrillTime): DrillState {
  const open = disarm(state, ACCEPT, BACK);
  return role !== COMMANDER && isScripted(state, role)
    ? arm(open, { id: BACK, kind: 'page', dueAt: at + KEEPS_FOR, work: { do: 'giveBack', role } })
    : open;
}

export const acceptsCommand = (state: DrillState, role: PlayRole): NewEvent[] =>
  state.handOff?.to === role && isScripted(state, role)
    ? [asScripted(state, role, { type: 'command.taken', data: { role, happenedAt: state.at } })]
    : [];

export const givesBack = (state: DrillState, role: PlayRole): NewEvent[] =>
  state.commander === role && isScripted(state, role) && Object.hasOwn(state.joined, COMMANDER)
    ? [
        asScripted(state, role, {
          type: 'command.handedOver',
          data: { from: role, to: COMMANDER, happenedAt: state.at },
        }),
      ]
    : [];

const asScripted = (state: DrillState, role: PlayRole, event: NewEvent): NewEvent => {
  const seat = seatOf(state, role);
  return seat === null ? event : { ...event, by: { seat, role } };
};
