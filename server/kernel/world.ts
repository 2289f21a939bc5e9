import type { World } from '../../shared/scenario/world.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';

/**
 * What every lever does to every component right now, and which latent components are live. Plain JSON.
 * `factors[component]["switch:scope"]` is a factor 0..1; factors of different levers multiply (DOMAIN.md 5.3).
 */
export interface WorldState {
  factors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  deployed: readonly string[];
}
export interface WorldReading {
  /** Present harm as a share of baseline; the denominator is the baseline of everything live at T+0 (R15). */
  residual: number;
  /** Expected harmful events per hour, in all and by component. */
  ratePerHour: number;
  rates: Record<string, number>;
}

export const pristineWorld = (_world: World): WorldState => ({ factors: {}, deployed: [] });

const factorOf = (state: WorldState, component: string): number => Object.values(state.factors[component] ?? {}).reduce((product, factor) => product * factor, 1);

export const ratesOf = (world: World, state: WorldState): Record<string, number> =>
  Object.fromEntries(world.components.map(({ id, baselinePerHour, latent }) => [id, latent && !state.deployed.includes(id) ? 0 : baselinePerHour * factorOf(state, id)]));

export function readWorld(world: World, state: WorldState): WorldReading {
  const rates = ratesOf(world, state);
  const ratePerHour = world.components.reduce((sum, { id }) => sum + (rates[id] ?? 0), 0);
  const baseline = world.components.reduce((sum, { latent, baselinePerHour }) => sum + (latent ? 0 : baselinePerHour), 0);
  return { residual: baseline > 0 ? ratePerHour / baseline : 0, ratePerHour, rates };
}

export function setFactor(state: WorldState, component: string, effectKey: string, factor: number): WorldState {
  return { ...state, factors: { ...state.factors, [component]: { ...state.factors[component], [effectKey]: factor } } };
}

/** Takes one lever's scope off everything it acted on. */
export function liftEffect(state: WorldState, effectKey: string): WorldState {
  const factors: Record<string, Readonly<Record<string, number>>> = {};
  for (const [component, effects] of Object.entries(state.factors)) {
    const { [effectKey]: lifted, ...rest } = effects;
    factors[component] = lifted === undefined ? effects : rest;
  }
  return { ...state, factors };
}

/** A deploy ships its flags at default: levers pressed before it do not reach it until they are pressed again. */
export function deployComponent(state: WorldState, component: string): WorldState {
  if (state.deployed.includes(component)) return state;
  const { [component]: _before, ...factors } = state.factors;
  return { factors, deployed: [...state.deployed, component] };
}

export interface EffectRow {
  dueAt: DrillTime;
  component: string;
  factor: number;
  /** 0: the lever takes effect. 1..n: sessions that were already open end, in equal steps. */
  step: number;
}

/**
 * Everything one applied scope will do. Without its draining option a sticky lever starts with no effect and closes the
 * gap to its multiplier in equal steps after the delay: step i of n leaves 1 - (1 - m) i/n (DOMAIN.md R15).
 */
export function effectSchedule(world: World, switchId: string, scope: string, options: readonly string[], appliedAt: DrillTime): EffectRow[] {
  const lever = world.switches.find(({ id }) => id === switchId);
  if (!lever) return [];
  const sticky = lever.stickyUnless && !options.includes(lever.stickyUnless.option) ? lever.stickyUnless : null;
  return lever.effects
    .filter((effect) => effect.scope === scope)
    .flatMap(({ component, multiplier, delayMs }): EffectRow[] => {
      const effective = appliedAt + (delayMs ?? lever.delayMs);
      if (!sticky) return [{ dueAt: effective, component, factor: multiplier, step: 0 }];
      return Array.from({ length: sticky.steps }, (_, index) => {
        const done = (index + 1) / sticky.steps;
        return { dueAt: effective + (index + 1) * sticky.stepMs, component, factor: done === 1 ? multiplier : 1 - (1 - multiplier) * done, step: index + 1 };
      });
    });
}

/** A source counts as closed at or below this share; above it a purged copy fills again (DOMAIN.md R15). */
const SOURCE_CLOSED = 0.05;

const sourceShare = (world: World, state: WorldState, source: readonly string[]): number => {
  const rates = ratesOf(world, state);
  const baseline = world.components.reduce((sum, { id, baselinePerHour }) => sum + (source.includes(id) ? baselinePerHour : 0), 0);
  return baseline > 0 ? source.reduce((sum, id) => sum + (rates[id] ?? 0), 0) / baseline : 0;
};

