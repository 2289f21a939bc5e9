import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { COMMANDER } from '../../../shared/roles.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import { roleKit } from '../kit.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';

/**
 * Whoever has command authorises every switch (RULE-7), so an acting commander's desk shows them all while they have it,
 * and its own afterwards. The incident commander's own desk always does.
 */
export const commandTaken: Reaction<'command.taken'> = (c, before, after, { data }) => [
  ...(before.commander === null || before.commander === data.role
    ? []
    : briefed(c, after, before.commander, false)),
  ...briefed(c, after, data.role, true),
];

function briefed(c: Compiled, state: DrillState, role: PlayRole, commands: boolean): NewEvent[] {
  const seat = seatOf(state, role);
  if (role === COMMANDER || seat === null) return [];
  const open = own(state.seats, seat)?.occupant === 'colleague';
  return [{ type: 'role.briefed', data: { seat, role, kit: roleKit(c.scenario, role, commands), open } }];
}
