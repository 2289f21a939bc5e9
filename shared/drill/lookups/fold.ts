import { own, recordOf, withEntry } from '../../keyed.ts';
import { formatDrillTime, inMinutes } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { isMine } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { roleName, roleNames } from '../wording.ts';
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
  'run.stopped': (view, { at, data }) => {
    const done = finish(view, data.run);
    return {
      ...done,
      stopped: withEntry(done.stopped, data.id, { run: data.run, at, spentMs: data.spentMs }),
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
    const fresh = readings.map((reading) => ({ ...reading, run, at, evidence: id }));
    const last = fresh.map((reading) => [reading.target, reading] as const);
    return finish(
      {
        ...view,
        readings: recordOf([...Object.entries(view.readings), ...last]),
        measured: [...view.measured, ...fresh],
      },
      run,
    );
  },
};

const STOPPED = { query: 'Stopped looking', suite: 'Stopped testing', probe: 'Stopped probing' } as const;

const suite = (view: View, id: string): string => title(view, (kit) => kit.suites, id);

const query = (view: View, id: string): string =>
  title(
    view,
    ({ queries, approvals }) => [...queries, ...approvals.map((item) => ({ ...item, id: item.query }))],
    id,
  );

/** `: Trace one message`, or nothing for a desk that has never heard of it: an id is not a word. */
const about = (view: View, id: string): string => {
  const words = query(view, id);
  return words === id ? '' : `: ${words}`;
};

export const lookupsLines: LineTable<keyof LookupsEvents> = {
  'query.started': (_view, { data }) => `Looking up: ${data.title}, ready ${formatDrillTime(data.readyAt)}.`,
  'joint.offered': (view, { data }) =>
    `${data.title}: ${roleName(view, data.role)} is ready and waits for ${roleName(view, data.waitsFor)}.`,
  'query.finished': (view, { data }) => `${query(view, data.query)}: ${data.words}`,
  'run.stopped': (_view, { data }) =>
    `${own(STOPPED, data.kind)}: ${data.title}, after ${inMinutes(data.spentMs)}. It brought nothing.`,
  'evidence.received': (view, { data }) => {
    if (view.me.seat !== null && data.seats.includes(view.me.seat)) return `Found: ${data.title}.`;
    const desks = data.seats.flatMap((seat) => own(view.seats, seat)?.roles ?? []);
    return desks.length === 0
      ? `Found: ${data.title}.`
      : `Found at the desk of ${roleNames(view, desks)}: ${data.title}.`;
  },
  'evidence.pinned': (_view, { data }) => `Pinned to the board: ${data.title}.`,
  'rawAccess.approved': (view, { data }) =>
    `Approved raw access for ${roleName(view, data.role)}${about(view, data.query)}.`,
  'raw.viewed': (view, { data }) =>
    `${roleName(view, data.role)} viewed raw content${about(view, data.query)}.`,
  'suite.started': (view, { data }) =>
    `Running ${suite(view, data.suite)}, n = ${data.n}, ready ${formatDrillTime(data.readyAt)}.`,
  'suite.completed': (_view, { data }) =>
    `${data.title}: ${data.results.map(({ title, sample }) => `${title} ${sample.failures}/${sample.n}`).join(', ')}.`,
  'probe.started': (_view, { data }) =>
    `Probing ${data.targets.length === 1 ? 'one place' : `${data.targets.length} places`}, ready ${formatDrillTime(data.readyAt)}.`,
  'probe.completed': (_view, { data }) =>
    `Measured: ${data.readings.map(({ title, sample }) => `${title} ${sample.failures}/${sample.n}`).join(', ')}.`,
};
