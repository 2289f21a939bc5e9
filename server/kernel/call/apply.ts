import type { CallEvents } from '../../../shared/drill/call/events.ts';
import { own, withEntry, withoutKeys } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import { arm } from '../timers.ts';
import { promiseChanges } from './promises.ts';
import { armAcceptance, armReturn, withdrawOffer } from './scriptedCommand.ts';

export const callChanges: ApplyTable<keyof CallEvents> = {
  'briefing.posted': keep,
  'update.posted': keep,
  'message.posted': keep,
  'heard.logged': (_c, state, { data }) => ({
    ...state,
    heard: { ...state.heard, [data.act]: data.happenedAt },
  }),
  'owner.set': (_c, state, { data }) => ({
    ...state,
    owners: { ...state.owners, [data.area]: { role: data.role, accepted: false } },
  }),
  'owner.accepted': (_c, state, { data }) => ({
    ...state,
    owners: { ...state.owners, [data.area]: { role: data.role, accepted: true } },
  }),
  'command.handedOver': (_c, state, { data, at }) =>
    armAcceptance({ ...state, handOff: { from: data.from, to: data.to } }, data.to, at),
  'command.offerWithdrawn': (_c, state) => withdrawOffer({ ...state, handOff: null }),
  'command.taken': (_c, state, { data, at }) =>
    armReturn({ ...state, commander: data.role, handOff: null }, data.role, at),
  'task.assigned': (_c, state, { data, by }) => ({
    ...state,
    counts: { ...state.counts, tasks: state.counts.tasks + 1 },
    tasks: withEntry(state.tasks, data.task, {
      role: data.role,
      by: by?.seat ?? null,
      isAccepted: false,
      done: false,
    }),
  }),
  'task.accepted': (_c, state, { data }) => {
    const known = own(state.tasks, data.task);
    return known
      ? { ...state, tasks: withEntry(state.tasks, data.task, { ...known, isAccepted: true }) }
      : state;
  },
  'task.withdrawn': (_c, state, { data }) => ({ ...state, tasks: withoutKeys(state.tasks, [data.task]) }),
  'task.finished': (_c, state, { data }) => {
    const known = own(state.tasks, data.task);
    return known ? { ...state, tasks: withEntry(state.tasks, data.task, { ...known, done: true }) } : state;
  },
  ...promiseChanges,
  'colleague.asked': (_c, state, { data, by }) =>
    arm(
      {
        ...state,
        counts: { ...state.counts, asks: state.counts.asks + 1 },
        asks: { ...state.asks, [data.ask]: { role: data.role, request: data.request, by: by?.seat ?? '' } },
      },
      { id: `ask:${data.ask}`, kind: 'query', dueAt: data.readyAt, work: { do: 'ask', ask: data.ask } },
    ),
  'colleague.answered': keep,
};
