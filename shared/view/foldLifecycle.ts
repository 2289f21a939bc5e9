import type { LifecycleEvents } from '../event/lifecycle.ts';
import { own, recordOf, withEntry } from '../keyed.ts';
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
  'role.briefed': (view, { data }) => derived({ ...view, kits: withEntry(view.kits, data.role, data.kit) }),
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
  'timer.setAside': keep,
  'command.accepted': keep,
  'flag.set': (view, { data }) =>
    setControl(view, ({ flags }) => ({ flags: withEntry(flags, data.flag, data.value) })),
  'milestone.reached': (view, { at, data }) =>
    setControl(view, ({ milestones }) => ({
      milestones: Object.hasOwn(milestones, data.milestone)
        ? milestones
        : withEntry(milestones, data.milestone, at),
    })),
};

const seated = (view: View, { seat, roles, occupant }: SeatPlan): View =>
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
function derived(view: View): View {
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
