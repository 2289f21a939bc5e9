import type { seatsCommands } from '../../../shared/drill/seats/commands.ts';
import { own } from '../../../shared/keyed.ts';
import { COMMANDER, isPlayRole } from '../../../shared/roles.ts';
import { roleKit } from '../kit.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';
import { coverRules } from './cover.ts';

export const seatsRules: RuleTable<keyof typeof seatsCommands> = {
  /**
   * Somebody comes late and takes a scripted colleague's seat, or leaves and a colleague takes it over. Roles stay with the seat. A
   * colleague's desk is open to the call, so its kits are told again.
   */
  assignSeat: ({ c, state, command }) => {
    const { seat, occupant } = command.payload;
    const known = own(state.seats, seat);
    if (!known) return refuse('unknownSeat', `There is no seat "${seat}" in this drill.`);
    if (state.phase === 'hotWash' || state.phase === 'debrief')
      return refuse('wrongPhase', 'The drill is over; seats stay as they were.');
    if (own(state.covers, seat))
      return refuse('prerequisite', 'Another desk covers that seat. Take it back first.');
    if (known.occupant === occupant)
      return refuse(
        'alreadyDone',
        occupant === 'person'
          ? 'That seat is open to a person already.'
          : 'A scripted colleague has that seat already.',
      );
    const { roles } = known;
    const briefed = (occupant === 'colleague' ? roles.filter(isPlayRole) : []).map((role) =>
      event('role.briefed', {
        seat,
        role,
        kit: roleKit(c.scenario, role, role === COMMANDER || role === state.commander),
        open: true,
      }),
    );
    return accept('facilitator', event('seat.assigned', { seat, roles, occupant }), ...briefed);
  },
  ...coverRules,
};
