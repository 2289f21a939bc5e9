import { z } from 'zod';
import { id, ids, playRole, someText } from '../fields.ts';
import { MAX_ANSWER } from '../lengths.ts';

/** A line that somebody reads while the drill runs. */
const line = someText.max(MAX_ANSWER, `is longer than ${MAX_ANSWER} characters`);

/** What an act that was told becomes: a note, an act of that role that a press could have been, or a value the story reacts to. */
const becomes = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('note') }),
  z.strictObject({ as: z.literal('act'), act: z.string().min(1).max(200), said: ids.optional() }),
  z.strictObject({
    as: z.literal('effect'),
    flag: id,
    value: z.union([z.boolean(), z.number(), z.string().max(200)]),
  }),
]);

export const simCellCommands = {
  /** A message from somebody in the world. `letter`: what it answers; null where it answers nothing that was written. */
  replyAsPersona: z.strictObject({
    letter: id.nullable().default(null),
    from: line,
    to: z.array(playRole).min(1).max(10),
    channel: id,
    subject: line,
    body: someText,
  }),
  /** What somebody wrote is dealt with without an answer, or waits again. */
  settleLetter: z.strictObject({ letter: id, as: z.enum(['done', 'ignored', 'reopened']) }),
  /** A free answer counts as one of the replies that were offered; null: as none of them. */
  judgeAnswer: z.strictObject({ inject: id, reply: id.nullable(), why: line }),
  adjudicateAct: z.strictObject({ role: playRole, what: line, why: line, becomes }),
  /** To one seat, outside the story. */
  whisper: z.strictObject({ seat: id, words: line }),
  /** From one seat to whoever runs the drill, outside the story. */
  askFacilitator: z.strictObject({ words: line }),
  answerParticipant: z.strictObject({ ask: id, words: line }),
} as const;
