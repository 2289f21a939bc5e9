import { z } from 'zod';
import type { SimCellEvents } from '../../../shared/drill/simCell/events.ts';
import { number, playRole, text, texts, yesNo } from './fieldTypes.ts';

/** What passes between the facilitator and the players outside the plan. */
export const simCellSchemas = {
  'letter.settled': z.strictObject({
    letter: text,
    as: z.enum(['replied', 'done', 'ignored', 'reopened']),
    inject: text.optional(),
  }),
  'answer.judged': z.strictObject({ inject: text, reply: text.nullable(), label: text, why: text }),
  'act.adjudicated': z.strictObject({
    role: playRole,
    what: text,
    why: text,
    as: z.enum(['note', 'act', 'effect']),
    title: text,
    act: text.optional(),
    said: texts.optional(),
    flag: text.optional(),
    value: z.union([yesNo, number, text]).optional(),
  }),
  'facilitator.asked': z.strictObject({ ask: text, seat: text, words: text }),
  'participant.answered': z.strictObject({ ask: text, seat: text, words: text }),
  'whisper.sent': z.strictObject({ seat: text, words: text }),
} as const satisfies Record<keyof SimCellEvents, z.ZodType>;
