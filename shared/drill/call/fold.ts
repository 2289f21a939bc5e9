import { own, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { by } from '../noted.ts';
import type { View } from '../view.ts';
import type { CallEvents } from './events.ts';
import type { ChannelEntry } from './view.ts';

const say = (view: View, entry: ChannelEntry): View => ({ ...view, channel: [...view.channel, entry] });

export const callFolds: FoldTable<keyof CallEvents> = {
  'briefing.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'briefing', ...by(actor, at), ...data }),
  'update.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'update', ...by(actor, at), ...data }),
  'message.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'message', ...by(actor, at), ...data }),
  'heard.logged': (view, { at, by: actor, data }) => say(view, { kind: 'heard', ...by(actor, at), ...data }),
  'owner.set': (view, { data }) => ({
    ...view,
    owners: withEntry(view.owners, data.area, {
      role: data.role,
      namedAt: data.happenedAt,
      acceptedAt: null,
    }),
  }),
  'owner.accepted': (view, { data }) => {
    const namedAt = own(view.owners, data.area)?.namedAt ?? data.happenedAt;
    return {
      ...view,
      owners: withEntry(view.owners, data.area, { role: data.role, namedAt, acceptedAt: data.happenedAt }),
    };
  },
  'command.handedOver': (view, { data }) => ({
    ...view,
    handOff: { from: data.from, to: data.to, at: data.happenedAt },
  }),
  'command.taken': (view, { data }) => ({ ...view, commander: data.role, handOff: null }),
  'task.assigned': (view, { at, by: actor, data }) => ({
    ...view,
    tasks: [...view.tasks, { ...data, ...by(actor, at) }],
  }),
  'colleague.asked': (view, { at, by: actor, data }) => ({
    ...view,
    asks: withEntry(view.asks, data.ask, { ...data, by: actor, askedAt: at, answer: null }),
  }),
  'colleague.answered': (view, { at, data: { ask, ok, words } }) => {
    const known = own(view.asks, ask);
    return known
      ? { ...view, asks: withEntry(view.asks, ask, { ...known, answer: { at, ok, words } }) }
      : view;
  },
};
