import type { LineTable } from '../lineTable.ts';
import type { View } from '../view.ts';
import { inWords, roleNames } from '../wording.ts';
import type { InjectsEvents } from './events.ts';

/** News by its subject, in quotes. */
const subject = (view: View, inject: string): string =>
  `"${view.feed.find((card) => card.inject === inject)?.subject ?? inject}"`;

export const injectsLines: LineTable<keyof InjectsEvents> = {
  'inject.delivered': (view, { data }) =>
    `${data.from} to ${roleNames(view, data.to)}, ${data.channel}: ${data.subject}`,
  'inject.withheld': (_view, { data }) => `Not sent, ${inWords(data.inject)}: ${data.because}.`,
  'inject.held': (_view, { data }) => `Held back: ${inWords(data.inject)}.`,
  'inject.released': (_view, { data }) => `Released: ${inWords(data.inject)}.`,
  'inject.skipped': (_view, { data }) => `Skipped: ${inWords(data.inject)}.`,
  'inject.answered': (view, { data }) => `Answered ${subject(view, data.inject)}: ${data.label}`,
  'inject.lapsed': (view, { data }) => `No answer in time to ${subject(view, data.inject)}.`,
  // Somebody may well have answered; what the log knows is that what it called for was not done by then.
  'inject.unanswered': (view, { data }) =>
    `What ${subject(view, data.inject)} called for was not done in time.`,
};
