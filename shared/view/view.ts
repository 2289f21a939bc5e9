import type { Actor, EventData, EventType } from '../event/event.ts';
import type { Json } from '../json.ts';
import { emptyRecord } from '../keyed.ts';
import type { Role } from '../roles.ts';
import type { DrillTime } from '../time.ts';
import type { EvidenceView } from './evidenceView.ts';
import { emptyEvidence } from './evidenceView.ts';
import type { LifecycleView } from './lifecycleView.ts';
import { emptyLifecycle } from './lifecycleView.ts';
import type { OutcomeView } from './outcomeView.ts';
import { emptyOutcome } from './outcomeView.ts';
import type { PagingView } from './pagingView.ts';
import { emptyPaging } from './pagingView.ts';

/** News that reached this viewer. */
export type FeedItem = EventData['inject.delivered'] & {
  at: DrillTime;
  by: Actor | null;
  answer: { reply: string; label: string; at: DrillTime; by: Actor | null } | null;
  /** When its moment passed without an answer; null while one can be given, or was. */
  closedAt: DrillTime | null;
};

/** One line of what happened, in words. `role` is who did it, null for the drill itself. */
export interface TimelineLine {
  at: DrillTime;
  type: EventType;
  role: Role | null;
  text: string;
}

type Check = EventData['statement.checked']['clauses'];

/** What stays hidden from participants until the debrief. Null until a hidden event arrives, so for them it is simply not there. */
export interface ControlView {
  created: EventData['drill.created'] | null;
  world: ({ at: DrillTime } & EventData['world.changed'])[];
  /** Injects that did not simply go out. */
  injects: Record<
    string,
    {
      state: 'withheld' | 'held' | 'released' | 'skipped' | 'unanswered';
      at: DrillTime;
      because: string;
      dueAt: DrillTime | null;
    }
  >;
  flags: Record<string, Json>;
  milestones: Record<string, DrillTime>;
  deployed: Record<string, DrillTime>;
  lost: Record<string, { at: DrillTime; because: string }>;
  settled: ({ at: DrillTime } & EventData['switch.settled'])[];
  sealMissing: string[];
  checks: {
    at: DrillTime;
    kind: 'statement' | 'outreach';
    id: string;
    version: number | null;
    clauses: Check;
  }[];
}

/** Everything one viewer knows: a plain JSON read model, changed only by folding events they may see (V3). */
export interface View extends LifecycleView, PagingView, EvidenceView, OutcomeView {
  /** Last frame folded in. */
  revision: number;
  /** A frame is missing: nothing more is folded until a reset comes. Ask for one. */
  needsReset: boolean;
  /** Events of types this build does not know: written by a newer server. */
  unknown: number;
  /** Oldest first. */
  feed: FeedItem[];
  timeline: TimelineLine[];
  control: ControlView | null;
}

/** Knowing nothing. `seat` is this viewer's own place, known from the join; null for one who has none. */
export const emptyView = (seat: string | null = null): View => ({
  revision: 0,
  needsReset: false,
  unknown: 0,
  ...emptyLifecycle(seat),
  ...emptyPaging,
  ...emptyEvidence,
  ...emptyOutcome,
  feed: [],
  timeline: [],
  control: null,
});

export const emptyControl: ControlView = {
  created: null,
  world: [],
  injects: emptyRecord(),
  flags: emptyRecord(),
  milestones: emptyRecord(),
  deployed: emptyRecord(),
  lost: emptyRecord(),
  settled: [],
  sealMissing: [],
  checks: [],
};
