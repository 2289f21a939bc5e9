import type { EventType, LogEventOf, NewEvent } from '../../../shared/event/event.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';

/** What follows from one fact, given the drill before and after it. */
export type React<T extends EventType> = (
  c: Compiled,
  before: DrillState,
  after: DrillState,
  event: LogEventOf<T>,
) => NewEvent[];
