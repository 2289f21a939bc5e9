import { z } from 'zod';
import type { PeopleEvents } from '../../../shared/drill/people/events.ts';
import { WELFARE_ACTIONS } from '../../../shared/scenario/people.ts';
import { checkedClauses, clauses, ms, number, playRole, playRoles, text } from './fieldTypes.ts';

const actions = z.array(z.enum(WELFARE_ACTIONS));

/** People to think about, and what is owed. */
export const peopleSchemas = {
  'welfare.opened': z.strictObject({
    case: text,
    title: text,
    facts: text,
    actions,
    to: playRoles,
    dueAt: ms.optional(),
    decides: playRole.optional(),
  }),
  'welfare.decided': z.strictObject({ case: text, actions, reviewer: text, basis: text, happenedAt: ms }),
  'awareness.set': z.strictObject({ regime: text, at: ms }),
  'duty.recorded': z.strictObject({
    duty: text,
    title: text,
    action: z.enum(['notify', 'assess', 'not-applicable']),
    basis: text,
  }),
  'notice.sent': z.strictObject({
    duty: text,
    title: text,
    to: text.optional(),
    words: text,
    clauses: clauses.optional(),
    clearedBy: playRoles.optional(),
  }),
  'notice.drafted': z.strictObject({ duty: text, title: text, version: number, clauses, words: text }),
  'notice.cleared': z.strictObject({
    duty: text,
    version: number,
    role: playRole,
    verdict: z.enum(['clear', 'change']),
    comment: text,
  }),
  'notice.checked': z.strictObject({ duty: text, clauses: checkedClauses }),
} as const satisfies Record<keyof PeopleEvents, z.ZodType>;
