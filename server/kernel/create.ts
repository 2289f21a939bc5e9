import type { NewEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import { namesOf } from '../../shared/roleNames.ts';
import type { Role, SeatPlan } from '../../shared/roles.ts';
import { CORE_ROLES, isPlayRole, PLAY_ROLES, RIDES_WITH } from '../../shared/roles.ts';
import type { Compiled } from './compiled.ts';
import { roleKit } from './kit.ts';

/** A seat plan that cannot be played; the message says what to change. */
export class SeatPlanError extends Error {}

/** Fills a plan until every desk the scenario needs is held: folded roles first, then scripted colleagues for empty core seats. */
export function completeSeats(plan: readonly SeatPlan[]): SeatPlan[] {
  const seats = plan.map((seat) => ({ ...seat, roles: [...seat.roles] }));
  const seen = new Map<Role, string>();
  for (const { seat, roles } of seats) {
    if (seats.filter((other) => other.seat === seat).length > 1)
      throw new SeatPlanError(`The seat "${seat}" is listed twice. Give each seat its own id.`);
    for (const role of roles) {
      const other = seen.get(role);
      if (isPlayRole(role) && other !== undefined)
        throw new SeatPlanError(`${role} sits in "${other}" and in "${seat}". A role has one seat.`);
      seen.set(role, seat);
    }
  }
  for (const role of CORE_ROLES)
    if (!seen.has(role)) seats.push({ seat: `seat-${role}`, roles: [role], occupant: 'colleague' });
  for (const role of PLAY_ROLES) {
    const into = own(RIDES_WITH, role);
    if (into === undefined || seen.has(role)) continue;
    seats.find(({ roles }) => roles.includes(into))?.roles.push(role);
  }
  return seats;
}

/** The first step of every drill: what is played, who sits where, and what each desk holds. */
export function creation(
  c: Compiled,
  hash: string,
  plan: readonly SeatPlan[],
  solo: Role | null,
  { sealed = false, rehearsal = false }: { sealed?: boolean; rehearsal?: boolean } = {},
): NewEvent[] {
  const seats = completeSeats(plan);
  const { id, version, variant, acts, organisation } = c.scenario;
  return [
    {
      type: 'drill.created',
      data: {
        scenario: id,
        version,
        variant,
        seed: c.seed,
        hash,
        seats,
        acts: acts.map((act) => act.id),
        solo,
        ...(sealed ? { sealed } : {}),
        ...(rehearsal ? { rehearsal } : {}),
      },
    },
    {
      type: 'organisation.named',
      data: { company: organisation.company, names: namesOf(organisation) },
    },
    ...seats.map((seat): NewEvent => ({ type: 'seat.assigned', data: seat })),
    ...seats.flatMap(({ seat, roles, occupant }) =>
      roles.filter(isPlayRole).map(
        (role): NewEvent => ({
          type: 'role.briefed',
          data: { seat, role, kit: roleKit(c.scenario, role), open: occupant === 'colleague' },
        }),
      ),
    ),
  ];
}
