import type { View } from '../../../../../shared/drill/view.ts';
import type { DutyCardView } from '../../../../../shared/kit.ts';
import type { DrillTime } from '../../../../../shared/time.ts';

/** How far a duty is that calls for a notice. A decision tells nobody: its clock runs until something was sent. */
export interface NoticeState {
  /** When it was decided; null where nothing, or something else, is on record. */
  decidedAt: DrillTime | null;
  sentAt: DrillTime | null;
  /** Titles of the groups whose text carries it; empty where it goes out by itself. */
  carriers: string[];
}

/** Null where there is nothing to say: no notice was decided, and none went out. */
export function noticeState(
  { id, carriers = [] }: Pick<DutyCardView, 'id' | 'carriers'>,
  { duties, notices, outreach }: Pick<View, 'duties' | 'notices' | 'outreach'>,
  titleOf: (group: string) => string,
): NoticeState | null {
  const recorded = duties[id];
  const decidedAt = recorded?.action === 'notify' ? recorded.at : null;
  const sent = [
    ...(notices[id] ?? []).map(({ at }) => at),
    ...carriers.flatMap((group) => outreach[group]?.at ?? []),
  ];
  const sentAt = sent.length > 0 ? Math.min(...sent) : null;
  // What went to a group for its own sake is no notice until somebody decides that one is owed.
  if (decidedAt === null && (recorded !== undefined || sentAt === null || carriers.length > 0)) return null;
  return { decidedAt, sentAt, carriers: carriers.map(titleOf) };
}
