import type { TimerKind } from '../../shared/drill/clock/events.ts';
import { copyOf, own, put, withoutKeys } from '../../shared/keyed.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { DrillState, TimerRow } from './state.ts';

/** Ties at one instant: switch effects, query results, page limits, chart timers, MSEL rows, promises, acts; then by id. */
const RANK: Record<TimerKind, number> = {
  switch: 0,
  query: 1,
  page: 2,
  chart: 3,
  msel: 4,
  promise: 5,
  clock: 6,
};

export function arm(state: DrillState, ...rows: TimerRow[]): DrillState {
  if (rows.length === 0) return state;
  const timers = copyOf(state.timers);
  for (const row of rows) {
    // A row without a time would stand before all others and never fall due.
    if (!Number.isFinite(row.dueAt))
      throw new RangeError(`The timer "${row.id}" has no time at which it falls due.`);
    put(timers, row.id, row);
  }
  return { ...state, timers };
}

export function disarm(state: DrillState, ...ids: string[]): DrillState {
  const known = ids.filter((id) => Object.hasOwn(state.timers, id));
  if (known.length === 0) return state;
  return { ...state, timers: withoutKeys(state.timers, known) };
}

const before = (a: TimerRow, b: TimerRow): boolean =>
  a.dueAt !== b.dueAt
    ? a.dueAt < b.dueAt
    : own(RANK, a.kind) !== own(RANK, b.kind)
      ? own(RANK, a.kind) < own(RANK, b.kind)
      : a.id < b.id;

/** The timer that fires next, or null. */
export function nextTimer(state: DrillState): TimerRow | null {
  let next: TimerRow | null = null;
  for (const row of Object.values(state.timers)) if (next === null || before(row, next)) next = row;
  return next;
}

/** The next timer if it is due at `now` or earlier. */
export function dueTimer(state: DrillState, now: DrillTime): TimerRow | null {
  const next = nextTimer(state);
  return next && next.dueAt <= now ? next : null;
}
