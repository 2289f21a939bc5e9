import { emptyRecord } from '../../keyed.ts';
import type { DrillTime } from '../../time.ts';
import type { EventData } from '../events.ts';
import type { Noted } from '../noted.ts';

export interface PeopleView {
  /** People to think about, by case, oldest first; only the desks that look after people see them. */
  welfareCases: Record<string, EventData['welfare.opened'] & { at: DrillTime }>;
  welfare: Record<string, Noted<Omit<EventData['welfare.decided'], 'case'>>>;
  /** Awareness time by regime, and when that was put down. */
  awareness: Record<string, { awareAt: DrillTime; at: DrillTime }>;
  duties: Record<string, Noted<Omit<EventData['duty.recorded'], 'duty'>>>;
}

export const emptyPeople: PeopleView = {
  welfareCases: emptyRecord(),
  welfare: emptyRecord(),
  awareness: emptyRecord(),
  duties: emptyRecord(),
};
