import { z } from 'zod';
import type { CallEvents } from '../../../shared/drill/call/events.ts';
import { HEARD_ACTS } from '../../../shared/drill/call/events.ts';
import { ms, number, ownerArea, playRole, role, text, texts, yesNo } from './fieldTypes.ts';

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

/** The talk of the call. */
export const callSchemas = {
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
    refuses: z.strictObject({ switch: text, title: text }).optional(),
    only: playRole.optional(),
    mentions: z.array(playRole).optional(),
  }),
  'heard.logged': z.strictObject({ act: z.enum(HEARD_ACTS), role, subject: text.nullable(), happenedAt: ms }),
  'owner.set': owner,
  'owner.accepted': owner,
  'command.handedOver': z.strictObject({ from: playRole, to: playRole, happenedAt: ms }),
  'command.offerWithdrawn': z.strictObject({ from: playRole, to: playRole }),
  'command.taken': z.strictObject({ role: playRole, happenedAt: ms }),
  'task.assigned': z.strictObject({ task: text, role: playRole, text, dueAt: ms }),
  'task.accepted': z.strictObject({ task: text, words: text }),
  'task.withdrawn': z.strictObject({ task: text }),
  'task.finished': z.strictObject({ task: text, words: text }),
  'promise.made': z.strictObject({ promise: text, task: text, dueAt: ms, role: playRole }),
  'promise.kept': z.strictObject({ promise: text, late: yesNo, words: text.nullable(), role: playRole }),
  'promise.broken': z.strictObject({ promise: text, role: playRole }),
  'colleague.asked': z.strictObject({ ask: text, role: playRole, request, readyAt: ms }),
  'colleague.answered': z.strictObject({ ask: text, role: playRole, ok: yesNo, words: text }),
} as const satisfies Record<keyof CallEvents, z.ZodType>;
