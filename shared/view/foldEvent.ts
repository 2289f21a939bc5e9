import type { EventType, VisibleEvent } from '../event/event.ts';
import { containment } from './foldContainment.ts';
import { evidence } from './foldEvidence.ts';
import { injects } from './foldInjects.ts';
import { lifecycle } from './foldLifecycle.ts';
import { outcome } from './foldOutcome.ts';
import { paging } from './foldPaging.ts';
import { LINES } from './lines.ts';
import type { Line } from './lineTable.ts';
import type { Fold, FoldTable } from './table.ts';
import type { View } from './view.ts';

const FOLDS: FoldTable<EventType> = {
  ...lifecycle,
  ...injects,
  ...paging,
  ...evidence,
  ...containment,
  ...outcome,
};

/**
 * One visible event becomes knowledge. Never throws on a type it does not know: a newer server may send some, and they are counted.
 * What did not change keeps its identity, so a screen that selects a slice is not drawn again.
 */
export function foldEvent(view: View, event: VisibleEvent): View {
  if (!Object.hasOwn(FOLDS, event.type)) return { ...view, unknown: view.unknown + 1 };
  const next = (FOLDS[event.type] as Fold<EventType>)(view, event as never);
  const text = (LINES[event.type] as Line<EventType>)(next, event as never);
  if (text === null) return next;
  return {
    ...next,
    timeline: [...next.timeline, { at: event.at, type: event.type, role: event.by?.role ?? null, text }],
  };
}
