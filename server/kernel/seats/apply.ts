import { withoutCover } from '../../../shared/drill/seats/covers.ts';
import type { SeatsEvents } from '../../../shared/drill/seats/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { SeatPlan } from '../../../shared/roles.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { Compiled } from '../compiled.ts';
import { answerDelay, answerTimer } from '../paging/pageAnswer.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';

/** Pages that ring at a seat which has changed hands: a scripted colleague answers them after their time, a person does it themselves. */
function answeredBy(c: Compiled, state: DrillState, seat: string): DrillState {
  let next = state;
  for (const [page, { target, seat: rings, state: stands }] of Object.entries(state.pages)) {
    if (rings !== seat || (stands !== 'sent' && stands !== 'unanswered')) continue;
    const delay = answerDelay(c, state, target);
    next =
      delay === null
        ? disarm(next, answerTimer(page))
        : arm(next, {
            id: answerTimer(page),
            kind: 'page',
            dueAt: state.at + delay,
            work: { do: 'pageAnswer', page },
          });
  }
  return next;
}

/** Nothing runs, and nothing of whoever ran or covered the drill before. */
const NOBODY_YET: Pick<DrillState, 'phase' | 'speed' | 'stop' | 'hands' | 'driver' | 'covers'> = {
  phase: 'lobby',
  speed: 1,
  stop: null,
  hands: {},
  driver: null,
  covers: {},
};

/** Another round sits down; nothing runs until somebody starts it: the timers stand with the clock. */
function seatedAnew(c: Compiled, state: DrillState, plan: readonly SeatPlan[]): DrillState {
  let next = state;
  for (const { seat, roles, occupant } of plan) {
    next = { ...next, seats: { ...next.seats, [seat]: { roles, occupant } } };
    if (own(state.seats, seat)?.occupant !== occupant) next = answeredBy(c, next, seat);
  }
  return next;
}

export const seatsChanges: ApplyTable<keyof SeatsEvents> = {
  'drill.created': (_c, state, { data }) => ({
    ...state,
    seats: Object.fromEntries(data.seats.map(({ seat, roles, occupant }) => [seat, { roles, occupant }])),
  }),
  'drill.branched': (c, state, { data }) => seatedAnew(c, { ...state, ...NOBODY_YET }, data.seats),
  'seat.assigned': (c, state, { data }) =>
    answeredBy(
      c,
      {
        ...state,
        seats: { ...state.seats, [data.seat]: { roles: data.roles, occupant: data.occupant } },
      },
      data.seat,
    ),
  'seat.covered': (_c, state, { data: { seat, by, roles } }) => ({
    ...state,
    covers: withEntry(state.covers, seat, { by, roles }),
  }),
  'seat.givenBack': (_c, state, { data }) => ({
    ...state,
    covers: withoutCover(state.covers, data.seat, data.roles),
  }),
  'organisation.named': keep,
  'role.briefed': keep,
};
