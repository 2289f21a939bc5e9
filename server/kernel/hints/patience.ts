import type { HintKind } from '../../../shared/drill/hints/hint.ts';
import { minutes } from '../../../shared/time.ts';

/** How long a team may be without each of these before a facilitator would look up, in ms of drill time. */
export const PATIENCE = {
  /** After the act began. */
  noDeclaration: minutes(5),
  silentDesk: minutes(4),
  /** After the page's own limit. */
  unansweredPage: minutes(1),
  /** After the declaration. */
  noVoice: minutes(5),
  stuckText: minutes(4),
  unreadMessage: minutes(3),
} as const satisfies Record<HintKind, number>;
