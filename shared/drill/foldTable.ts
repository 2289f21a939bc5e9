import { withoutKeys } from '../keyed.ts';
import type { ControlView } from './controlView.ts';
import { emptyControl } from './controlView.ts';
import type { EventType, VisibleEventOf } from './events.ts';
import type { View } from './view.ts';

/** How one event type changes what a viewer knows. Total per concern: a new event type without a fold does not compile. */
export type Fold<T extends EventType> = (view: View, event: VisibleEventOf<T>) => View;
export type FoldTable<T extends EventType> = { [K in T]: Fold<K> };

/** For events that only the timeline tells, or that carry nothing a screen shows. */
export const keep = (view: View): View => view;

export const setControl = (view: View, change: (control: ControlView) => Partial<ControlView>): View => {
  const control = view.control ?? emptyControl;
  return { ...view, control: { ...control, ...change(control) } };
};

export const isMine = (view: View, seats: readonly string[]): boolean =>
  view.me.seat !== null && seats.includes(view.me.seat);

/** The same record without some keys; the same object if it has none of them. */
export function without<V>(record: Record<string, V>, ...keys: readonly string[]): Record<string, V> {
  if (!keys.some((key) => Object.hasOwn(record, key))) return record;
  return withoutKeys(record, keys);
}
