import { own, withEntry } from '../../../shared/keyed.ts';
import type { Consequence } from '../../../shared/scenario/msel.ts';
import type { DrillState } from '../state.ts';
import { arm } from '../timers.ts';

export const msel = (inject: string): string => `msel:${inject}`;

export const otherwise = (inject: string): string => `otherwise:${inject}`;

/**
 * Its cause brings an inject: on the timer table with it. One that already came does not come twice, one that a facilitator gave a time
 * comes at that, and one that was skipped or shelved only learns when it would have come.
 */
export function armInject(state: DrillState, inject: string, dueAt: number): DrillState {
  const known = own(state.injects, inject);
  if (known?.state === 'delivered' || own(state.plans, inject)?.moved) return state;
  if (known?.state === 'skipped' || known?.state === 'shelved')
    return { ...state, injects: withEntry(state.injects, inject, { ...known, dueAt }) };
  return arm(state, { id: msel(inject), kind: 'msel', dueAt, work: { do: 'inject', inject } });
}

/** Later consequences become timers here, in the fold, so a replay has them too; immediate ones are reactions. */
export function armLater(state: DrillState, consequences: readonly Consequence[] | undefined): DrillState {
  return (consequences ?? []).reduce(
    (next, item) =>
      item.do === 'deliver' && item.afterMs ? armInject(next, item.inject, state.at + item.afterMs) : next,
    state,
  );
}

/** With its act the moment of every open question passes. */
export const closeReplies = (state: DrillState): DrillState => ({
  ...state,
  injects: Object.fromEntries(
    Object.entries(state.injects).map(([id, item]) => [
      id,
      item.state === 'delivered' && !item.answered ? { ...item, closed: true } : item,
    ]),
  ),
});
