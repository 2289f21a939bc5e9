import { own } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { roleName, roleNames } from '../wording.ts';
import type { LookupsEvents } from './events.ts';

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
