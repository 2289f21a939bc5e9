import { emptyRecord } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Noted } from '../noted.ts';

export interface NoteView extends Omit<EventData['note.taken'], 'note'> {
  note: string;
  by: Actor | null;
  at: DrillTime;
  editedAt: DrillTime | null;
  isWithdrawn: boolean;
}

/** For whoever runs and evaluates the drill. Participants get ratings in the debrief, and notes with the scorecard. */
export interface EvaluationView {
  evaluation: {
    /** Oldest first. */
    notes: NoteView[];
    /** By what is rated, then by whose word it is. */
    ratings: Record<string, Record<string, Noted<EventData['rating.given']>>>;
    /** By what is rated, oldest first: the last one holds. */
    settled: Record<string, Noted<EventData['rating.settled']>[]>;
    /** By criterion, oldest first: the last one holds. */
    overrides: Record<string, Noted<EventData['verdict.overridden']>[]>;
  };
}

export const emptyEvaluation: EvaluationView = {
  evaluation: { notes: [], ratings: emptyRecord(), settled: emptyRecord(), overrides: emptyRecord() },
};
