import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import { armInject, armLater, msel, otherwise } from './timers.ts';

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

export const injectsChanges: ApplyTable<keyof InjectsEvents> = {
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
