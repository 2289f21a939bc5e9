import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { PersonRating, Rated } from './rating.ts';

interface NoteWords {
  text: string;
  tags: string[];
  desk: PlayRole | null;
  about: Rated | null;
  isPrivate: boolean;
}

export interface EvaluationEvents {
  /** `moment`: the drill time that it is about. */
  'note.taken': NoteWords & { note: string; moment: DrillTime };
  'note.edited': NoteWords & { note: string };
  'note.withdrawn': { note: string };
  /** One person's word. A later one of the same person takes its place. */
  'rating.given': { about: Rated; rating: PersonRating; comment: string };
  /** The facilitator's last word where people differ; what each of them said stays beside it. */
  'rating.settled': { about: Rated; rating: PersonRating; why: string };
  /** Stands beside what the log said of a criterion and never in its place (SCORE-3). Null: taken back. */
  'verdict.overridden': { criterion: string; verdict: 'full' | 'part' | 'none' | null; why: string };
}
