import { withEntry } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { ControlView } from '../controlView.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { View } from '../view.ts';
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
