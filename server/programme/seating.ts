import type { PlayRole, SeatPlan } from '../../shared/roles.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import { completeSeats, SeatPlanError } from '../kernel/create.ts';
import { ProgrammeError } from './programmeError.ts';

/** A seat of a drill as the programme keeps it. A `person` seat without a name is free. */
export interface Chair {
  seat: string;
  roles: PlayRole[];
  occupant: SeatPlan['occupant'];
  name: string | null;
  pager: 'heard' | 'silent' | null;
  /** Has read the card and said so. Missing in drills of an earlier Muster. */
  ready?: boolean;
}

const chairOf = ({ seat, roles, occupant }: SeatPlan, before: readonly Chair[]): Chair => {
  const old = before.find((chair) => chair.seat === seat);
  const stays = occupant === 'person' ? old : undefined;
  return {
    seat,
    roles: roles.filter(isPlayRole),
    occupant,
    name: stays?.name ?? null,
    pager: stays?.pager ?? null,
    ready: stays?.ready ?? false,
  };
};

export const standardChairs = (): Chair[] => completeSeats(SIX_SEATS).map((plan) => chairOf(plan, []));

/** The facilitator folds or unfolds desks. Who sits on a seat that stays keeps it; `unseated` lost theirs. */
export function replan(
  before: readonly Chair[],
  plan: readonly SeatPlan[],
): { chairs: Chair[]; unseated: string[] } {
  let whole: SeatPlan[];
  try {
    whole = completeSeats(plan);
  } catch (error) {
    if (error instanceof SeatPlanError) throw new ProgrammeError('badSeatPlan', error.message);
    throw error;
  }
  const odd = whole.find(({ seat }) => !/^seat-[a-z0-9-]{1,35}$/.test(seat) || RESERVED.test(seat));
  if (odd)
    throw new ProgrammeError(
      'badSeatPlan',
      `"${odd.seat.slice(0, 40)}" cannot be the id of a seat. Use "seat-" and small letters, for example seat-ic.`,
    );
  const chairs = whole.map((item) => chairOf(item, before));
  const kept = new Set(chairs.filter(({ name }) => name !== null).map(({ seat }) => seat));
  return {
    chairs,
    unseated: before.filter(({ seat, name }) => name !== null && !kept.has(seat)).map(({ seat }) => seat),
  };
}

/** Seats of staff: nobody may plan a desk under their names. */
const RESERVED = /^seat-(facilitator|observer)/;

/** Nobody came: a scripted colleague plays the seat from the briefing on. */
export const lockedPlan = (chairs: readonly Chair[]): Chair[] =>
  chairs.map((chair) =>
    chair.occupant === 'person' && chair.name === null ? { ...chair, occupant: 'colleague' } : chair,
  );

export const planOf = (chairs: readonly Chair[]): SeatPlan[] =>
  chairs.map(({ seat, roles, occupant }) => ({ seat, roles: [...roles], occupant }));
