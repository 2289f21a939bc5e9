import type { Json } from '../json.ts';
import type { PlayRole } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';
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

interface InjectReply {
  id: string;
  label: string;
  then: Consequence[];
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
  replies?: InjectReply[];
  /** What follows as soon as it is delivered. */
  then?: Consequence[];
  /** If `expected` is still false this long after delivery, the consequences follow. */
  otherwise?: { afterMs: DurationMs; unless: Predicate; then: Consequence[] };
  /** Facilitator only. */
  expectedAction: string;
  tests: string;
  /** Ids of the criteria that it tests. One whose every row was skipped cannot be asked for, and is not scored. */
  criteria?: string[];
}
