import type { NewEvent } from '../../../shared/drill/events.ts';
import type { seatsCommands } from '../../../shared/drill/seats/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Role } from '../../../shared/roles.ts';
import { OBSERVER_SEAT } from '../../../shared/roles.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse, titled } from '../rules.ts';
import type { DrillState } from '../state.ts';

type CoverCommands = Pick<typeof seatsCommands, 'coverSeat' | 'giveBackSeat'>;

/** Somebody is out, and another person at the table does their work besides their own. What was found and written stays with the seat. */
export const coverRules: RuleTable<keyof CoverCommands> = {
  coverSeat: ({ c, state, command }) => {
    const { seat, by } = command.payload;
    const known = own(state.seats, seat);
    const helper = own(state.seats, by);
    const watches = by.startsWith(OBSERVER_SEAT);
    const missing = known ? by : seat;
    if (!known || !(helper || watches))
      return refuse('unknownSeat', `There is no seat "${missing}" in this drill.`);
    if (state.phase === 'hotWash' || state.phase === 'debrief')
      return refuse('wrongPhase', 'The drill is over; seats stay as they were.');
    if (seat === by) return refuse('notPossible', 'That is the same desk. Choose somebody else to cover it.');
    if (own(state.covers, seat))
      return refuse('alreadyDone', 'Another desk covers that seat already. Take it back first.');
    if (known.roles.length === 0)
      return refuse('notPossible', 'That desk has no role just now, so there is nothing to cover.');
    if (known.occupant !== 'person')
      return refuse('notPossible', 'A scripted colleague has that seat. Give it back to its person first.');
    if (helper && helper.occupant !== 'person')
      return refuse(
        'notPossible',
        `No person sits at ${titled(c, helper.roles)}. Choose somebody who is here, or let a scripted colleague cover.`,
      );
    const { roles } = known;
    return accept(
      'facilitator',
      event('seat.covered', { seat, by, roles }),
      // Somebody who watched sits down there: the roles stay with the seat.
      ...(helper ? moved(state, { [seat]: [], [by]: [...helper.roles, ...roles] }) : []),
    );
  },
  giveBackSeat: ({ state, command }) => {
    const { seat } = command.payload;
    const cover = own(state.covers, seat);
    if (!cover) return refuse('alreadyDone', 'Nobody covers that seat, so there is nothing to give back.');
    const { by, roles } = cover;
    // Whoever covered may be out as well by now, and covered in turn: the roles come from where they are.
    const without = Object.entries(state.seats)
      .filter(([id, { roles: held }]) => id !== seat && held.some((role) => roles.includes(role)))
      .map(([id, { roles: held }]) => [id, held.filter((role) => !roles.includes(role))] as const);
    const now = own(state.seats, seat)?.roles ?? [];
    const back = [...now, ...roles.filter((role) => !now.includes(role))];
    return accept(
      'facilitator',
      event('seat.givenBack', { seat, by, roles }),
      ...(back.length > now.length ? moved(state, { ...Object.fromEntries(without), [seat]: back }) : []),
    );
  },
};

/** Those who give a role up come first: no role is held twice in between. */
function moved(state: DrillState, to: Record<string, Role[]>): NewEvent[] {
  const heldNow = (seat: string): number => own(state.seats, seat)?.roles.length ?? 0;
  return Object.entries(to)
    .sort(([one, a], [other, b]) => a.length - heldNow(one) - (b.length - heldNow(other)))
    .map(([seat, roles]) =>
      event('seat.assigned', {
        seat,
        roles,
        occupant: own(state.seats, seat)?.occupant ?? 'person',
        moved: true,
      }),
    );
}
