import { own } from '../../shared/keyed.ts';
import type { ResidualRow } from '../../shared/scenario/expectations.ts';
import type { World } from '../../shared/scenario/world.ts';
import type { DrillTime } from '../../shared/time.ts';
import { hours } from '../../shared/time.ts';
import type { Press } from '../kernel/world/world.ts';
import {
  effectiveDelay,
  effectKey,
  pristineWorld,
  readWorld,
  refill,
  setFactor,
  simulateWorld,
} from '../kernel/world/world.ts';

/** Every switch of a row takes effect at this instant, however slow it is: rows speak of the moment after the last one. */
const ALL_EFFECTIVE: DrillTime = hours(24);

interface RowReading {
  /** Share of baseline the instant after the last switch took effect. */
  instant: number;
  /** The same once every copy that can fill again has done so. */
  refilled: number;
}

/** Which scopes of which switch a row's word names; null when the world has no such switch or scope. */
export function namedScopes(world: World, word: string): { switch: string; scopes: string[] } | null {
  const [id = '', list] = word.split(':', 2);
  const switchSpec = world.switches.find((item) => item.id === id);
  if (!switchSpec) return null;
  const known = switchSpec.scopes.map((scope) => scope.id);
  const scopes = list?.split('+') ?? known;
  return scopes.every((scope) => known.includes(scope)) ? { switch: id, scopes } : null;
}

/** What the live kernel's own arithmetic makes of a row; words that name nothing press nothing. */
export function readRow(world: World, row: Pick<ResidualRow, 'switches'>): RowReading {
  const presses = row.switches.flatMap((word): Press[] => {
    const named = namedScopes(world, word);
    if (!named) return [];
    const options = world.switches.find(({ id }) => id === named.switch)?.options.map(({ id }) => id) ?? [];
    return named.scopes.map((scope) => ({
      at: ALL_EFFECTIVE - effectiveDelay(world, named.switch, scope),
      switch: named.switch,
      scopes: [scope],
      options,
    }));
  });
  const lastRefill = Math.max(0, ...world.refills.map(({ refillMs }) => refillMs));
  const curve = simulateWorld(world, presses, [], ALL_EFFECTIVE + lastRefill);
  return {
    instant: curve.findLast(({ at }) => at <= ALL_EFFECTIVE)?.residual ?? Number.NaN,
    refilled: curve.at(-1)?.residual ?? Number.NaN,
  };
}

/** The same two readings without a clock, for the thousands of worlds the sensitivity check asks about; a test holds it to `readRow`. */
export function readRowAtOnce(world: World, row: Pick<ResidualRow, 'switches'>): RowReading {
  const named = row.switches.flatMap((word) => namedScopes(world, word) ?? []);
  let state = pristineWorld(world);
  for (const { switch: id, scopes } of named)
    for (const { scope, component, multiplier } of world.switches.find((switchSpec) => switchSpec.id === id)
      ?.effects ?? [])
      if (scopes.includes(scope)) {
        const key = effectKey(id, scope);
        const present = own(own(state.factors, component), key) ?? 1;
        state = setFactor(state, component, key, Math.min(present, multiplier));
      }
  const instant = readWorld(world, state).residual;
  for (const rule of world.refills)
    if (named.some((pressed) => pressed.switch === rule.switch)) state = refill(world, state, rule);
  return { instant, refilled: readWorld(world, state).residual };
}

export const isContained = (world: World, { instant, refilled }: RowReading): boolean =>
  Math.max(instant, refilled) <= world.containedAtOrBelow;

/** A share as the tables write it: per cent, one decimal. */
export const toPercent = (share: number): number => Math.round(share * 1_000) / 10;

/** `answers-off:app + recall-cards`, or `nothing pressed`. */
export const rowName = ({ switches }: Pick<ResidualRow, 'switches'>): string =>
  switches.join(' + ') || 'nothing pressed';
