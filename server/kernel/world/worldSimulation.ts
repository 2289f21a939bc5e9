import { own } from '../../../shared/keyed.ts';
import type { World } from '../../../shared/scenario/world.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { Curve, CurvePoint } from './worldCurve.ts';
import { refill, refillDue } from './worldRefill.ts';
import { effectiveDelay, effectSchedule } from './worldSchedule.ts';
import type { WorldState } from './worldState.ts';
import {
  deployComponent,
  effectKey,
  factorsOf,
  liftEffect,
  pristineWorld,
  readWorld,
  setFactor,
} from './worldState.ts';

/** A press whose effect starts to spread at `at`: authorised, both keys turned. */
export interface Press {
  at: DrillTime;
  switch: string;
  scopes: readonly string[];
  options: readonly string[];
  /** Takes the scopes back instead of applying them. */
  reverts?: boolean;
}

export interface Deploy {
  at: DrillTime;
  component: string;
}

/** Something that happens by itself later. `order` settles ties as the drill's timers do: refills first, then by switch and scope. */
type Pending = { dueAt: DrillTime; order: string } & (
  | { do: 'set'; key: string; component: string; factor: number }
  | { do: 'effective'; key: string; switch: string; scope: string }
  | { do: 'refill'; switch: string; component: string }
);

interface Run {
  state: WorldState;
  pending: readonly Pending[];
}

/**
 * The world under a list of presses and deploys, up to and including `until`: what the live kernel would do, without a drill around it.
 * At one instant effects fall due first, then deploys happen, then presses; a press of the same scope replaces the one before.
 */
export function simulateWorld(
  world: World,
  schedule: readonly Press[],
  deploys: readonly Deploy[],
  until: DrillTime,
): Curve {
  const outside = [
    ...deploys.map((item) => ({ at: item.at, change: (run: Run) => deploy(run, item) })),
    ...schedule.map((item) => ({ at: item.at, change: (run: Run) => press(world, run, item) })),
  ].sort((a, b) => a.at - b.at);
  let run: Run = { state: pristineWorld(world), pending: [] };
  const curve = [pointAt(world, run.state, 0)];
  for (let taken = 0; ; ) {
    const due = run.pending[0];
    const next = outside[taken];
    const at = Math.min(due?.dueAt ?? Number.POSITIVE_INFINITY, next?.at ?? Number.POSITIVE_INFINITY);
    if (at === Number.POSITIVE_INFINITY || at > until) return curve;
    if (due && due.dueAt === at) {
      run = elapse(world, { ...run, pending: run.pending.slice(1) }, due);
    } else if (next) {
      run = next.change(run);
      taken += 1;
    }
    record(curve, pointAt(world, run.state, at));
  }
}

function press(world: World, run: Run, { at, switch: id, scopes, options, reverts }: Press): Run {
  let { state, pending } = run;
  for (const scope of scopes) {
    const key = effectKey(id, scope);
    // What is in effect goes on with what it still has to do; a press that is on its way is replaced.
    const isOnItsWay = pending.some((item) => item.do === 'effective' && item.key === key);
    if (reverts || isOnItsWay) pending = pending.filter((item) => item.do === 'refill' || item.key !== key);
    if (reverts) {
      state = liftEffect(state, key);
      continue;
    }
    const order = `switch:${key}:`;
    const steps = effectSchedule(world, id, scope, options, at).map(
      ({ dueAt, component, factor }): Pending => ({ dueAt, order, do: 'set', key, component, factor }),
    );
    const dueAt = at + effectiveDelay(world, id, scope);
    pending = inOrder([...pending, ...steps, { dueAt, order, do: 'effective', switch: id, scope, key }]);
  }
  return { state, pending };
}

/** A deploy ships its flags at default: what was pressed before does not reach it, not even what is still under way. */
const deploy = ({ state, pending }: Run, { component }: Deploy): Run => ({
  state: deployComponent(state, component),
  pending: pending.filter((item) => item.do !== 'set' || item.component !== component),
});

function elapse(world: World, run: Run, item: Pending): Run {
  switch (item.do) {
    case 'set': {
      // Pressing a switch again never makes it weaker, so the smaller factor stays.
      const present = own(factorsOf(run.state, item.component), item.key) ?? 1;
      const factor = Math.min(item.factor, present);
      return { ...run, state: setFactor(run.state, item.component, item.key, factor) };
    }
    case 'effective': {
      const refills = refillDue(world, item.switch, item.dueAt, item.scope).map(
        ({ dueAt, component }): Pending => ({
          dueAt,
          order: `refill:${item.switch}:${component}`,
          do: 'refill',
          switch: item.switch,
          component,
        }),
      );
      // A second purge of the same copy starts its refill anew.
      const others = run.pending.filter(({ order }) => refills.every((fresh) => fresh.order !== order));
      return { ...run, pending: inOrder([...others, ...refills]) };
    }
    case 'refill': {
      const rule = world.refills.find(
        (known) => known.switch === item.switch && known.component === item.component,
      );
      return rule ? { ...run, state: refill(world, run.state, rule) } : run;
    }
  }
}

/** The sort is stable: within one scope and instant the effect comes before the moment it counts as effective. */
const inOrder = (items: readonly Pending[]): readonly Pending[] =>
  items.toSorted((a, b) =>
    a.dueAt !== b.dueAt ? a.dueAt - b.dueAt : a.order < b.order ? -1 : a.order > b.order ? 1 : 0,
  );

function pointAt(world: World, state: WorldState, at: DrillTime): CurvePoint {
  const { residual, ratePerHour } = readWorld(world, state);
  return { at: Math.max(0, at), residual, ratePerHour };
}

/** Several changes at one instant make one point, and a change that alters nothing makes none. */
function record(curve: CurvePoint[], point: CurvePoint): void {
  if (curve.at(-1)?.at === point.at) curve.pop();
  const last = curve.at(-1);
  if (last?.residual !== point.residual || last.ratePerHour !== point.ratePerHour) curve.push(point);
}
