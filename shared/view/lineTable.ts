import type { EventType, VisibleEventOf } from '../event/event.ts';
import type { View } from './view.ts';

/** The words for one event, given what the viewer knows after it. */
export type Line<T extends EventType> = (view: View, event: VisibleEventOf<T>) => string | null;

export const quiet = (): null => null;
