import { own } from '../keyed.ts';
import { callFolds } from './call/fold.ts';
import { clockFolds } from './clock/fold.ts';
import { decisionFolds } from './decision/fold.ts';
import { evaluationFolds } from './evaluation/fold.ts';
import type { EventType, VisibleEvent } from './events.ts';
import type { Fold, FoldTable } from './foldTable.ts';
import { hintsFolds } from './hints/fold.ts';
import { injectsFolds } from './injects/fold.ts';
import { LINES } from './lines.ts';
import type { Line } from './lineTable.ts';
import { lookupsFolds } from './lookups/fold.ts';
import { pagingFolds } from './paging/fold.ts';
import { peopleFolds } from './people/fold.ts';
import { preservationFolds } from './preservation/fold.ts';
import { reviewFolds } from './review/fold.ts';
import { seatsFolds } from './seats/fold.ts';
import { simCellFolds } from './simCell/fold.ts';
import { statementsFolds } from './statements/fold.ts';
import { switchesFolds } from './switches/fold.ts';
import type { View } from './view.ts';

const FOLDS: FoldTable<EventType> = {
  ...clockFolds,
  ...seatsFolds,
  ...injectsFolds,
  ...pagingFolds,
  ...callFolds,
  ...lookupsFolds,
  ...preservationFolds,
  ...switchesFolds,
  ...decisionFolds,
  ...statementsFolds,
  ...peopleFolds,
  ...reviewFolds,
  ...simCellFolds,
  ...hintsFolds,
  ...evaluationFolds,
};

/**
 * One visible event becomes knowledge. Never throws on a type it does not know: a newer server may send some, and they are counted.
 * What did not change keeps its identity, so a screen that selects a slice is not drawn again.
 */
export const foldEvent = (view: View, event: VisibleEvent): View => foldEvents(view, [event]);

/** Many at once, which is the same as one after the other and copies the timeline once: a reset folds a whole drill. */
export function foldEvents(view: View, events: readonly VisibleEvent[]): View {
  let next = view;
  const lines: View['timeline'] = [];
  for (const event of events) {
    if (!Object.hasOwn(FOLDS, event.type)) {
      next = { ...next, unknown: next.unknown + 1 };
      continue;
    }
    next = (own(FOLDS, event.type) as Fold<EventType>)(next, event as never);
    const text = (own(LINES, event.type) as Line<EventType>)(next, event as never);
    if (text === null) continue;
    const { role = null, account } = event.by ?? {};
    // Only who runs the drill is told which of several facilitators it was.
    lines.push({ at: event.at, type: event.type, role, text: account ? `${text} (${account.name})` : text });
  }
  return lines.length > 0 ? { ...next, timeline: [...next.timeline, ...lines] } : next;
}
