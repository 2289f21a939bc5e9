import { own } from '../../../shared/keyed.ts';
import type { Switch, SwitchScope } from '../../../shared/scenario/world.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { DrillState, SwitchScopeState } from '../state.ts';
import { effectKey, factorsOf } from '../world/world.ts';

/**
 * One rule for pressing again, kept by kernel, screen, simulation and score alike:
 *
 * - While a press is on its way, another does nothing and is refused. While it waits for a key, other options take its place.
 * - In effect, the same options change nothing: refused, saying since when and with what. Only where something has undone a part of it
 *   since (a build that shipped its flags at default, a copy that filled again) is it pressed anew.
 * - In effect, other options replace the ones it has, after the usual delay and keys. Until then what is in effect stays in effect.
 * - A revert takes all of it off at once, and the commander's word with it. What cannot be undone is not taken back once any part of it
 *   has taken effect, however often it was pressed since.
 */
export function pressedInVain(
  state: DrillState,
  switchSpec: Switch,
  scope: SwitchScope,
  options: readonly string[],
): string | null {
  const known = scopeState(state, switchSpec.id, scope.id);
  if (!known) return null;
  const what = `${switchSpec.title}, ${scope.title},`;
  if (isOnItsWay(known)) return `${what} is already on its way. Pressing twice does nothing.`;
  if (!sameOptions(optionsPressed(known), options)) return null;
  if (known.waitsFor !== null)
    return `${what} waits for its second key already. Pressing twice does nothing.`;
  if (isUndoneSince(state, switchSpec, scope)) return null;
  return `${what} has been in effect since ${formatDrillTime(known.effectiveAt ?? known.appliedAt)}${withOptions(switchSpec, known.options)}. Pressing it again changes nothing.`;
}

export const scopeState = (state: DrillState, id: string, scope: string): SwitchScopeState | undefined =>
  own(own(state.switches, id), scope);

/** The options of the last press: on their way, waiting for a key, or in effect. */
export const optionsPressed = ({ next, options }: SwitchScopeState): readonly string[] => next ?? options;

const isOnItsWay = ({ state, next, waitsFor }: SwitchScopeState): boolean =>
  state === 'applied' || (state === 'effective' && next !== null && waitsFor === null);

const sameOptions = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === new Set(b).size && a.every((id) => b.includes(id));

const withOptions = ({ options }: Switch, chosen: readonly string[]): string => {
  const titles = options.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? '' : `, with ${titles.join(', ')}`;
};

/** All of its steps have run, and some component is hit less than a press would hit it now. */
function isUndoneSince(state: DrillState, { id, effects }: Switch, scope: SwitchScope): boolean {
  if (Object.keys(state.timers).some((timer) => timer.startsWith(`switch:${id}:${scope.id}:`))) return false;
  return effects.some(
    (effect) =>
      effect.scope === scope.id &&
      (own(factorsOf(state.world, effect.component), effectKey(id, scope.id)) ?? 1) > effect.multiplier,
  );
}

/** Has any part of it reached the world? */
export function tookEffect(state: DrillState, { id }: Switch, scope: SwitchScope): boolean {
  const key = effectKey(id, scope.id);
  return (
    scopeState(state, id, scope.id)?.state === 'effective' ||
    Object.values(state.world.factors).some((factors) => own(factors, key) !== undefined)
  );
}
