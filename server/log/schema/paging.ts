import { z } from 'zod';
import type { PagingEvents } from '../../../shared/drill/paging/events.ts';
import { ms, playRole, playRoles, severity, text, yesNo } from './fieldTypes.ts';

/** Declaring, paging, joining. */
export const pagingSchemas = {
  'incident.declared': z.strictObject({ severity, summary: text, happenedAt: ms }),
  'severity.changed': z.strictObject({ from: severity, to: severity, reason: text, happenedAt: ms }),
  'page.sent': z.strictObject({
    page: text,
    target: text,
    title: text,
    role: playRole.nullable(),
    severity: severity.nullable(),
    note: text,
    limitMs: ms,
    answersTo: text.nullable(),
  }),
  'page.delivered': z.strictObject({
    page: text,
    seat: text,
    target: text,
    role: playRole,
    from: text,
    note: text,
    limitMs: ms,
    severity: severity.nullable().optional(),
  }),
  'page.acknowledged': z.strictObject({
    page: text,
    target: text,
    role: playRole.nullable(),
    seat: text.nullable(),
    name: text,
    words: text,
  }),
  'page.declined': z.strictObject({ page: text, target: text, name: text, words: text }),
  'page.unanswered': z.strictObject({ page: text, target: text }),
  'page.escalated': z.strictObject({
    page: text,
    target: text,
    to: text.nullable(),
    newPage: text.nullable(),
    automatic: yesNo,
  }),
  'role.joined': z.strictObject({ seat: text, role: playRole, how: z.enum(['firstOnCall', 'page', 'rung']) }),
  'seat.joinedUnpaged': z.strictObject({ seat: text, roles: playRoles, by: text }),
} as const satisfies Record<keyof PagingEvents, z.ZodType>;