/** Copies that a purge just emptied and when they will have filled again if their source stays open. */
export const refillDue = (world: World, switchId: string, effectiveAt: DrillTime): { dueAt: DrillTime; component: string }[] =>
  world.refills.filter((rule) => rule.switch === switchId).map(({ component, refillMs }) => ({ dueAt: effectiveAt + refillMs, component }));

/** The refill falls due: an open source brings the copy back to its own share, never below the purge's floor. */
export function refill(world: World, state: WorldState, rule: World['refills'][number]): WorldState {
  const share = sourceShare(world, state, rule.source);
  if (share <= SOURCE_CLOSED) return state;
  const effects = state.factors[rule.component] ?? {};
  const purge = Object.keys(effects).find((key) => key.startsWith(`${rule.switch}:`));
  return purge === undefined ? state : setFactor(state, rule.component, purge, Math.max(rule.floor, share));
}

export interface CurveStep {
  at: DrillTime;
  residual: number;
  ratePerHour: number;
}
export interface PressedLever {
  at: DrillTime;
  switch: string;
  scopes: readonly string[];
  options: readonly string[];
}

/** The world under a schedule of presses and deploys, without people: par, doing nothing, tables and what-ifs. Steps from 0 to `until`. */
export function simulateWorld(world: World, schedule: readonly PressedLever[], deploys: readonly { at: DrillTime; component: string }[], until: DrillTime): CurveStep[] {
  type Change = { at: DrillTime; order: number; apply: (state: WorldState) => WorldState };
  const changes: Change[] = [];
  for (const { at, switch: id, scopes, options } of schedule) {
    for (const scope of scopes) {
      const rows = effectSchedule(world, id, scope, options, at);
      for (const { dueAt, component, factor } of rows) {
        const key = `${id}:${scope}`;
        changes.push({ at: dueAt, order: 0, apply: (state) => setFactor(state, component, key, Math.min(factor, state.factors[component]?.[key] ?? 1)) });
      }
      const effective = rows[0]?.dueAt ?? at;
      for (const { dueAt, component } of refillDue(world, id, effective)) {
        const rule = world.refills.find((item) => item.switch === id && item.component === component);
        if (rule) changes.push({ at: dueAt, order: 1, apply: (state) => refill(world, state, rule) });
      }
    }
  }
  for (const { at, component } of deploys) changes.push({ at, order: 2, apply: (state) => deployComponent(state, component) });
  changes.sort((a, b) => a.at - b.at || a.order - b.order);
  let state = pristineWorld(world);
  const start = readWorld(world, state);
  const curve: CurveStep[] = [{ at: 0, residual: start.residual, ratePerHour: start.ratePerHour }];
  for (const { at, apply } of changes) {
    if (at > until) break;
    state = apply(state);
    const { residual, ratePerHour } = readWorld(world, state);
    const last = curve.at(-1);
    if (last && last.at === at) curve[curve.length - 1] = { at, residual, ratePerHour };
    else if (!last || last.ratePerHour !== ratePerHour) curve.push({ at, residual, ratePerHour });
  }
  return curve;
}

const HOUR_MS: DurationMs = 3_600_000;

/** Expected harmful events between two times: the exact integral of a piecewise constant rate. */
export function exposure(curve: readonly CurveStep[], from: DrillTime, to: DrillTime): number {
  return curve.reduce((sum, { at, ratePerHour }, index) => {
    const begin = Math.max(at, from);
    const end = Math.min(curve[index + 1]?.at ?? Number.POSITIVE_INFINITY, to);
    return end > begin ? sum + (ratePerHour * (end - begin)) / HOUR_MS : sum;
  }, 0);
}

/** The first time at or below `threshold` that then stays there for `holdMs`, looking no further than `until`; null if there is none. */
export function firstHeldAt(curve: readonly CurveStep[], threshold: number, holdMs: DurationMs, until: DrillTime): DrillTime | null {
  // Sums of products carry rounding dust; a thousandth of a per cent never decides a drill.
  const below = ({ residual }: CurveStep): boolean => residual <= threshold + 1e-9;
  for (let index = 0; index < curve.length; index++) {
    const step = curve[index];
    if (!step || step.at > until || !below(step)) continue;
    let end = index;
    while (end + 1 < curve.length && below(curve[end + 1] as CurveStep)) end++;
    const stays = curve[end + 1]?.at ?? until;
    if (stays - step.at >= holdMs) return step.at;
    index = end;
  }
  return null;
}
