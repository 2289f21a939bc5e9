import { withEntry } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { ControlView } from '../controlView.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import type { View } from '../view.ts';
import { inWords, roleNames } from '../wording.ts';
import { closed } from './closeReplies.ts';
import type { InjectsEvents } from './events.ts';

type InjectState = ControlView['injects'][string]['state'];

const mark = (
  view: View,
  inject: string,
  state: InjectState,
  at: DrillTime,
  because = '',
  dueAt: DrillTime | null = null,
): View =>
  setControl(view, ({ injects }) => ({ injects: withEntry(injects, inject, { state, at, because, dueAt }) }));

export const injectsFolds: FoldTable<keyof InjectsEvents> = {
  'inject.delivered': (view, { at, by, data }) => ({
    ...view,
    feed: [...view.feed, { ...data, at, by, answer: null, closedAt: null }],
  }),
  'inject.withheld': (view, { at, data }) => mark(view, data.inject, 'withheld', at, data.because),
  'inject.held': (view, { at, data }) => mark(view, data.inject, 'held', at),
  'inject.released': (view, { at, data }) => mark(view, data.inject, 'released', at, '', data.dueAt),
  'inject.skipped': (view, { at, data }) => mark(view, data.inject, 'skipped', at),
  'inject.answered': (view, { at, by, data: { inject, reply, label } }) => ({
    ...view,
    feed: view.feed.map((item) =>
      item.inject === inject ? { ...item, answer: { reply, label, at, by } } : item,
    ),
  }),
  'inject.lapsed': (view, { at, data }) => ({
    ...view,
    feed: view.feed.map((item) => (item.inject === data.inject ? closed(item, at) : item)),
  }),
  'inject.unanswered': (view, { at, data }) => mark(view, data.inject, 'unanswered', at),
};

/** An inject by its subject, in quotes. */
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
