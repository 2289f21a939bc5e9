import { own } from '../../../shared/keyed.ts';
import type { PlayRole, Role } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import { seatOf } from '../facts.ts';
import type { Situation } from '../rules.ts';
import { refuse, titled } from '../rules.ts';
import type { DrillState } from '../state.ts';

/** One person may hold two roles: command would stay where it is, under another name. */
export function toOneself({ c, state }: Pick<Situation, 'c' | 'state'>, from: Role, to: PlayRole) {
  const seat = seatOf(state, to);
  return seat !== null && seat === seatOf(state, from)
    ? refuse(
        'notPossible',
        `${titled(c, [to])} sits at the same desk as you, so you would hand over to yourself. Name somebody at another desk, or page the second commander.`,
      )
    : null;
}

/** The scribe's desk; beside a scripted scribe, who hears nothing, the commander's. */
export function writesTheLog(state: DrillState, seat: string): boolean {
  if (!Object.hasOwn(state.joined, 'scribe')) return false;
  const writer = seatOf(state, 'scribe');
  const scripted = writer !== null && own(state.seats, writer)?.occupant === 'colleague';
  return seat === writer || (scripted && seat === seatOf(state, COMMANDER));
}
