import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import { REVISED_PARTS } from '../../../shared/drill/injects/plan.ts';
import { own, put, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { changed, place, planOf } from './plans.ts';

type PlanEvents =
  | 'inject.held'
  | 'inject.released'
  | 'inject.skipped'
  | 'inject.revised'
  | 'inject.unskipped'
  | 'inject.shelved'
  | 'inject.unshelved'
  | 'inject.changeUndone';

/** What facilitators do to injects that have not gone out. */
export const planChanges: ApplyTable<PlanEvents & keyof InjectsEvents> = {
  'inject.held': (_c, state, event) =>
    changed(state, event.data.inject, event, 'held', ['standing'], (standing) => ({
      ...standing,
      state: 'held',
    })),
  'inject.released': (_c, state, event) =>
    changed(state, event.data.inject, event, 'released', ['standing'], (standing) => ({
      ...standing,
      state: 'planned',
      dueAt: event.data.dueAt,
    })),
  'inject.skipped': (_c, state, event) =>
    changed(state, event.data.inject, event, 'skipped', ['standing'], (standing) => ({
      ...standing,
      state: 'skipped',
    })),
  'inject.unskipped': (_c, state, event) =>
    changed(state, event.data.inject, event, 'unskipped', ['standing'], (standing) => ({
      ...standing,
      state: event.data.held ? 'held' : 'planned',
      dueAt: event.data.dueAt,
    })),
  'inject.revised': (_c, state, event) => {
    const { inject, from, subject, body, to, dueAt } = event.data;
    const parts = REVISED_PARTS.filter((part) => own(event.data, part) !== undefined);
    return changed(state, inject, event, 'revised', parts, (standing) => ({
      state: dueAt !== undefined && standing.state !== 'held' ? 'planned' : standing.state,
      dueAt: dueAt ?? standing.dueAt,
      text: {
        ...standing.text,
        ...(from !== undefined && { from }),
        ...(subject !== undefined && { subject }),
        ...(body !== undefined && { body }),
      },
      to: to ?? standing.to,
      moved: standing.moved || dueAt !== undefined,
    }));
  },
  'inject.shelved': (_c, state, event) => {
    const { inject, own: kept } = event.data;
    if (!kept)
      return changed(state, inject, event, 'shelved', ['standing'], (standing) => ({
        ...standing,
        state: 'shelved',
      }));
    // There was nothing before it, so there is nothing to go back to.
    const plans = withEntry(state.plans, inject, { ...planOf(state, inject), version: 1, own: kept });
    return place({ ...state, plans }, inject, {
      state: 'shelved',
      dueAt: null,
      text: {},
      to: null,
      moved: false,
    });
  },
  'inject.unshelved': (_c, state, event) =>
    changed(state, event.data.inject, event, 'unshelved', ['standing'], (standing) => ({
      ...standing,
      state: event.data.dropped ? 'dropped' : event.data.held ? 'held' : 'planned',
      dueAt: event.data.dueAt,
    })),
  'inject.changeUndone': (_c, state, { data: { inject, dueAt, held } }) => {
    const plan = planOf(state, inject);
    const last = plan.undo.at(-1);
    if (!last) return state;
    const version = plan.version + 1;
    const touched = { ...plan.touched };
    // Whoever has one of these parts open looks at words that no longer stand.
    for (const part of [...REVISED_PARTS, 'standing'] as const)
      if (last.what === 'revised' ? part !== 'standing' : part === 'standing')
        put(touched, part, { version, by: null });
    const plans = withEntry(state.plans, inject, { ...plan, version, touched, undo: plan.undo.slice(0, -1) });
    return place({ ...state, plans }, inject, {
      ...last.before,
      state: held ? 'held' : last.before.state,
      dueAt,
    });
  },
};
