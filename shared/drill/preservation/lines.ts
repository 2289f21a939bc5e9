import { own } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { named } from '../names.ts';
import type { View } from '../view.ts';
import { inWords, listed } from '../wording.ts';
import type { PreservationEvents } from './events.ts';

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
