import type { LogEvent } from '../../../shared/drill/events.ts';
import type { PlanChange } from '../../../shared/drill/injects/plan.ts';
import { own, put, withEntry } from '../../../shared/keyed.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState, InjectPlan, Standing } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import { msel } from './timers.ts';

const UNTOUCHED: InjectPlan = {
  version: 0,
  touched: {},
  text: {},
  to: null,
  moved: false,
  own: null,
  undo: [],
};

export const planOf = (state: DrillState, inject: string): InjectPlan =>
  own(state.plans, inject) ?? UNTOUCHED;

/** An inject as it would go out now: as the scenario has it, with what facilitators changed; or one of their own. */
export function injectRow(c: Compiled, state: DrillState, inject: string): InjectRow | undefined {
  const plan = own(state.plans, inject);
  const written = c.injects.get(inject);
  if (!plan) return written;
  const row: InjectRow | null =
    written ?? (plan.own && { id: inject, ...plan.own, expectedAction: '', tests: '' });
  if (!row) return undefined;
  // Other desks were chosen on purpose, and so were other words: what stood in for the old ones goes.
  const { fallbackTo, asksNothing, ...rest } = row;
  const hasNewWords = plan.text.subject !== undefined || plan.text.body !== undefined;
  return {
    ...rest,
    ...(asksNothing && !hasNewWords && { asksNothing }),
    ...(fallbackTo && plan.to === null && { fallbackTo }),
    ...plan.text,
    ...(plan.to && { to: plan.to }),
  };
}

/** How an inject stands, if it has not gone out. */
export function standingOf(state: DrillState, inject: string): Standing {
  const known = own(state.injects, inject);
  const { text, to, moved } = planOf(state, inject);
  const dueAt = own(state.timers, msel(inject))?.dueAt ?? known?.dueAt ?? null;
  return { state: known?.state ?? 'planned', dueAt, text, to, moved };
}

/** Its entry in the state, with a change. */
export const mark = (
  state: DrillState,
  inject: string,
  change: Partial<DrillState['injects'][string]>,
): DrillState => ({
  ...state,
  injects: withEntry(state.injects, inject, {
    state: 'planned',
    dueAt: null,
    to: [],
    reply: null,
    asks: false,
    answered: false,
    closed: false,
    message: null,
    sentOnTo: [],
    pinnedBy: null,
    ...own(state.injects, inject),
    ...change,
  }),
});

/** Puts it where it stands: on the timer table only while the plan brings it and it has a time. */
export function place(state: DrillState, inject: string, standing: Standing): DrillState {
  const { text, to, moved, dueAt } = standing;
  const placed = mark(
    { ...state, plans: withEntry(state.plans, inject, { ...planOf(state, inject), text, to, moved }) },
    inject,
    { state: standing.state, dueAt },
  );
  return standing.state === 'planned' && dueAt !== null
    ? arm(placed, { id: msel(inject), kind: 'msel', dueAt, work: { do: 'inject', inject } })
    : disarm(placed, msel(inject));
}

/** A change of a facilitator's: what stood before can be had again until it goes out. */
export function changed(
  state: DrillState,
  inject: string,
  { seq, by }: Pick<LogEvent, 'seq' | 'by'>,
  what: PlanChange,
  parts: readonly (keyof InjectPlan['touched'])[],
  become: (standing: Standing) => Standing,
): DrillState {
  const before = standingOf(state, inject);
  const plan = planOf(state, inject);
  const version = plan.version + 1;
  const touch = { version, by: by?.account?.name ?? null };
  const touched = { ...plan.touched };
  for (const part of parts) put(touched, part, touch);
  const noted: InjectPlan = {
    ...plan,
    version,
    touched,
    undo: [...plan.undo, { seq, what, before }],
  };
  return place({ ...state, plans: withEntry(state.plans, inject, noted) }, inject, become(before));
}

/** It went out, or its time passed: nothing can be taken back any more. */
export function settled(state: DrillState, inject: string): DrillState {
  const plan = own(state.plans, inject);
  return plan && plan.undo.length > 0
    ? { ...state, plans: withEntry(state.plans, inject, { ...plan, undo: [] }) }
    : state;
}
