import type { EventType, LogEventOf, NewEvent } from '../../shared/drill/events.ts';
import type { Compiled } from './compiled.ts';
import type { DrillState } from './state.ts';

/** What follows from one fact, given the drill before and after it. */
export type Reaction<T extends EventType> = (
  c: Compiled,
  before: DrillState,
  after: DrillState,
  event: LogEventOf<T>,
) => NewEvent[];

/** What follows from the facts of one concern; most facts cause nothing by themselves. */
export type ReactionTable<T extends EventType> = { [K in T]?: Reaction<K> };
