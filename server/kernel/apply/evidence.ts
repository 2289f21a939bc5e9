import type { EvidenceCard, EvidenceEvents } from '../../../shared/event/evidence.ts';
import { own, put, withEntry, withoutKeys } from '../../../shared/keyed.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { DrillState, Run } from '../state.ts';
import { arm } from '../timers.ts';
import type { ApplyTable } from './table.ts';
import { keep } from './table.ts';

const start = (state: DrillState, run: string, work: Run): DrillState => {
  return arm(
    {
      ...state,
      offers: withoutKeys(state.offers, [work.id]),
      runs: { ...state.runs, [run]: work },
      counts: { ...state.counts, runs: state.counts.runs + 1 },
    },
    { id: `run:${run}`, kind: 'query', dueAt: work.readyAt, work: { do: 'run', run } },
  );
};

const finish = (state: DrillState, run: string): DrillState => ({
  ...state,
  runs: withoutKeys(state.runs, [run]),
});

const give = (state: DrillState, card: EvidenceCard, seats: readonly string[]): DrillState => {
  const held = { ...state.held };
  for (const seat of seats)
    if (!own(held, seat)?.includes(card.evidence))
      put(held, seat, [...(own(held, seat) ?? []), card.evidence]);
  return { ...state, held, cards: withEntry(state.cards, card.evidence, card) };
};

export const evidence: ApplyTable<keyof EvidenceEvents> = {
  'query.started': (_c, state, { data }) =>
    start(state, data.run, {
      kind: 'query',
      id: data.query,
      targets: [],
      n: 0,
      seats: data.seats,
      readyAt: data.readyAt,
    }),
  'joint.offered': (_c, state, { data }) => ({
    ...state,
    offers: {
      ...state.offers,
      [data.id]: {
        kind: data.kind,
        targets: data.targets,
        n: data.n,
        seat: data.seat,
        role: data.role,
        waitsFor: data.waitsFor,
      },
    },
  }),
  'query.finished': (_c, state, { data }) => finish(state, data.run),
  'evidence.received': (_c, state, { data }) => {
    const { seats, ...card } = data;
    return give(state, card, seats);
  },
  'evidence.pinned': (_c, state, { data, at }) => ({
    ...state,
    pinned: { ...state.pinned, [data.evidence]: own(state.pinned, data.evidence) ?? at },
  }),
  'rawAccess.approved': (_c, state, { data }) => ({
    ...state,
    approvals: { ...state.approvals, [data.query]: [...(own(state.approvals, data.query) ?? []), data.role] },
  }),
  'raw.viewed': keep,
  'raw.posted': (_c, state, { data }) => ({ ...state, raw: { ...state.raw, [data.item]: 'posted' } }),
  'raw.purged': (_c, state, { data }) => ({ ...state, raw: { ...state.raw, [data.item]: 'purged' } }),
  'suite.started': (_c, state, { data }) =>
    start(state, data.run, {
      kind: 'suite',
      id: data.suite,
      targets: data.targets,
      n: data.n,
      seats: data.seats,
      readyAt: data.readyAt,
    }),
  'suite.completed': (_c, state, { data }) => finish(state, data.run),
  'probe.started': (_c, state, { data }) =>
    start(state, data.run, {
      kind: 'probe',
      id: 'probe',
      targets: data.targets,
      n: 0,
      seats: data.seats,
      readyAt: data.readyAt,
    }),
  'probe.completed': (_c, state, { data }) => {
    const readings = { ...state.readings };
    for (const reading of data.readings) put(readings, reading.target, reading);
    return finish({ ...state, readings }, data.run);
  },
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
  'scope.estimated': keep,
};

/** Infrastructure executes a legal hold within five minutes of legal naming the systems (DOMAIN.md R7). */
export const HOLD_DELAY_MS = 5 * MINUTE;
