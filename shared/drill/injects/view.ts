import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';

/** Sent on by a desk to others on the call, with a line of its own or none. */
export interface Forward {
  by: Actor | null;
  to: PlayRole[];
  words: string;
  at: DrillTime;
}

/** An inject that reached this viewer. */
export type FeedItem = Omit<EventData['inject.delivered'], 'asks' | 'answerWithinMs'> & {
  /** It takes an answer. */
  asks: boolean;
  /** By when the sender said they want to hear; missing where they said nothing of it. */
  answerBy?: DrillTime;
  at: DrillTime;
  by: Actor | null;
  /**
   * `reply` is null where the label is the person's own words. `judged`: what a facilitator read them as, with `reply` null for none of
   * the replies; nobody at a desk sees it before the debrief.
   */
  answer: {
    reply: string | null;
    label: string;
    at: DrillTime;
    by: Actor | null;
    judged?: { reply: string | null; label: string };
  } | null;
  /** When its moment passed without an answer; null while one can be given, or was. */
  closedAt: DrillTime | null;
  /** Where it was sent on, as far as this viewer may know; missing where it was not. */
  forwards?: Forward[];
  /** This viewer has it from a colleague alone: the answer is for those it was sent to. */
  isCopy?: true;
};
