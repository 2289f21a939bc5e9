import type { Frame } from '../frame.ts';
import { foldEvents } from './foldEvent.ts';
import type { View } from './view.ts';
import { emptyView } from './view.ts';

/**
 * One frame becomes knowledge. A reset starts from nothing and keeps only whose view it is; a frame already folded changes
 * nothing but the clock; a missing one sets `needsReset`, and nothing more is folded until a reset comes (VIEW-2).
 */
export function foldFrame(view: View, frame: Frame): View {
  const { revision, reset, events, clock } = frame;
  if (reset) return { ...foldEvents(emptyView(view.me.seat), events), revision, clock };
  if (view.needsReset) return view;
  // Frames that only answer a command, or that set the clock, repeat the present revision.
  if (revision === view.revision) return { ...view, clock };
  if (revision < view.revision) return view;
  if (revision > view.revision + 1) return { ...view, needsReset: true };
  return { ...foldEvents(view, events), revision, clock };
}
