import type { EvidenceEvents } from '../event/evidence.ts';
import { own, recordOf, withEntry } from '../keyed.ts';
import type { RunView } from './evidenceView.ts';
import type { FoldTable } from './table.ts';
import { isMine, setControl, without } from './table.ts';
import type { View } from './view.ts';

const start = (view: View, run: Omit<RunView, 'mine'>): View => ({
  ...view,
  running: withEntry(view.running, run.run, { ...run, mine: isMine(view, run.seats) }),
  offers: without(view.offers, run.id),
});

const finish = (view: View, run: string): View => ({ ...view, running: without(view.running, run) });

export const evidence: FoldTable<keyof EvidenceEvents> = {
  'query.started': (view, { at, data: { run, query, seats, readyAt } }) =>
    start(view, { run, kind: 'query', id: query, targets: [], n: 0, seats, startedAt: at, readyAt }),
  'joint.offered': (view, { at, data }) => ({
    ...view,
    offers: withEntry(view.offers, data.id, { ...data, at }),
  }),
  'query.finished': (view, { at, data: { run, query, seats, found, words } }) => {
    const done = finish(view, run);
    return {
      ...done,
      answers: withEntry(done.answers, query, { run, at, found, words, mine: isMine(view, seats) }),
    };
  },
  'evidence.received': (view, { at, data }) => {
    const seats = [...new Set([...(own(view.evidence, data.evidence)?.seats ?? []), ...data.seats])];
    return {
      ...view,
      evidence: withEntry(view.evidence, data.evidence, { ...data, seats, at, mine: isMine(view, seats) }),
    };
  },
  'evidence.pinned': (view, { at, data }) =>
    own(view.board, data.evidence)
      ? view
      : { ...view, board: withEntry(view.board, data.evidence, { ...data, at }) },
  'rawAccess.approved': (view, { at, by, data }) => ({
    ...view,
    approvals: [...view.approvals, { ...data, at, by }],
  }),
  'raw.viewed': (view, { at, data }) => ({ ...view, rawViews: [...view.rawViews, { ...data, at }] }),
  'raw.posted': (view, { at, data: { item, title, by } }) => ({
    ...view,
    raw: withEntry(view.raw, item, { title, by, at, purgedAt: null }),
  }),
  'raw.purged': (view, { at, data }) => {
    const known = own(view.raw, data.item);
    return known ? { ...view, raw: withEntry(view.raw, data.item, { ...known, purgedAt: at }) } : view;
  },
  'suite.started': (view, { at, data: { run, suite, targets, n, seats, readyAt } }) =>
    start(view, { run, kind: 'suite', id: suite, targets, n, seats, startedAt: at, readyAt }),
  'suite.completed': (view, { at, data: { seats, ...result } }) => {
    const done = finish(view, result.run);
    return { ...done, suites: [...done.suites, { ...result, at, mine: isMine(view, seats) }] };
  },
  'probe.started': (view, { at, data: { run, targets, seats, readyAt } }) =>
    start(view, { run, kind: 'probe', id: 'probe', targets, n: 0, seats, startedAt: at, readyAt }),
  'probe.completed': (view, { at, data: { run, evidence: id, readings } }) => {
    const fresh = readings.map((reading) => [reading.target, { ...reading, run, at, evidence: id }] as const);
    return finish({ ...view, readings: recordOf([...Object.entries(view.readings), ...fresh]) }, run);
  },
  'seal.started': (view, { at, data: { run, parts, seats, readyAt } }) =>
    start(view, { run, kind: 'seal', id: 'seal', targets: parts, n: 0, seats, startedAt: at, readyAt }),
  'evidence.sealed': (view, { at, data }) => {
    const done = finish(view, data.run);
    const sealed = recordOf([
      ...data.parts.map((part) => [part, at] as const),
      ...Object.entries(done.sealed),
    ]);
    const next = { ...done, sealed };
    return data.missing.length > 0 ? setControl(next, () => ({ sealMissing: data.missing })) : next;
  },
  'evidence.lost': (view, { at, data }) =>
    setControl(view, ({ lost }) => ({
      lost: Object.hasOwn(lost, data.thing)
        ? lost
        : withEntry(lost, data.thing, { at, because: data.because }),
    })),
  'hold.issued': (view, { at, data }) => {
    const fresh = data.systems.map(
      (system) => [system, { issuedAt: at, effectiveAt: data.effectiveAt, isEffective: false }] as const,
    );
    return { ...view, hold: recordOf([...fresh, ...Object.entries(view.hold)]) };
  },
  'hold.effective': (view, { data }) => ({
    ...view,
    hold: recordOf(
      Object.entries(view.hold).map(
        ([system, hold]) =>
          [system, data.systems.includes(system) ? { ...hold, isEffective: true } : hold] as const,
      ),
    ),
  }),
  'freeze.set': (view, { at, by, data }) =>
    own(view.freezes, data.scope)
      ? view
      : { ...view, freezes: withEntry(view.freezes, data.scope, { title: data.title, at, by }) },
  'scope.estimated': (view, { at, by, data }) => ({
    ...view,
    scopeEstimates: [...view.scopeEstimates, { ...data, at, by }],
  }),
};
