import type { InjectEvents } from '../../../shared/event/injects.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { Consequence } from '../../../shared/scenario/msel.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import type { ApplyTable } from './table.ts';

const msel = (inject: string): string => `msel:${inject}`;
const otherwise = (inject: string): string => `otherwise:${inject}`;

/** Puts an inject on the timer table; one that already came, or that the facilitator skipped, does not come twice. */
export function armInject(state: DrillState, inject: string, dueAt: number): DrillState {
  const known = own(state.injects, inject)?.state;
  if (known === 'delivered' || known === 'skipped') return state;
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

const mark = (
  state: DrillState,
  inject: string,
  change: Partial<DrillState['injects'][string]>,
): DrillState => ({
  ...state,
  injects: withEntry(state.injects, inject, {
    state: 'withheld',
    dueAt: null,
    to: [],
    reply: null,
    closed: false,
    ...own(state.injects, inject),
    ...change,
  }),
});

/** With its act the moment of every open question passes. */
export const closeReplies = (state: DrillState): DrillState => ({
  ...state,
  injects: Object.fromEntries(
    Object.entries(state.injects).map(([id, item]) => [
      id,
      item.state === 'delivered' && item.reply === null ? { ...item, closed: true } : item,
    ]),
  ),
});

export const injects: ApplyTable<keyof InjectEvents> = {
  'inject.delivered': (c, state, { data, at }) => {
    const row = c.injects.get(data.inject);
    let next = disarm(mark(state, data.inject, { state: 'delivered', to: data.to }), msel(data.inject));
    if (!row) return next;
    next = armLater(next, row.then);
    if (!row.otherwise) return next;
    return arm(next, {
      id: otherwise(row.id),
      kind: 'msel',
      dueAt: at + row.otherwise.afterMs,
      work: { do: 'otherwise', inject: row.id },
    });
  },
  'inject.withheld': (_c, state, { data }) =>
    disarm(mark(state, data.inject, { state: 'withheld' }), msel(data.inject)),
  'inject.held': (_c, state, { data }) => {
    const dueAt = own(state.timers, msel(data.inject))?.dueAt ?? null;
    return disarm(mark(state, data.inject, { state: 'held', dueAt }), msel(data.inject));
  },
  'inject.released': (_c, state, { data }) =>
    armInject(mark(state, data.inject, { state: 'withheld' }), data.inject, data.dueAt),
  'inject.skipped': (_c, state, { data }) =>
    disarm(mark(state, data.inject, { state: 'skipped' }), msel(data.inject)),
  'inject.answered': (c, state, { data }) => {
    const reply = c.injects.get(data.inject)?.replies?.find(({ id }) => id === data.reply);
    return armLater(mark(state, data.inject, { reply: data.reply }), reply?.then);
  },
  'inject.lapsed': (_c, state, { data }) => mark(state, data.inject, { closed: true }),
  'inject.unanswered': (c, state, { data }) => armLater(state, c.injects.get(data.inject)?.otherwise?.then),
};
