import { own, recordOf, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { isMine } from '../foldTable.ts';
import type { LookupsEvents } from './events.ts';
import { finish, start } from './runs.ts';

export const lookupsFolds: FoldTable<keyof LookupsEvents> = {
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
};
