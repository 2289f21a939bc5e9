import type { LogEvent } from '../../shared/drill/events.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import type { Moment } from './eventIndex.ts';

/** Everything that became of one page. */
export interface PageStory {
  page: string;
  target: string;
  sentAt: DrillTime;
  limitMs: DurationMs;
  seq: number;
  /** Sent by somebody, not by the on-call list's own late escalation. */
  byTeam: boolean;
  byRole: string | null;
  answersTo: string | null;
  answered: Moment | null;
  declined: Moment | null;
  unanswered: Moment | null;
  escalated: (Moment & { newPage: string | null; automatic: boolean }) | null;
}

export function pageStories(events: readonly LogEvent[]): PageStory[] {
  const stories = new Map<string, PageStory>();
  for (const event of events) {
    if (event.type === 'page.sent') {
      const { page, target, limitMs, answersTo } = event.data;
      const untouched = { answered: null, declined: null, unanswered: null, escalated: null };
      const sender = { byTeam: event.by !== null, byRole: event.by?.role ?? null };
      stories.set(page, {
        page,
        target,
        sentAt: event.at,
        limitMs,
        seq: event.seq,
        answersTo,
        ...sender,
        ...untouched,
      });
      continue;
    }
    const moment: Moment = { at: event.at, seq: event.seq };
    if (event.type === 'page.acknowledged')
      mark(stories, event.data.page, (story) => {
        story.answered ??= moment;
      });
    if (event.type === 'page.declined')
      mark(stories, event.data.page, (story) => {
        story.declined ??= moment;
      });
    if (event.type === 'page.unanswered')
      mark(stories, event.data.page, (story) => {
        story.unanswered ??= moment;
      });
    if (event.type === 'page.escalated') {
      const { newPage, automatic } = event.data;
      mark(stories, event.data.page, (story) => {
        story.escalated ??= { ...moment, newPage, automatic };
      });
    }
  }
  return [...stories.values()];
}

function mark(stories: Map<string, PageStory>, page: string, change: (story: PageStory) => void): void {
  const story = stories.get(page);
  if (story) change(story);
}

/** Somebody moved it on by hand, to somebody. At twice the limit the on-call list does it alone and nobody earns anything. */
export const escalatedByHand = (page: PageStory): boolean =>
  page.escalated !== null && !page.escalated.automatic && page.escalated.newPage !== null;
