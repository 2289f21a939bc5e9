import { emptyRecord } from '../../keyed.ts';
import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Noted } from '../noted.ts';
import type { StatementClause } from '../statements/events.ts';

export interface PeopleView {
  /** People to think about, by case, oldest first; only the desks that look after people see them. */
  welfareCases: Record<string, EventData['welfare.opened'] & { at: DrillTime }>;
  welfare: Record<string, Noted<Omit<EventData['welfare.decided'], 'case'>>>;
  /** Awareness time by regime, and when that was put down. */
  awareness: Record<string, { awareAt: DrillTime; at: DrillTime }>;
  duties: Record<string, Noted<Omit<EventData['duty.recorded'], 'duty'>>>;
  /** Notices that went out by themselves, by duty, oldest first. */
  notices: Record<string, Noted<Omit<EventData['notice.sent'], 'duty'>>[]>;
  /** The notice that the call has in front of it, by duty; gone once it went out. */
  noticeDrafts: Record<string, NoticeDraft>;
}

/** It goes out when the last desk has cleared it. The writer's own desk clears by writing. */
interface NoticeDraft {
  version: number;
  clauses: StatementClause[];
  words: string;
  at: DrillTime;
  by: Actor | null;
  clearances: Partial<Record<PlayRole, { verdict: 'clear' | 'change'; comment: string; at: DrillTime }>>;
}

export const emptyPeople: PeopleView = {
  welfareCases: emptyRecord(),
  welfare: emptyRecord(),
  awareness: emptyRecord(),
  duties: emptyRecord(),
  notices: emptyRecord(),
  noticeDrafts: emptyRecord(),
};
