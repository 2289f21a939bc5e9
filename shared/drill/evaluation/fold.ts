import { emptyRecord, own, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import type { View } from '../view.ts';
import type { EvaluationEvents } from './events.ts';
import { RATING_TITLES, ratedKey } from './rating.ts';
import type { NoteView } from './view.ts';

const changed = (view: View, change: Partial<View['evaluation']>): View => ({
  ...view,
  evaluation: { ...view.evaluation, ...change },
});
const changedNote = (view: View, id: string, change: Partial<NoteView>): View =>
  changed(view, {
    notes: view.evaluation.notes.map((item) => (item.note === id ? { ...item, ...change } : item)),
  });

export const evaluationFolds: FoldTable<keyof EvaluationEvents> = {
  'note.taken': (view, { at, by, data }) =>
    changed(view, {
      notes: [...view.evaluation.notes, { ...data, by, at, editedAt: null, isWithdrawn: false }],
    }),
  'note.edited': (view, { at, data }) => changedNote(view, data.note, { ...data, editedAt: at }),
  'note.withdrawn': (view, { data }) => changedNote(view, data.note, { isWithdrawn: true }),
  'rating.given': (view, { at, by, data }) => {
    const { ratings } = view.evaluation;
    const key = ratedKey(data.about);
    const said = own(ratings, key) ?? emptyRecord();
    // Facilitators have one word between them.
    const who = by?.seat ?? '';
    return changed(view, { ratings: withEntry(ratings, key, withEntry(said, who, { ...data, at, by })) });
  },
  'rating.settled': (view, { at, by, data }) => {
    const { settled } = view.evaluation;
    const key = ratedKey(data.about);
    return changed(view, {
      settled: withEntry(settled, key, [...(own(settled, key) ?? []), { ...data, at, by }]),
    });
  },
  'verdict.overridden': (view, { at, by, data }) => {
    const { overrides } = view.evaluation;
    const before = own(overrides, data.criterion) ?? [];
    return changed(view, {
      overrides: withEntry(overrides, data.criterion, [...before, { ...data, at, by }]),
    });
  },
};

/** Notes and single ratings have a place of their own; a timeline is about what the team did. */
export const evaluationLines: LineTable<keyof EvaluationEvents> = {
  'note.taken': quiet,
  'note.edited': quiet,
  'note.withdrawn': quiet,
  'rating.given': quiet,
  'rating.settled': (_view, { data }) =>
    `A rating was settled as ${own(RATING_TITLES, data.rating)}: ${data.why}`,
  'verdict.overridden': (_view, { data }) =>
    data.verdict === null
      ? 'A word beside a verdict of the scorecard was taken back.'
      : `A person disagreed with a verdict of the scorecard: ${data.why}`,
};
