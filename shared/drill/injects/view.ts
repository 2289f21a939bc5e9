import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';

/** An inject that reached this viewer. */
export type FeedItem = EventData['inject.delivered'] & {
  at: DrillTime;
  by: Actor | null;
  answer: { reply: string; label: string; at: DrillTime; by: Actor | null } | null;
  /** When its moment passed without an answer; null while one can be given, or was. */
  closedAt: DrillTime | null;
};
