import type { Role } from '../roles.ts';
import type { DrillTime } from '../time.ts';
import type { CallView } from './call/view.ts';
import { emptyCall } from './call/view.ts';
import type { ClockView } from './clock/view.ts';
import { emptyClock } from './clock/view.ts';
import type { ControlView } from './controlView.ts';
import type { DecisionView } from './decision/view.ts';
import { emptyDecision } from './decision/view.ts';
import type { EvaluationView } from './evaluation/view.ts';
import { emptyEvaluation } from './evaluation/view.ts';
import type { EventType } from './events.ts';
import type { HintsView } from './hints/view.ts';
import { emptyHints } from './hints/view.ts';
import type { FeedItem } from './injects/view.ts';
import type { LookupsView } from './lookups/view.ts';
import { emptyLookups } from './lookups/view.ts';
import type { PagingView } from './paging/view.ts';
import { emptyPaging } from './paging/view.ts';
import type { PeopleView } from './people/view.ts';
import { emptyPeople } from './people/view.ts';
import type { PreservationView } from './preservation/view.ts';
import { emptyPreservation } from './preservation/view.ts';
import type { ReviewView } from './review/view.ts';
import { emptyReview } from './review/view.ts';
import type { SeatsView } from './seats/view.ts';
import { emptySeats } from './seats/view.ts';
import type { SimCellView } from './simCell/view.ts';
import { emptySimCell } from './simCell/view.ts';
import type { StatementsView } from './statements/view.ts';
import { emptyStatements } from './statements/view.ts';
import type { SwitchesView } from './switches/view.ts';
import { emptySwitches } from './switches/view.ts';

/** One line of what happened, in words. `role` is who did it, null for the drill itself. */
export interface TimelineLine {
  at: DrillTime;
  type: EventType;
  role: Role | null;
  text: string;
}

/** Everything one viewer knows: a plain JSON read model, changed only by folding events they may see (VIEW-3). */
export interface View
  extends ClockView,
    SeatsView,
    PagingView,
    CallView,
    LookupsView,
    PreservationView,
    SwitchesView,
    DecisionView,
    StatementsView,
    PeopleView,
    ReviewView,
    SimCellView,
    HintsView,
    EvaluationView {
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
  ...emptyClock,
  ...emptySeats(seat),
  ...emptyPaging,
  ...emptyCall,
  ...emptyLookups,
  ...emptyPreservation,
  ...emptySwitches,
  ...emptyDecision,
  ...emptyStatements,
  ...emptyPeople,
  ...emptyReview,
  ...emptySimCell,
  ...emptyHints,
  ...emptyEvaluation,
  feed: [],
  timeline: [],
  control: null,
});
