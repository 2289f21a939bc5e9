import type { InjectsEvents, Message } from '../../../shared/drill/injects/events.ts';
import { own, withEntry, withoutKeys } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { arm, disarm } from '../timers.ts';
import { planChanges } from './planChanges.ts';
import { mark, settled } from './plans.ts';
import { armLater, msel, otherwise } from './timers.ts';

const messageOf = ({
  from,
  channel,
  subject,
  body,
  attachments,
}: InjectsEvents['inject.delivered']): Message => ({
  from,
  channel,
  subject,
  body,
  ...(attachments && { attachments }),
});

export const injectsChanges: ApplyTable<keyof InjectsEvents> = {
  'inject.delivered': (c, state, { data, at }) => {
    const row = c.injects.get(data.inject);
    let next = disarm(
      mark(settled(state, data.inject), data.inject, {
        state: 'delivered',
        to: data.to,
        message: messageOf(data),
        asks: data.asks ?? data.replies.length > 0,
      }),
      msel(data.inject),
    );
    if (!row) return next;
    next = armLater(next, row.then);
    if (!row.otherwise) return next;
    return arm(next, {
      id: otherwise(row.id),
      kind: 'msel',
      dueAt: at + row.otherwise.afterMs,
      work: { do: 'otherwise', inject: row.id },
    });
  },
  'inject.withheld': (_c, state, { data }) =>
    disarm(settled(mark(state, data.inject, { state: 'withheld' }), data.inject), msel(data.inject)),
  ...planChanges,
  'inject.answered': (c, state, { data }) => {
    const reply = c.injects.get(data.inject)?.replies?.find(({ id }) => id === data.reply);
    return armLater(mark(state, data.inject, { reply: data.reply, answered: true }), reply?.then);
  },
  'inject.answeredInWords': (_c, state, { data }) => mark(state, data.inject, { answered: true }),
  'inject.pinned': (_c, state, { data: { inject, from: _from, by, ...card }, at }) => ({
    ...mark(state, inject, { pinnedBy: by }),
    cards: withEntry(state.cards, card.evidence, card),
    pinned: withEntry(state.pinned, card.evidence, at),
  }),
  'inject.unpinned': (_c, state, { data }) => ({
    ...mark(state, data.inject, { pinnedBy: null }),
    pinned: withoutKeys(state.pinned, [data.evidence]),
  }),
  'inject.forwarded': (_c, state, { data: { inject, to } }) =>
    mark(state, inject, { sentOnTo: [...(own(state.injects, inject)?.sentOnTo ?? []), ...to] }),
  'inject.lapsed': (_c, state, { data }) => mark(state, data.inject, { closed: true }),
  'inject.unanswered': (c, state, { data }) => armLater(state, c.injects.get(data.inject)?.otherwise?.then),
};
