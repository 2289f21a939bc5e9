import type { PreservationEvents } from '../../../shared/drill/preservation/events.ts';
import { own } from '../../../shared/keyed.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { ApplyTable } from '../applyTable.ts';
import { finish, start } from '../lookups/running.ts';
import { arm } from '../timers.ts';

/** Infrastructure executes a legal hold within five minutes of legal naming the systems. */
export const HOLD_DELAY_MS = 5 * MINUTE;

export const preservationChanges: ApplyTable<keyof PreservationEvents> = {
  'raw.posted': (_c, state, { data }) => ({ ...state, raw: { ...state.raw, [data.item]: 'posted' } }),
  'raw.purged': (_c, state, { data }) => ({ ...state, raw: { ...state.raw, [data.item]: 'purged' } }),
  'seal.started': (_c, state, { data }) =>
    start(state, data.run, {
      kind: 'seal',
      id: 'seal',
      targets: data.parts,
      n: 0,
      seats: data.seats,
      readyAt: data.readyAt,
    }),
  'evidence.sealed': (_c, state, { data }) => ({
    ...finish(state, data.run),
    sealed: [...new Set([...state.sealed, ...data.parts])],
  }),
  'evidence.lost': (_c, state, { data, at }) => ({
    ...state,
    lost: { ...state.lost, [data.thing]: own(state.lost, data.thing) ?? at },
  }),
  'hold.issued': (_c, state, { data }) =>
    arm(
      { ...state, hold: [...new Set([...state.hold, ...data.systems])] },
      {
        id: `hold:${state.seq}`,
        kind: 'switch',
        dueAt: data.effectiveAt,
        work: { do: 'hold', systems: data.systems },
      },
    ),
  'hold.effective': (_c, state) => ({ ...state, holdEffective: true }),
  'freeze.set': (_c, state, { data, at }) => ({
    ...state,
    frozen: { ...state.frozen, [data.scope]: own(state.frozen, data.scope) ?? at },
  }),
};
