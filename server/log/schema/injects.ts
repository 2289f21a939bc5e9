import { z } from 'zod';
import type { InjectsEvents } from '../../../shared/drill/injects/events.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { ms, playRoles, text, yesNo } from './fieldTypes.ts';

const one = z.strictObject({ inject: text });

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
  }),
  'inject.withheld': z.strictObject({ inject: text, because: text }),
  'inject.held': one,
  'inject.released': z.strictObject({ inject: text, dueAt: ms }),
  'inject.skipped': one,
  'inject.answered': z.strictObject({ inject: text, reply: text, label: text, to: playRoles }),
  'inject.unanswered': one,
  'inject.lapsed': z.strictObject({ inject: text, to: playRoles }),
} as const satisfies Record<keyof InjectsEvents, z.ZodType>;
