import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { Duty } from '../../../shared/scenario/people.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState } from '../state.ts';
import { check } from '../statements/checks.ts';

/** Whom the card names, as it reads in this drill. */
export const addressed = (c: Compiled, state: DrillState, { addressee }: Duty): { to?: string } =>
  addressee === undefined ? {} : { to: fill(c, factReader(c, state), addressee) };

/** A notice that waited for clearance goes out with the last of them, in the name of whoever wrote it. */
export function sendNoticeWhenCleared(
  c: Compiled,
  _before: DrillState,
  after: DrillState,
  { data: { duty: id } }: { data: { duty: string } },
): NewEvent[] {
  const duty = c.scenario.duties.find((item) => item.id === id);
  const draft = own(after.noticeDrafts, id);
  if (!duty?.notice || !draft || draft.isOut) return [];
  const { clearedBy } = duty.notice;
  if (!clearedBy.every((role) => draft.cleared.includes(role))) return [];
  const { clauses, words, by } = draft;
  const data = { duty: id, title: duty.title, ...addressed(c, after, duty), words, clauses, clearedBy };
  return [{ type: 'notice.sent', data, ...(by ? { by } : {}) }];
}

/** Nothing to hold against the world where it was written in free words. */
export const checkNotice: Reaction<'notice.sent'> = (c, _before, after, { data: { duty: id, clauses } }) => {
  const catalogue = c.scenario.duties.find((item) => item.id === id)?.notice?.clauses;
  if (!catalogue || !clauses || clauses.length === 0) return [];
  return [{ type: 'notice.checked', data: { duty: id, clauses: check(c, after, catalogue, clauses) } }];
};
