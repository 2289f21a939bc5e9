import type { CallEvents } from '../../../shared/drill/call/events.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import { arm } from '../timers.ts';

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
  'command.handedOver': (_c, state, { data }) => ({ ...state, handOff: { from: data.from, to: data.to } }),
  'command.taken': (_c, state, { data }) => ({ ...state, commander: data.role, handOff: null }),
  'task.assigned': (_c, state) => ({ ...state, counts: { ...state.counts, tasks: state.counts.tasks + 1 } }),
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
