import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';

/** A text that waited for clearance goes out with the last of them, in the name of whoever wrote it. */
export function sendWhenCleared(
  c: Compiled,
  _before: DrillState,
  after: DrillState,
  { data: { group: id } }: { data: { group: string } },
): NewEvent[] {
  const group = c.scenario.people.outreach.find((item) => item.id === id);
  const draft = own(after.outreachDrafts, id);
  if (!group || !draft || own(after.outreach, id) !== undefined) return [];
  if (!group.clearedBy.every((role) => draft.cleared.includes(role))) return [];
  const { clauses, freeText, by } = draft;
  const data = { group: id, clauses, freeText, clearedBy: group.clearedBy };
  return [{ type: 'outreach.sent', data, ...(by ? { by } : {}) }];
}
