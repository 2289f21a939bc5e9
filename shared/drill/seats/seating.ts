import { own, recordOf, withEntry } from '../../keyed.ts';
import type { PlayRole, SeatPlan } from '../../roles.ts';
import { isPlayRole } from '../../roles.ts';
import type { View } from '../view.ts';
import type { Kits, SeatView } from './view.ts';

export const seated = (view: View, { seat, roles, occupant }: SeatPlan): View =>
  derived({
    ...view,
    seats: withEntry(view.seats, seat, { roles, occupant, joined: own(view.seats, seat)?.joined ?? [] }),
  });

/** A role is in the call from now on. */
export const joinRole = (
  view: View,
  role: PlayRole,
  at: number,
  how: 'firstOnCall' | 'page' | 'rung',
): View =>
  own(view.joined, role) ? view : derived({ ...view, joined: withEntry(view.joined, role, { at, how }) });

/** Works out again what follows from seats, joined roles and kits. Untouched parts keep their identity. */
export function derived(view: View): View {
  let { seats } = view;
  for (const [id, seat] of Object.entries(seats)) {
    const joined = seat.roles.filter(
      (role): role is PlayRole => isPlayRole(role) && Object.hasOwn(view.joined, role),
    );
    if (!sameList(joined, seat.joined)) seats = withEntry(seats, id, { ...seat, joined });
  }
  const { seat } = view.me;
  const mine: SeatView | undefined = seat === null ? undefined : own(seats, seat);
  if (!mine) return { ...view, seats };
  const roles = mine.roles.filter(isPlayRole);
  const me = {
    seat,
    roles: sameList(roles, view.me.roles) ? view.me.roles : roles,
    activeRoles: mine.joined,
    inCall: mine.joined.length > 0,
    kits: kitsOf(view.kits, roles, view.me.kits),
  };
  return { ...view, seats, me };
}

function kitsOf(kits: Kits, roles: readonly PlayRole[], old: Kits): Kits {
  const mine: Kits = recordOf(
    roles.flatMap((role) => {
      const kit = own(kits, role);
      return kit ? [[role, kit] as const] : [];
    }),
  );
  const same =
    Object.keys(mine).length === Object.keys(old).length &&
    roles.every((role) => own(mine, role) === own(old, role));
  return same ? old : mine;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
