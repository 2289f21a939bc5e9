import { own, recordOf, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import { finish, start } from '../lookups/runs.ts';
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
