import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { OutreachGroup } from '../../../shared/scenario/people.ts';
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
  if (!group || !draft || draft.isOut || own(after.outreach, id) !== undefined) return [];
  if (!group.clearedBy.every((role) => draft.cleared.includes(role))) return [];
  const { clauses, freeText, by } = draft;
  const { type, to } = lettersOut(group, after, draft.to);
  const data = { group: id, clauses, freeText, clearedBy: group.clearedBy, ...to };
  return [{ type, data, ...(by ? { by } : {}) } as NewEvent];
}

/** Whom of a group nobody has written to yet. Empty where it is written to as one. */
export const stillToReach = (group: OutreachGroup, state: DrillState): string[] => {
  const reached = own(state.outreachReached, group.id) ?? [];
  return (group.recipients ?? []).map(({ id }) => id).filter((id) => !reached.includes(id));
};

/** What goes out: the letter that completes a group, or one to some of it. */
export function lettersOut(
  group: OutreachGroup,
  state: DrillState,
  wanted: readonly string[] | undefined,
): { type: 'outreach.sent' | 'outreach.sentToSome'; to: { to?: string[] } } {
  if (!group.recipients) return { type: 'outreach.sent', to: {} };
  const left = stillToReach(group, state);
  // Whoever had their letter meanwhile gets no second one.
  const to = wanted ? left.filter((id) => wanted.includes(id)) : left;
  if (to.length < left.length) return { type: 'outreach.sentToSome', to: { to } };
  return { type: 'outreach.sent', to: left.length < group.recipients.length ? { to } : {} };
}
