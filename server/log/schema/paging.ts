import { z } from 'zod';
import { HEARD_ACTS } from '../../../shared/drill/call/events.ts';
import {
  ms,
  number,
  ownerArea,
  playRole,
  playRoles,
  role,
  severity,
  text,
  texts,
  yesNo,
} from './fieldTypes.ts';

const owner = z.strictObject({ area: ownerArea, role: playRole, happenedAt: ms });

/** What a scripted colleague can be asked for. */
const request = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('query'), query: text }),
  z.strictObject({ kind: z.literal('suite'), suite: text, targets: texts, n: number }),
  z.strictObject({ kind: z.literal('probe'), targets: texts }),
  z.strictObject({ kind: z.literal('apply'), switch: text, scopes: texts, options: texts }),
  z.strictObject({ kind: z.literal('coSign'), switch: text, scopes: texts }),
  z.strictObject({ kind: z.literal('authorise'), switch: text, scopes: texts }),
  z.strictObject({ kind: z.literal('clear'), statement: text, version: number }),
  z.strictObject({ kind: z.literal('clearOutreach'), group: text, version: number }),
  z.strictObject({ kind: z.literal('freeze'), scope: text }),
  z.strictObject({ kind: z.literal('approveRaw'), query: text, role: playRole }),
]);

/** Declaring, paging, joining, and the talk of the call. */
export const paging = {
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
  'briefing.posted': z.strictObject({ text, happenedAt: ms }),
  'update.posted': z.strictObject({
    audience: z.enum(['internal', 'executives']),
    text,
    nextAt: ms.nullable(),
    happenedAt: ms,
  }),
  'message.posted': z.strictObject({
    text,
    from: text,
    canned: yesNo,
    wants: z.strictObject({ switch: text, title: text, scopes: texts }).optional(),
  }),
  'heard.logged': z.strictObject({ act: z.enum(HEARD_ACTS), role, subject: text.nullable(), happenedAt: ms }),
  'owner.set': owner,
  'owner.accepted': owner,
  'command.handedOver': z.strictObject({ from: playRole, to: playRole, happenedAt: ms }),
  'command.taken': z.strictObject({ role: playRole, happenedAt: ms }),
  'task.assigned': z.strictObject({ task: text, role: playRole, text, dueAt: ms }),
  'colleague.asked': z.strictObject({ ask: text, role: playRole, request, readyAt: ms }),
  'colleague.answered': z.strictObject({ ask: text, role: playRole, ok: yesNo, words: text }),
} as const;
