import type { EvaluationEvents } from '../../../shared/drill/evaluation/events.ts';
import { ratedKey, whoseWord } from '../../../shared/drill/evaluation/rating.ts';
import type { LogEvent } from '../../../shared/drill/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { DrillState } from '../state.ts';

type Evaluation = DrillState['evaluation'];

const withEvaluation = (state: DrillState, change: Partial<Evaluation>): DrillState => ({
  ...state,
  evaluation: { ...state.evaluation, ...change },
});

/** The same thing said again by a facilitator: counted, and the last one known. */
const saidAgain = (
  said: Evaluation['settled'],
  key: string,
  { at, by, data }: LogEvent & { data: { why: string } },
  what: string | null,
): Evaluation['settled'] =>
  withEntry(said, key, {
    times: (own(said, key)?.times ?? 0) + 1,
    what,
    why: data.why,
    by: by?.account?.name ?? null,
    at,
  });

export const evaluationChanges: ApplyTable<keyof EvaluationEvents> = {
  'note.taken': (_c, state, { by, data }) =>
    withEvaluation(state, {
      notes: withEntry(state.evaluation.notes, data.note, {
        who: by ? whoseWord(by) : '',
        isWithdrawn: false,
      }),
    }),
  'note.edited': keep,
  'note.withdrawn': (_c, state, { data }) => {
    const before = own(state.evaluation.notes, data.note);
    return before
      ? withEvaluation(state, {
          notes: withEntry(state.evaluation.notes, data.note, { ...before, isWithdrawn: true }),
        })
      : state;
  },
  'rating.given': keep,
  'rating.settled': (_c, state, event) =>
    withEvaluation(state, {
      settled: saidAgain(
        state.evaluation.settled,
        ratedKey(event.data.about),
        event as LogEvent & { data: { why: string } },
        event.data.rating,
      ),
    }),
  'verdict.overridden': (_c, state, event) =>
    withEvaluation(state, {
      overrides: saidAgain(
        state.evaluation.overrides,
        event.data.criterion,
        event as LogEvent & { data: { why: string } },
        event.data.verdict,
      ),
    }),
};
