import type { PlayRole } from './roles.ts';
import type { DrillTime } from './time.ts';

/** A row of an event list, as it is named to a person. */
export interface RowName {
  id: string;
  subject: string;
}

/** What an event list is for, and what of that it reaches. Tells what a variant has in store: facilitators only. */
export interface Coverage {
  objectives: { id: string; title: string; injects: RowName[] }[];
  /** No row names an objective, so nothing can be said of any. */
  isUnlinked: boolean;
  tasks: {
    id: string;
    title: string;
    objective: string | null;
    /** Titles of the criteria that show it. */
    criteria: string[];
    watched: boolean;
    injects: RowName[];
  }[];
  /** Criteria of the scorecard, with how many rows test each. `observed`: a person judges it. */
  criteria: { id: string; title: string; observed: boolean; injects: number }[];
  /** What rows and tasks name that is nowhere. */
  unknown: { where: string; name: string }[];
  /** Stretches of ten minutes, act by act; the last of an act may be shorter. */
  columns: { from: DrillTime; to: DrillTime }[];
  desks: DeskLoad[];
}

export interface DeskLoad {
  role: PlayRole;
  title: string;
  /** Injects in each stretch. */
  counts: number[];
  /** Brought by the story or by hand, whenever that is. */
  untimed: number;
  quiet: { from: DrillTime; to: DrillTime };
  /** Ten minutes from the first of them on; null where nothing has a time. */
  busiest: { from: DrillTime; count: number } | null;
}

/** What is different from when it was played last. */
export interface ListChanges {
  /** The drill it was played in. */
  code: string;
  title: string;
  /** Wall time, ISO. */
  playedAt: string;
  version: { before: string; now: string };
  hash: { before: string; now: string };
  added: RowName[];
  removed: RowName[];
  changed: (RowName & { fields: { name: string; before: string; after: string }[] })[];
  /** Other parts of the scenario that differ, by name. */
  parts: string[];
}

export type ApprovalState = 'draft' | 'submitted' | 'approved';
/** Where a list with several authors stands. */
export interface Approval {
  state: ApprovalState;
  /** It was submitted or approved, and its text is another since. */
  changedSince: boolean;
  /** No drill is planned without. */
  isRequired: boolean;
  /** Newest first. */
  steps: { to: ApprovalState; by: string; at: string; note: string; version: string }[];
}

/** GET /api/scenarios/:id/:variant/coverage (facilitator). */
export interface CoverageAnswer {
  scenario: string;
  variant: string;
  title: string;
  variantTitle: string;
  /** All variants of the scenario, by id. */
  variants: string[];
  version: string;
  hash: string;
  coverage: Coverage;
  /** Null: it was never played here. */
  changes: ListChanges | null;
  approval: Approval;
}
