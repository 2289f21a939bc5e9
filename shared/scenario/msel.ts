import type { Json } from '../json.ts';
import type { PlayRole } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';
import type { Attachment } from './attachments.ts';
import type { Predicate } from './predicate.ts';

export const CHANNELS = [
  'pager',
  'ticket',
  'chat',
  'mail',
  'press',
  'social',
  'dashboard',
  'regulator',
  'phone',
  'calendar',
  'notice',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What follows, as data: the kernel turns each into events. */
export type Consequence =
  | { do: 'setFlag'; flag: string; value: Json }
  | { do: 'deliver'; inject: string; afterMs?: DurationMs }
  | { do: 'postRaw'; item: string; by: string }
  | { do: 'giveEvidence'; evidence: string; role: PlayRole }
  | { do: 'applySwitch'; switch: string; scopes: string[]; by: string };

export interface InjectReply {
  id: string;
  label: string;
  then: Consequence[];
  /** A good professional might pick it: at least two of every offer. It never leaves the server. */
  sound?: true;
  /** What it commits the speaker to. */
  promise?: {
    /** As it stands among the tasks of its desk: "Ring the parent back". */
    task: string;
    /** Due so long after the answer, or at a drill time: one of the two. */
    withinMs?: DurationMs;
    by?: DrillTime;
    /** What keeps it, besides the person who marks it kept. */
    keptBy?: Predicate;
  };
}

/**
 * A row of the master scenario events list. `at` rows are armed at the start; `onEnter` rows when the chart enters the state;
 * rows with neither come only through a chart action, a consequence or the facilitator.
 */
export interface InjectRow {
  id: string;
  at?: DrillTime;
  onEnter?: { state: string; afterMs: DurationMs };
  /** Nothing brings it but the facilitator, who sends it when the team needs it. */
  byHand?: boolean;
  /** Checked when the row is due. False: the row is withheld and the log says `because`. */
  when?: Predicate;
  because?: string;
  /** Checked when the row is due. True: the team was ahead of it, the row is withheld and counts as satisfied. */
  satisfiedBy?: Predicate;
  from: string;
  /** Roles that receive it. An unstaffed optional role's copy goes to `fallbackTo`. */
  to: PlayRole[];
  fallbackTo?: PlayRole;
  channel: Channel;
  subject: string;
  body: string;
  /** For phone: what the facilitator says if they ring the person instead. */
  phoneScript?: string;
  /** What it looks like. The body says all that is needed without it. */
  attachments?: Attachment[];
  replies?: InjectReply[];
  /** How long the sender says they wait for an answer. Shown with a countdown, so only where their own words say it. */
  answerWithinMs?: DurationMs;
  /** It asks nothing although a question mark stands in it (quoted, or rhetorical): it takes no answer. */
  asksNothing?: true;
  /** What follows as soon as it is delivered. */
  then?: Consequence[];
  /** If `expected` is still false this long after delivery, the consequences follow. */
  otherwise?: { afterMs: DurationMs; unless: Predicate; then: Consequence[] };
  /** Facilitator only. */
  expectedAction: string;
  tests: string;
  /** Ids of the criteria that it tests. One whose every row was skipped cannot be asked for, and is not scored. */
  criteria?: string[];
  /** Objectives that it tests: `o1` is the first of the scenario's, `o2` the second. */
  objectives?: string[];
  /** Critical tasks that it asks for, by id. */
  tasks?: string[];
}
