import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import { promiseMade } from '../call/promises.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { follow, lapsed } from './deliver.ts';

export const injectsReactions: ReactionTable<keyof InjectsEvents> = {
  'inject.delivered': (c, _before, after, { data }) => follow(c, after, c.injects.get(data.inject)?.then),
  'inject.answered': (c, before, after, event) => [
    ...promiseMade(c, before, after, event),
    ...follow(
      c,
      after,
      c.injects.get(event.data.inject)?.replies?.find(({ id }) => id === event.data.reply)?.then,
    ),
  ],
  'inject.unanswered': (c, _before, after, { data }) => [
    ...lapsed(after, data.inject),
    ...follow(c, after, c.injects.get(data.inject)?.otherwise?.then),
  ],
};
