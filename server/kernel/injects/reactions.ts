import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { follow, lapsed } from './deliver.ts';

export const injectsReactions: ReactionTable<keyof InjectsEvents> = {
  'inject.delivered': (c, _before, after, { data }) => follow(c, after, c.injects.get(data.inject)?.then),
  'inject.answered': (c, _before, after, { data }) =>
    follow(c, after, c.injects.get(data.inject)?.replies?.find(({ id }) => id === data.reply)?.then),
  'inject.unanswered': (c, _before, after, { data }) => [
    ...lapsed(c, after, data.inject),
    ...follow(c, after, c.injects.get(data.inject)?.otherwise?.then),
  ],
};
