import { own } from '../../../shared/keyed.ts';
import type { RefillRule, World } from '../../../shared/scenario/world.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { WorldState } from './worldState.ts';
import { factorsOf, isLive, ratesOf, roundedShare } from './worldState.ts';

/** A source that runs at or below this share of its baseline is closed (RULE-12). */
const CLOSED_AT_OR_BELOW = 0.05;

/**
 * Copies that a purge has just emptied, and when they will have filled again if their source is open by then; `refill` decides that at
 * its own time. With `scope`, only copies that this scope purges.
 */
export function refillDue(
  world: World,
  switchId: string,
  effectiveAt: DrillTime,
  scope?: string,
): { dueAt: DrillTime; component: string }[] {
  const switchSpec = world.switches.find(({ id }) => id === switchId);
  const purges = (component: string): boolean =>
    switchSpec?.effects.some(
      (row) => row.component === component && (scope === undefined || row.scope === scope),
    ) ?? false;
  return world.refills
    .filter((rule) => rule.switch === switchId && purges(rule.component))
    .map(({ component, refillMs }) => ({ dueAt: effectiveAt + refillMs, component }));
}

/**
 * The purge is undone by fresh copies: the component stands at max(floor, source share) of what it was. A source closed in the meantime
 * refills nothing, neither does a purge that has been lifted, and a refill never empties a copy further.
 */
export function refill(world: World, state: WorldState, rule: RefillRule): WorldState {
  const factors = factorsOf(state, rule.component);
  const purges = Object.keys(factors).filter((key) => key.startsWith(`${rule.switch}:`));
  const [first, ...others] = purges.sort();
  const share = sourceShare(world, state, rule);
  if (first === undefined || share <= CLOSED_AT_OR_BELOW) return state;
  const present = purges.reduce((left, key) => left * (own(factors, key) ?? 1), 1);
  // Purges of several scopes refill together: one of them carries the level, the others no longer count.
  const kept = Object.fromEntries(Object.entries(factors).filter(([key]) => !others.includes(key)));
  const level = Math.max(present, rule.floor, share);
  return { ...state, factors: { ...state.factors, [rule.component]: { ...kept, [first]: level } } };
}

/** Present rate of the sources over their baseline, 0..1; sources that are not deployed count on neither side. */
function sourceShare(world: World, state: WorldState, { source }: RefillRule): number {
  const sources = world.components.filter(
    (component) => source.includes(component.id) && isLive(state, component),
  );
  const rates = ratesOf(world, state);
  const rate = sources.reduce((sum, { id }) => sum + (own(rates, id) ?? 0), 0);
  const baseline = sources.reduce((sum, { baselinePerHour }) => sum + baselinePerHour, 0);
  return baseline > 0 ? roundedShare(rate / baseline) : 0;
}
