import { z } from 'zod';
import { id, playRole, someText } from '../fields.ts';

export const injectsCommands = {
  answerInject: z.strictObject({ inject: id, reply: id }),
  fireInject: z.union([
    z.strictObject({ inject: id }),
    z.strictObject({
      adHoc: z.strictObject({
        from: someText,
        to: z.array(playRole).min(1).max(10),
        channel: id,
        subject: someText,
        body: someText,
      }),
    }),
  ]),
  holdInject: z.strictObject({ inject: id }),
  releaseInject: z.strictObject({ inject: id }),
  skipInject: z.strictObject({ inject: id }),
} as const;
