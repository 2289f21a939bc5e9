import { own, recordOf, withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { finish, start } from '../lookups/runs.ts';
import { named } from '../names.ts';
import type { View } from '../view.ts';
import { inWords, listed } from '../wording.ts';
import type { PreservationEvents } from './events.ts';

export const preservationFolds: FoldTable<keyof PreservationEvents> = {
  'raw.posted': (view, { at, data: { item, title, by } }) => ({
    ...view,
    raw: withEntry(view.raw, item, { title, by, at, purgedAt: null }),
  }),
  'raw.purged': (view, { at, data }) => {
    const known = own(view.raw, data.item);
    return known ? { ...view, raw: withEntry(view.raw, data.item, { ...known, purgedAt: at }) } : view;
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
};

const systems = (view: View, ids: readonly string[]): string =>
  listed(ids.map((id) => named(view, ({ holdSystems }) => holdSystems, id)));

export const preservationLines: LineTable<keyof PreservationEvents> = {
  'raw.posted': (_view, { data }) => `${data.by} posted raw content in the channel: ${data.title}.`,
  'raw.purged': (view, { data }) =>
    `Raw content was purged: ${own(view.raw, data.item)?.title ?? inWords(data.item)}.`,
  'seal.started': (_view, { data }) => `Sealing evidence, ready ${formatDrillTime(data.readyAt)}.`,
  'evidence.sealed': (view, { data }) =>
    `Evidence sealed: ${listed(data.parts.map((part) => named(view, ({ sealParts }) => sealParts, part)))}.`,
  'evidence.lost': (_view, { data }) => `Lost: ${inWords(data.thing)}; ${data.because}.`,
  'hold.issued': (view, { data }) =>
    `Legal hold on ${systems(view, data.systems)}, in force ${formatDrillTime(data.effectiveAt)}.`,
  'hold.effective': (view, { data }) => `The hold on ${systems(view, data.systems)} is in force.`,
  'freeze.set': (_view, { data }) => `Froze ${data.title}.`,
};
