import { own, withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { by } from '../noted.ts';
import type { View } from '../view.ts';
import { AREA_WORDS, HEARD_WORDS, roleName } from '../wording.ts';
import type { CallEvents } from './events.ts';
import type { ChannelEntry, PromiseView } from './view.ts';

const say = (view: View, entry: ChannelEntry): View => ({ ...view, channel: [...view.channel, entry] });

const setTask = (view: View, id: string, change: Partial<View['tasks'][number]>): View => ({
  ...view,
  tasks: view.tasks.map((task) => (task.task === id ? { ...task, ...change } : task)),
});

const setPromise = (view: View, id: string, change: Partial<PromiseView>): View => {
  const known = own(view.promises, id);
  return known ? { ...view, promises: withEntry(view.promises, id, { ...known, ...change }) } : view;
};
const taskText = (view: View, id: string): string => view.tasks.find(({ task }) => task === id)?.text ?? id;
const promised = (view: View, id: string): string => `"${own(view.promises, id)?.task ?? id}"`;

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
  'command.offerWithdrawn': (view) => ({ ...view, handOff: null }),
  'command.taken': (view, { data }) => ({ ...view, commander: data.role, handOff: null }),
  'task.assigned': (view, { at, by: actor, data }) => ({
    ...view,
    tasks: [...view.tasks, { ...data, ...by(actor, at), accepted: null, withdrawnAt: null, done: null }],
  }),
  'task.accepted': (view, { at, by: actor, data }) =>
    setTask(view, data.task, { accepted: { at, by: actor, words: data.words } }),
  'task.withdrawn': (view, { at, data }) => setTask(view, data.task, { withdrawnAt: at }),
  'task.finished': (view, { at, by: actor, data }) =>
    setTask(view, data.task, { done: { at, by: actor, words: data.words } }),
  'promise.made': (view, { at, data }) => ({
    ...view,
    promises: withEntry(view.promises, data.promise, { ...data, at, state: 'open', kept: null }),
  }),
  'promise.kept': (view, { at, by: actor, data: { promise, late, words } }) =>
    setPromise(view, promise, { state: late ? 'late' : 'kept', kept: { at, by: actor, words } }),
  'promise.broken': (view, { data }) => setPromise(view, data.promise, { state: 'broken' }),
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

export const callLines: LineTable<keyof CallEvents> = {
  'briefing.posted': (_view, { data }) => `Briefed the call: ${data.text}`,
  'update.posted': (_view, { data }) =>
    `Update (${data.audience})${data.nextAt === null ? '' : `, next at ${formatDrillTime(data.nextAt)}`}: ${data.text}`,
  'message.posted': quiet,
  'heard.logged': (view, { data }) =>
    `Heard: ${roleName(view, data.role)} ${own(HEARD_WORDS, data.act) ?? data.act}.`,
  'owner.set': (view, { data }) =>
    `Gave ${own(AREA_WORDS, data.area) ?? data.area} to ${roleName(view, data.role)}, who has to accept.`,
  'owner.accepted': (view, { data }) =>
    `${roleName(view, data.role)} accepted ownership for ${own(AREA_WORDS, data.area) ?? data.area}.`,
  'command.handedOver': (view, { data }) =>
    `${roleName(view, data.from)} offered command to ${roleName(view, data.to)}.`,
  'command.taken': (view, { data }) => `${roleName(view, data.role)} has command.`,
  'command.offerWithdrawn': (view, { data }) =>
    `${roleName(view, data.from)} keeps command: the offer to ${roleName(view, data.to)} is withdrawn.`,
  'task.accepted': (view, { data }) =>
    `Said back: ${taskText(view, data.task)}${data.words === '' ? '' : `: ${data.words}`}`,
  'task.withdrawn': (view, { data }) => `Withdrew the task: ${taskText(view, data.task)}`,
  'task.assigned': (view, { data }) =>
    `Gave ${roleName(view, data.role)} a task, due ${formatDrillTime(data.dueAt)}: ${data.text}`,
  'task.finished': (view, { data }) =>
    `Done: ${taskText(view, data.task)}${data.words === '' ? '' : `: ${data.words}`}`,
  'promise.made': (view, { data }) =>
    `${roleName(view, data.role)} promised, by ${formatDrillTime(data.dueAt)}: ${data.task}.`,
  'promise.kept': (view, { data }) =>
    `Promise kept${data.late ? ', late' : ''}: ${promised(view, data.promise)}${data.words === null ? '.' : `: ${data.words}`}`,
  'promise.broken': (view, { data }) => `Promise not kept in time: ${promised(view, data.promise)}.`,
  'colleague.asked': (view, { data }) => `Asked ${roleName(view, data.role)} for help.`,
  'colleague.answered': (view, { data }) => `${roleName(view, data.role)}: ${data.words}`,
};
