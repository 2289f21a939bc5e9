import type { PlayRole, SeatPlan } from '../../shared/roles.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import { completeSeats, SeatPlanError } from '../kernel/create.ts';
import { ProgrammeError } from './programmeError.ts';

/** A seat of a drill as the programme keeps it. A `person` seat without a name is free. */
export interface SeatAssignment {
  seat: string;
  roles: PlayRole[];
  occupant: SeatPlan['occupant'];
  name: string | null;
  pager: 'heard' | 'silent' | null;
  /** Wall time, ISO, of the test. Missing in drills of an earlier Muster. */
  pagerAt?: string | null;
  /** Has read the card and said so. Missing in drills of an earlier Muster. */
  ready?: boolean;
}

const assignmentOf = (
  { seat, roles, occupant }: SeatPlan,
  before: readonly SeatAssignment[],
): SeatAssignment => {
  const old = before.find((assignment) => assignment.seat === seat);
  const stays = occupant === 'person' ? old : undefined;
  return {
    seat,
    roles: roles.filter(isPlayRole),
    occupant,
    name: stays?.name ?? null,
    pager: stays?.pager ?? null,
    pagerAt: stays?.pagerAt ?? null,
    ready: stays?.ready ?? false,
  };
};

export const standardAssignments = (): SeatAssignment[] =>
  completeSeats(SIX_SEATS).map((plan) => assignmentOf(plan, []));

/** The facilitator folds or unfolds desks. Who sits on a seat that stays keeps it; `unseated` lost theirs. */
export function replan(
  before: readonly SeatAssignment[],
  plan: readonly SeatPlan[],
): { assignments: SeatAssignment[]; unseated: string[] } {
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
  const assignments = whole.map((item) => assignmentOf(item, before));
  const kept = new Set(assignments.filter(({ name }) => name !== null).map(({ seat }) => seat));
  return {
    assignments,
    unseated: before.filter(({ seat, name }) => name !== null && !kept.has(seat)).map(({ seat }) => seat),
  };
}

/** Seats of staff: nobody may plan a desk under their names. */
const RESERVED = /^seat-(facilitator|observer|evaluator)/;

/** Nobody came: a scripted colleague plays the seat from the briefing on. */
export const lockedPlan = (assignments: readonly SeatAssignment[]): SeatAssignment[] =>
  assignments.map((assignment) =>
    assignment.occupant === 'person' && assignment.name === null
      ? { ...assignment, occupant: 'colleague' }
      : assignment,
  );

export const planOf = (assignments: readonly SeatAssignment[]): SeatPlan[] =>
  assignments.map(({ seat, roles, occupant }) => ({ seat, roles: [...roles], occupant }));
