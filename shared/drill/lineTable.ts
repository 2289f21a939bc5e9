import type { EventType, VisibleEventOf } from './events.ts';
import type { View } from './view.ts';

/** The words for one event, given what the viewer knows after it. */
export type Line<T extends EventType> = (view: View, event: VisibleEventOf<T>) => string | null;

export const quiet = (): null => null;

/** The words of one concern's events: a new event type without any does not compile. */
export type LineTable<T extends EventType> = { [K in T]: Line<K> };
