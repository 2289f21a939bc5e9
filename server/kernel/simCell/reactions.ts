import type { SimCellEvents } from '../../../shared/drill/simCell/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { ReactionTable } from '../reactionTable.ts';
import { factsOf } from './knownActs.ts';
import { answerTo } from './letters.ts';

export const simCellReactions: ReactionTable<keyof SimCellEvents> = {
  // What follows is the reply's own, and it was this desk that spoke: the judgement only says as what.
  'answer.judged': (_c, _before, after, { data: { inject, reply, label } }) => {
    const letter = answerTo(after, inject);
    const to = own(after.injects, inject)?.to ?? [];
    if (reply === null || !letter) return [];
    const { seat, role } = letter;
    return [
      { type: 'inject.answered', by: { seat, role }, data: { inject, reply, label, to, judged: true } },
    ];
  },
  'act.adjudicated': (c, before, _after, event) => {
    const { as, flag, value } = event.data;
    if (as === 'effect' && flag !== undefined && value !== undefined)
      return [{ type: 'flag.set', data: { flag, value } }];
    return as === 'act' ? factsOf(c, before, event) : [];
  },
};
