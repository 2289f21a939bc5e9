import type { PlayRole } from '../../roles.ts';
import type { Attachment } from '../../scenario/attachments.ts';
import type { Channel } from '../../scenario/msel.ts';
import type { DrillTime, DurationMs } from '../../time.ts';
import type { EvidenceCard } from '../lookups/events.ts';
import type { OwnInject, PlanChange } from './plan.ts';

/** What somebody reads when they open a message. */
export interface Message {
  from: string;
  channel: Channel;
  subject: string;
  body: string;
  /** Pictures, filled in. Missing where there are none. */
  attachments?: Attachment[];
}

export interface InjectsEvents {
  'inject.delivered': {
    inject: string;
    from: string;
    to: PlayRole[];
    channel: Channel;
    subject: string;
    body: string;
    phoneScript: string | null;
    replies: { id: string; label: string }[];
    adHoc: boolean;
    /** It takes an answer. Missing in older logs, where it did if it offered replies. */
    asks?: boolean;
    /** Pictures, filled in. Missing where there are none. */
    attachments?: Attachment[];
    /** How long the sender says they wait. Missing where they say nothing of it. */
    answerWithinMs?: DurationMs;
  };
  'inject.withheld': { inject: string; because: string };
  'inject.held': { inject: string; why?: string };
  'inject.released': { inject: string; dueAt: DrillTime; why?: string };
  'inject.skipped': { inject: string; why?: string };
  /** What it will be when it goes out, as far as a facilitator changed it; a text may hold the placeholders it held before. */
  'inject.revised': {
    inject: string;
    from?: string;
    subject?: string;
    body?: string;
    to?: PlayRole[];
    dueAt?: DrillTime;
    why: string;
  };
  /** Back in the plan. `held`: its time has passed, so it waits for a hand. `dueAt` null: its cause brings it. */
  'inject.unskipped': { inject: string; dueAt: DrillTime | null; held: boolean; why?: string };
  /** Nothing but a hand brings it. With `own`: an inject of the facilitator's, kept for later. */
  'inject.shelved': { inject: string; own?: OwnInject; why?: string };
  /** `dropped`: it was the facilitator's own, and is thrown away. */
  'inject.unshelved': {
    inject: string;
    dueAt: DrillTime | null;
    held: boolean;
    dropped: boolean;
    why?: string;
  };
  /** The change that the event `undoes` recorded is taken back. */
  'inject.changeUndone': {
    inject: string;
    undoes: number;
    what: PlanChange;
    dueAt: DrillTime | null;
    held: boolean;
  };
  /** `judged`: it was answered in words, which a facilitator read as this reply. */
  'inject.answered': { inject: string; reply: string; label: string; to: PlayRole[]; judged?: true };
  /** Answered in a person's own words, which nothing reads but people. */
  'inject.answeredInWords': { inject: string; words: string; to: PlayRole[] };
  /**
   * A desk put a message of its own before the call. The card is all that goes with it: not whom else it was sent to, what was answered,
   * or what came with it. `by`: the seat.
   */
  'inject.pinned': EvidenceCard & { inject: string; from: string; by: string };
  /** Taken off the board again by whoever pinned it, before anybody built on it. */
  'inject.unpinned': { inject: string; evidence: string; title: string };
  /** A desk sent a message of its own on to others on the call. They read it, and answer nothing. */
  'inject.forwarded': Message & { inject: string; to: PlayRole[]; words: string };
  /** The expected action did not come in time; consequences follow. */
  'inject.unanswered': { inject: string };
  /** It went on without their answer: the replies are closed, and the desks that had them are told. */
  'inject.lapsed': { inject: string; to: PlayRole[] };
}
