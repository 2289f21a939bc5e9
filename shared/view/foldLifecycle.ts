import type { LifecycleEvents } from '../event/lifecycle.ts';
import type { PlayRole, SeatPlan } from '../roles.ts';
import { isPlayRole } from '../roles.ts';
import { closed } from './foldInjects.ts';
import type { Kits, SeatView } from './lifecycleView.ts';
import type { FoldTable } from './table.ts';
import { keep, setControl } from './table.ts';
import type { View } from './view.ts';

export const lifecycle: FoldTable<keyof LifecycleEvents> = {
  'drill.created': (view, { data }) =>
    data.seats.reduce(
      seated,
      setControl(view, () => ({ created: data })),
    ),
  'organisation.named': (view, { data }) => ({ ...view, names: data.names }),
  'seat.assigned': (view, { data }) => seated(view, data),
  'role.briefed': (view, { data }) => derived({ ...view, kits: { ...view.kits, [data.role]: data.kit } }),
  'drill.started': (view, { at }) => ({ ...view, phase: 'running', startedAt: at }),
  'act.started': (view, { at, data }) => ({ ...view, act: { ...data, startedAt: at } }),
  // The clock jumps: nobody waits through the night for yesterday's answer.
  'act.ended': (view, { at }) => ({ ...view, act: null, feed: view.feed.map((item) => closed(item, at)) }),
  'drill.paused': (view, { at, data }) => ({ ...view, phase: 'paused', pause: { at, ...data } }),
  'drill.resumed': (view) => ({ ...view, phase: 'running', pause: null }),
  'speed.changed': (view, { data }) => ({ ...view, speed: data.speed }),
  'clock.skipped': (view, { data }) => ({ ...view, skips: [...view.skips, data] }),
  'clock.restarted': (view, { at, data }) => {
    const next = { ...view, restarts: [...view.restarts, { at, ...data }] };
    return view.phase === 'running'
      ? { ...next, phase: 'paused', pause: { at, reason: '', by: 'restart' } }
      : next;
  },
  'drill.ended': (view, { at, data }) => ({
    ...view,
    phase: 'hotWash',
    act: null,
    pause: null,
    ended: { at, ending: data.ending },
  }),
  'debrief.opened': (view, { at, data }) => ({ ...view, phase: 'debrief', debrief: { at, ...data } }),
  'timer.elapsed': keep,
  'command.accepted': keep,
  'flag.set': (view, { data }) =>
    setControl(view, ({ flags }) => ({ flags: { ...flags, [data.flag]: data.value } })),
  'milestone.reached': (view, { at, data }) =>
    setControl(view, ({ milestones }) => ({ milestones: { [data.milestone]: at, ...milestones } })),
};

const seated = (view: View, { seat, roles, occupant }: SeatPlan): View =>
  derived({
    ...view,
    seats: { ...view.seats, [seat]: { roles, occupant, joined: view.seats[seat]?.joined ?? [] } },
  });

/** A role is in the call from now on. */
export const joinRole = (
  view: View,
  role: PlayRole,
  at: number,
  how: 'firstOnCall' | 'page' | 'rung',
): View => (view.joined[role] ? view : derived({ ...view, joined: { ...view.joined, [role]: { at, how } } }));

/** Works out again what follows from seats, joined roles and kits. Untouched parts keep their identity. */
function derived(view: View): View {
  let { seats } = view;
  for (const [id, seat] of Object.entries(seats)) {
    const joined = seat.roles.filter((role): role is PlayRole => isPlayRole(role) && role in view.joined);
    if (!sameList(joined, seat.joined)) seats = { ...seats, [id]: { ...seat, joined } };
  }
  const { seat } = view.me;
  const own: SeatView | undefined = seat === null ? undefined : seats[seat];
  if (!own) return { ...view, seats };
  const roles = own.roles.filter(isPlayRole);
  const me = {
    seat,
    roles: sameList(roles, view.me.roles) ? view.me.roles : roles,
    activeRoles: own.joined,
    inCall: own.joined.length > 0,
    kits: kitsOf(view.kits, roles, view.me.kits),
  };
  return { ...view, seats, me };
}

function kitsOf(kits: Kits, roles: readonly PlayRole[], old: Kits): Kits {
  const mine = Object.fromEntries(
    roles.filter((role) => role in kits).map((role) => [role, kits[role]]),
  ) as Kits;
  const same =
    Object.keys(mine).length === Object.keys(old).length && roles.every((role) => mine[role] === old[role]);
  return same ? old : mine;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
