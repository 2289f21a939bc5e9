import type { PlayRole } from '../roles.ts';
import type { DurationMs } from '../time.ts';

export interface PageTarget {
  id: string;
  title: string;
  /** The role this on-call list reaches; none for people outside the seats (executives on call, mass lists). */
  role?: PlayRole;
  /** Where an unanswered page goes next. Missing: nobody is behind it. */
  secondary?: string;
  /** Nobody reads it any more. */
  dead?: boolean;
  mass?: boolean;
  /** Someone outside the seats who answers: id and the line they send. */
  outside?: { name: string; answers: string };
  /**
   * Who comes, with which line, when the desk of `role` has somebody already: the second on call, beside the first. A second scribe is a
   * trained deputy commander: while the commander's own seat writes the log, this person comes from outside the seats and takes it over.
   */
  beside?: { name: string; answers: string };
}

/** How one target misbehaves in this run. `silent`: never answers. `redirected`: bounces to a dead on-call list. `refuses`: declines with words. */
export interface PagerFailure {
  target: string;
  how: 'silent' | 'redirected' | 'refuses';
  words: string;
}

export interface Paging {
  targets: PageTarget[];
  /** Pre-ticked on declaring, by severity: the company's policy card, which is not always what the incident needs. */
  policy: Record<'0' | '1' | '2', string[]>;
  /** What the incident needs, by severity. Server only. */
  required: Record<'0' | '1' | '2', string[]>;
  /** When the required pages are due after the declaration or the upgrade that asks for them; the first five, and the rest. */
  dueMs?: Record<'0' | '1' | '2', { firstFive: DurationMs; rest: DurationMs }>;
  critical: string[];
  optional: string[];
  /** Roles already at their desks at T+0; they count as paged. */
  firstOnCall: PlayRole[];
  /** The seed draws one of these. */
  failures: PagerFailure[];
  ackLimitMs: Record<'0' | '1' | '2', { default: DurationMs; byTarget: Record<string, DurationMs> }>;
  /** A scripted colleague answers after a drawn delay in this range. */
  colleagueAckMs: { min: DurationMs; max: DurationMs };
  /** By this drill time an un-paged core seat is rung by a colleague. */
  rungAt: DurationMs;
  ringers: Partial<Record<PlayRole, string>>;
}
