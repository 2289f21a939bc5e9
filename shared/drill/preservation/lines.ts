import { own } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { inWords, listed } from '../wording.ts';
import type { PreservationEvents } from './events.ts';

export const preservationLines: LineTable<keyof PreservationEvents> = {
  'raw.posted': (_view, { data }) => `${data.by} posted raw content in the channel: ${data.title}.`,
  'raw.purged': (view, { data }) =>
    `Raw content was purged: ${own(view.raw, data.item)?.title ?? inWords(data.item)}.`,
  'seal.started': (_view, { data }) => `Sealing evidence, ready ${formatDrillTime(data.readyAt)}.`,
  'evidence.sealed': (_view, { data }) => `Evidence sealed: ${listed(data.parts.map(inWords))}.`,
  'evidence.lost': (_view, { data }) => `Lost: ${inWords(data.thing)}; ${data.because}.`,
  'hold.issued': (_view, { data }) =>
    `Legal hold on ${listed(data.systems.map(inWords))}, in force ${formatDrillTime(data.effectiveAt)}.`,
  'hold.effective': (_view, { data }) => `The hold on ${listed(data.systems.map(inWords))} is in force.`,
  'freeze.set': (_view, { data }) => `Froze ${data.title}.`,
};
