import type { EvidenceCard, LookupsEvents } from '../../../shared/drill/lookups/events.ts';
import { own, put, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { DrillState } from '../state.ts';
import { nothingCard } from './cards.ts';
import { finish, start, stop } from './running.ts';

const give = (state: DrillState, card: EvidenceCard, seats: readonly string[]): DrillState => {
  const held = { ...state.held };
  for (const seat of seats)
    if (!own(held, seat)?.includes(card.evidence))
      put(held, seat, [...(own(held, seat) ?? []), card.evidence]);
  return { ...state, held, cards: withEntry(state.cards, card.evidence, card) };
};

export const lookupsChanges: ApplyTable<keyof LookupsEvents> = {
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
  'query.finished': (c, state, { data }) => {
    const done = finish(state, data.run);
    return data.found.length > 0 ? done : give(done, nothingCard(c, data), data.seats);
  },
  'run.stopped': (_c, state, { data }) => stop(state, data.run),
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
};
