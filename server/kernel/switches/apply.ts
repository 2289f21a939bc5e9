import type { SwitchesEvents } from '../../../shared/drill/switches/events.ts';
import { own, put, withoutKeys } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState, SwitchScopeState, TimerRow } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import { deployComponent, effectSchedule, liftEffect, refillDue } from '../world/world.ts';
import { optionsPressed, scopeState } from './again.ts';

const setScopes = (
  state: DrillState,
  id: string,
  scopes: readonly string[],
  change: (scope: SwitchScopeState | undefined) => SwitchScopeState,
): DrillState => {
  const known = { ...own(state.switches, id) };
  for (const scope of scopes) put(known, scope, change(own(known, scope)));
  return { ...state, switches: { ...state.switches, [id]: known } };
};

/** One timer per instant at which a scope's effect changes. The last of the first step is the moment it counts as effective. */
function propagation(
  c: Compiled,
  id: string,
  scope: string,
  options: readonly string[],
  appliedAt: number,
  dueAt: number,
): TimerRow[] {
  const rows = effectSchedule(c.scenario.world, id, scope, [...options], appliedAt);
  const instants = new Map<
    string,
    { dueAt: number; step: number; rows: { component: string; factor: number }[] }
  >();
  for (const { dueAt: due, step, component, factor } of rows) {
    const key = `${due}:${step}`;
    const instant = instants.get(key) ?? { dueAt: due, step, rows: [] };
    instant.rows.push({ component, factor });
    instants.set(key, instant);
  }
  if (![...instants.values()].some((instant) => instant.step === 0 && instant.dueAt === dueAt))
    instants.set(`${dueAt}:0`, { dueAt, step: 0, rows: [] });
  return [...instants.values()].map((instant) => ({
    id: `switch:${id}:${scope}:${String(instant.dueAt).padStart(12, '0')}:${instant.step}`,
    kind: 'switch' as const,
    dueAt: instant.dueAt,
    work: {
      do: 'propagate' as const,
      switch: id,
      scope,
      rows: instant.rows,
      step: instant.step,
      last: instant.step === 0 && instant.dueAt === dueAt,
    },
  }));
}

/** A press as a scope keeps it: beside what is in effect there, or as the first of its kind. */
const pressed =
  (
    kind: 'waitingKey' | 'applied',
    options: readonly string[],
    appliedAt: number,
    waitsFor: SwitchScopeState['waitsFor'],
  ) =>
  (known: SwitchScopeState | undefined): SwitchScopeState =>
    known?.state === 'effective'
      ? { ...known, next: [...options], appliedAt, waitsFor }
      : { state: kind, options: [...options], next: null, appliedAt, effectiveAt: null, waitsFor };

const timersOf = (state: DrillState, id: string, scope: string): string[] =>
  Object.keys(state.timers).filter((timer) => timer.startsWith(`switch:${id}:${scope}:`));

function propagate(
  c: Compiled,
  state: DrillState,
  id: string,
  options: readonly string[],
  due: readonly { scope: string; at: number }[],
  appliedAt: number,
): DrillState {
  return due.reduce((next, { scope, at }) => {
    // What is in effect stays so, and what it still has to do goes on, until the new press is in effect too.
    const isOn = scopeState(next, id, scope)?.state === 'effective';
    const cleared = isOn ? next : disarm(next, ...timersOf(next, id, scope));
    const set = setScopes(cleared, id, [scope], pressed('applied', options, appliedAt, null));
    return arm(set, ...propagation(c, id, scope, options, appliedAt, at));
  }, state);
}

export const switchesChanges: ApplyTable<keyof SwitchesEvents> = {
  'switch.authorised': (_c, state, { data }) => ({
    ...state,
    authorised: {
      ...state.authorised,
      [data.switch]: [...new Set([...(own(state.authorised, data.switch) ?? []), ...data.scopes])],
    },
  }),
  'switch.applied': (c, state, { data, at }) => {
    const next = data.waitsFor.reduce(
      (soFar, { scope, role }) =>
        setScopes(soFar, data.switch, [scope], pressed('waitingKey', data.options, at, role)),
      state,
    );
    return propagate(c, next, data.switch, data.options, data.due, at);
  },
  'switch.coSigned': (c, state, { data, at }) =>
    data.due.reduce((next, due) => {
      const known = scopeState(next, data.switch, due.scope);
      return propagate(c, next, data.switch, known ? optionsPressed(known) : [], [due], at);
    }, state),
  'switch.effective': (c, state, { data, at }) => {
    const next = setScopes(state, data.switch, [data.scope], (scope) => ({
      state: 'effective',
      options: scope ? [...optionsPressed(scope)] : [],
      next: null,
      appliedAt: scope?.appliedAt ?? at,
      effectiveAt: at,
      waitsFor: null,
    }));
    return refillDue(c.scenario.world, data.switch, at, data.scope).reduce(
      (soFar, { dueAt, component }) =>
        arm(soFar, {
          id: `refill:${data.switch}:${component}`,
          kind: 'switch',
          dueAt,
          work: { do: 'refill', switch: data.switch, component },
        }),
      next,
    );
  },
  'switch.settled': (_c, state) => state,
  'switch.reverted': (_c, state, { data }) => {
    const known = withoutKeys(own(state.switches, data.switch) ?? {}, data.scopes);
    let next = state;
    for (const scope of data.scopes) {
      next = disarm(
        { ...next, world: liftEffect(next.world, `${data.switch}:${scope}`) },
        ...timersOf(next, data.switch, scope),
      );
    }
    const authorised = {
      ...next.authorised,
      [data.switch]: (own(next.authorised, data.switch) ?? []).filter(
        (scope) => !data.scopes.includes(scope),
      ),
    };
    return { ...next, authorised, switches: { ...next.switches, [data.switch]: known } };
  },
  'component.deployed': (_c, state, { data }) => {
    // Flags ship at default: what was pressed before does not reach it, not even what is still under way.
    const timers = Object.fromEntries(
      Object.entries(state.timers).map(([id, row]) =>
        row.work.do === 'propagate'
          ? [
              id,
              {
                ...row,
                work: {
                  ...row.work,
                  rows: row.work.rows.filter(({ component }) => component !== data.component),
                },
              },
            ]
          : [id, row],
      ),
    );
    return { ...state, timers, world: deployComponent(state.world, data.component) };
  },
  'world.changed': (_c, state, { data, at }) => ({
    ...state,
    residual: data.residual,
    history: [...state.history, { at, rates: data.rates }],
  }),
};
