import type { SimCellEvents } from '../../../shared/drill/simCell/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import { otherwise } from '../injects/timers.ts';
import { disarm } from '../timers.ts';
import { calledFor } from './knownActs.ts';
import { withEnd } from './letters.ts';

export const simCellChanges: ApplyTable<keyof SimCellEvents> = {
  'letter.settled': (_c, state, { data }) =>
    withEnd(state, data.letter, data.as === 'reopened' ? null : data.as),
  'answer.judged': (_c, state, { data: { inject, reply } }) => {
    const judged = { ...state, judged: withEntry(state.judged, inject, reply) };
    const [id] = Object.entries(state.letters).find(
      ([, letter]) => letter.kind === 'answer' && letter.inject === inject,
    ) ?? [''];
    return own(state.letters, id)?.end === null ? withEnd(judged, id, 'judged') : judged;
  },
  // What an inject called for was done: what would follow from silence does not.
  'act.adjudicated': (_c, state, { data: { act } }) => {
    const inject = act === undefined ? null : calledFor(act);
    return inject === null ? state : disarm(state, otherwise(inject));
  },
  'facilitator.asked': keep,
  'participant.answered': (_c, state, { data }) => withEnd(state, data.ask, 'replied'),
  'whisper.sent': keep,
};
