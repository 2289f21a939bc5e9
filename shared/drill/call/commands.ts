import { z } from 'zod';
import { agoMs, durationMs, id, ids, playRole, scopes, someText, text } from '../fields.ts';
import { options } from '../switches/commands.ts';
import { HEARD_ACTS } from './events.ts';

const owner = z.enum(['org', 'technical', 'external']);

const request = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('query'), query: id }),
  z.strictObject({ kind: z.literal('suite'), suite: id, targets: ids, n: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('probe'), targets: ids }),
  z.strictObject({ kind: z.literal('apply'), switch: id, scopes, options }),
  z.strictObject({ kind: z.literal('coSign'), switch: id, scopes }),
  z.strictObject({ kind: z.literal('authorise'), switch: id, scopes }),
  z.strictObject({ kind: z.literal('clear'), statement: id, version: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('clearOutreach'), group: id, version: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('freeze'), scope: id }),
  z.strictObject({ kind: z.literal('approveRaw'), query: id, role: playRole }),
]);

export const callCommands = {
  postBriefing: z.strictObject({ text: someText }),
  postUpdate: z.strictObject({
    audience: z.enum(['internal', 'executives']).default('internal'),
    text: someText,
    nextInMs: durationMs.nullable().default(null),
  }),
  /** `wants`: the words ask the commander to authorise these scopes, who then says so in one press. */
  postMessage: z.strictObject({
    text: someText,
    to: playRole.nullable().default(null),
    /** For that desk alone. */
    privately: z.boolean().default(false),
    wants: z.strictObject({ switch: id, scopes }).nullable().default(null),
    /** The switch that the commander does not authorise: the answer to a request for it. */
    refuses: id.nullable().default(null),
  }),
  setOwner: z.strictObject({ area: owner, role: playRole }),
  acceptOwnership: z.strictObject({ area: owner }),
  handOverCommand: z.strictObject({ to: playRole }),
  acceptCommand: z.strictObject({}),
  withdrawHandOver: z.strictObject({}),
  assignTask: z.strictObject({ role: playRole, text: someText, dueInMs: durationMs }),
  /** Whoever has the task repeats it in their words; the commander, who heard it said back, needs none. */
  acceptTask: z.strictObject({ task: id, words: text.default('') }),
  withdrawTask: z.strictObject({ task: id }),
  finishTask: z.strictObject({ task: id, words: text.default('') }),
  /** With what was said: a tick alone tells nobody what came of it. */
  keepPromise: z.strictObject({ promise: id, words: someText }),
  logHeard: z.strictObject({
    act: z.enum(HEARD_ACTS),
    role: playRole,
    subject: id.nullable().default(null),
    agoMs,
  }),
  askColleague: z.strictObject({ role: playRole, request }),
} as const;
