import type { EventType, LogEventOf } from '../../shared/drill/events.ts';
import type { Compiled } from './compiled.ts';
import type { DrillState } from './state.ts';

/** How one event type changes the state. Never refuses, never looks anything up outside its arguments. */
export type Apply<T extends EventType> = (c: Compiled, state: DrillState, event: LogEventOf<T>) => DrillState;
export type ApplyTable<T extends EventType> = { [K in T]: Apply<K> };

/** For facts that the log keeps for people and the score, and that no rule reads. */
export const keep = (_c: Compiled, state: DrillState): DrillState => state;
