import { z } from 'zod';
import { drillTime, id, playRole, someText, text } from '../fields.ts';
import { MAX_ANSWER, MAX_FORWARD } from '../lengths.ts';

const tooLong = `is longer than ${MAX_ANSWER} characters`;
/** Why it was changed: for the record and the debrief, never for the desks before. */
const why = z.string().trim().max(MAX_ANSWER, tooLong).default('');
const desks = z.array(playRole).min(1).max(10);
const ownInject = z.strictObject({
  from: someText,
  to: desks,
  channel: id,
  subject: someText,
  body: someText,
});
/** The last change of this inject that the sender's screen showed; 0 where it showed none. */
const seen = z.number().int().min(0);

export const injectsCommands = {
  /** With one of the replies offered, or in the person's own words. */
  answerInject: z.union([
    z.strictObject({ inject: id, reply: id }),
    z.strictObject({
      inject: id,
      words: someText.max(MAX_ANSWER, tooLong),
    }),
  ]),
  /** Puts a message of one's own feed on the board: who sent it, its subject and its words. */
  pinInject: z.strictObject({ inject: id }),
  unpinInject: z.strictObject({ inject: id }),
  /** Sends it on to desks on the call, with a line of one's own if wanted. */
  forwardInject: z.strictObject({
    inject: id,
    to: desks,
    words: text.max(MAX_FORWARD, `is longer than ${MAX_FORWARD} characters`).default(''),
  }),
  fireInject: z.union([z.strictObject({ inject: id }), z.strictObject({ adHoc: ownInject })]),
  holdInject: z.strictObject({ inject: id, why }),
  releaseInject: z.strictObject({ inject: id, why }),
  skipInject: z.strictObject({ inject: id, why }),
  unskipInject: z.strictObject({ inject: id, why }),
  /** Only what is to be different; the rest stays, whoever changed it. */
  reviseInject: z.strictObject({
    inject: id,
    seen,
    from: someText.optional(),
    subject: someText.optional(),
    body: someText.optional(),
    to: desks.optional(),
    at: drillTime.optional(),
    why: someText.max(MAX_ANSWER, tooLong),
  }),
  /** Takes the last change of an inject back, whichever it was. */
  undoRevision: z.strictObject({ inject: id, seen }),
  /** One of the plan, which then comes only by hand; or one of the facilitator's own, kept for later. */
  shelveInject: z.union([z.strictObject({ inject: id, why }), z.strictObject({ draft: ownInject })]),
  /** Back into the plan. One of the facilitator's own is thrown away. */
  unshelveInject: z.strictObject({ inject: id, why }),
} as const;
