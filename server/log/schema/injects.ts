import { z } from 'zod';
import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import { PLAN_CHANGES } from '../../../shared/drill/injects/plan.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { attachments } from './attachments.ts';
import { card } from './card.ts';
import { ms, playRoles, text, yesNo } from './fieldTypes.ts';

const one = z.strictObject({ inject: text });
const reasoned = z.strictObject({ inject: text, why: text.optional() });

/** What comes to the roles from outside. */
export const injectsSchemas = {
  'inject.delivered': z.strictObject({
    inject: text,
    from: text,
    to: playRoles,
    channel: z.enum(CHANNELS),
    subject: text,
    body: text,
    phoneScript: text.nullable(),
    replies: z.array(z.strictObject({ id: text, label: text })),
    adHoc: yesNo,
    asks: yesNo.optional(),
    attachments: attachments.optional(),
    answerWithinMs: ms.optional(),
  }),
  'inject.withheld': z.strictObject({ inject: text, because: text }),
  'inject.held': reasoned,
  'inject.released': z.strictObject({ inject: text, dueAt: ms, why: text.optional() }),
  'inject.skipped': reasoned,
  'inject.revised': z.strictObject({
    inject: text,
    from: text.optional(),
    subject: text.optional(),
    body: text.optional(),
    to: playRoles.optional(),
    dueAt: ms.optional(),
    why: text,
  }),
  'inject.unskipped': z.strictObject({
    inject: text,
    dueAt: ms.nullable(),
    held: yesNo,
    why: text.optional(),
  }),
  'inject.shelved': z.strictObject({
    inject: text,
    own: z
      .strictObject({ from: text, to: playRoles, channel: z.enum(CHANNELS), subject: text, body: text })
      .optional(),
    why: text.optional(),
  }),
  'inject.unshelved': z.strictObject({
    inject: text,
    dueAt: ms.nullable(),
    held: yesNo,
    dropped: yesNo,
    why: text.optional(),
  }),
  'inject.changeUndone': z.strictObject({
    inject: text,
    undoes: z.number(),
    what: z.enum(PLAN_CHANGES),
    dueAt: ms.nullable(),
    held: yesNo,
  }),
  'inject.answered': z.strictObject({
    inject: text,
    reply: text,
    label: text,
    to: playRoles,
    judged: z.literal(true).optional(),
  }),
  'inject.answeredInWords': z.strictObject({ inject: text, words: text, to: playRoles }),
  'inject.pinned': z.strictObject({ ...card, inject: text, from: text, by: text }),
  'inject.unpinned': z.strictObject({ inject: text, evidence: text, title: text }),
  'inject.forwarded': z.strictObject({
    inject: text,
    from: text,
    channel: z.enum(CHANNELS),
    subject: text,
    body: text,
    attachments: attachments.optional(),
    to: playRoles,
    words: text,
  }),
  'inject.unanswered': one,
  'inject.lapsed': z.strictObject({ inject: text, to: playRoles }),
} as const satisfies Record<keyof InjectsEvents, z.ZodType>;
