import { own, withoutKeys } from '../../../shared/keyed.ts';
import type { Component, World } from '../../../shared/scenario/world.ts';

/**
 * What the switches and bombs have done to the world so far; plain JSON, so it lives inside the drill state.
 * `factors` multiplies a component's baseline: component, then effect key, then factor 0..1.
 */
export interface WorldState {
  factors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Latent components that are live now. */
  deployed: readonly string[];
}

interface WorldReading {
  /** Share of baseline, 0..1, and above 1 once a bomb adds harm of its own. */
  residual: number;
  /** Expected harmful events per hour, all components. */
  ratePerHour: number;
  rates: Record<string, number>;
}

/** One applied scope of one switch. Pressing it again replaces its effect; two different keys multiply. */
export const effectKey = (switchId: string, scope: string): string => `${switchId}:${scope}`;

/** Before anybody touched anything: no factors, no latent component live. */
export const pristineWorld = (_world: World): WorldState => ({ factors: {}, deployed: [] });

export const isLive = (state: WorldState, { id, latent }: Component): boolean =>
  !latent || state.deployed.includes(id);

/** Factors of one component by effect key; an untouched one has none. */
export const factorsOf = (state: WorldState, component: string): Readonly<Record<string, number>> =>
  own(state.factors, component) ?? {};

/** Expected harmful events per hour by component; a latent one that is not deployed has 0. */
export function ratesOf(world: World, state: WorldState): Record<string, number> {
  return Object.fromEntries(
    world.components.map((component) => [
      component.id,
      isLive(state, component) ? component.baselinePerHour * product(factorsOf(state, component.id)) : 0,
    ]),
  );
}

/** The truth at one instant. A latent component adds to the numerator only, so a bomb can take the residual past 1. */
export function readWorld(world: World, state: WorldState): WorldReading {
  const rates = ratesOf(world, state);
  const ratePerHour = world.components.reduce((sum, { id }) => sum + (own(rates, id) ?? 0), 0);
  const baseline = world.components.reduce(
    (sum, { baselinePerHour, latent }) => sum + (latent ? 0 : baselinePerHour),
    0,
  );
  return { residual: baseline > 0 ? roundedShare(ratePerHour / baseline) : 0, ratePerHour, rates };
}

/** Sums of products carry dust in the sixteenth digit, and a guard at exactly 5 % must not turn on it. */
export const roundedShare = (share: number): number => Math.round(share * 1e12) / 1e12;

/** Sets what one applied scope does to one component. Callers decide whether an older, smaller factor should win. */
export function setFactor(state: WorldState, component: string, key: string, factor: number): WorldState {
  const factors = { ...factorsOf(state, component), [key]: factor };
  return { ...state, factors: { ...state.factors, [component]: factors } };
}

/** Takes an applied scope back: its factor leaves every component at once. */
export function liftEffect(state: WorldState, key: string): WorldState {
  return {
    ...state,
    factors: Object.fromEntries(
      Object.keys(state.factors).map((component) => [
        component,
        withoutKeys(factorsOf(state, component), [key]),
      ]),
    ),
  };
}

/** Makes a latent component live. A deploy ships its flags at default, so what was switched before does not reach it. */
export function deployComponent(state: WorldState, component: string): WorldState {
  if (state.deployed.includes(component)) return state;
  return { factors: withoutKeys(state.factors, [component]), deployed: [...state.deployed, component] };
}

/** In the order of the keys, not of the presses: the same switches then give the same bits whichever came first. */
const product = (factors: Readonly<Record<string, number>>): number =>
  Object.keys(factors)
    .sort()
    .reduce((result, key) => result * (own(factors, key) ?? 1), 1);
