import { z } from 'zod';
import { isPlay } from '../../../../shared/authority.ts';
import type { CommandName } from '../../../../shared/drill/commands.ts';
import { PAYLOADS } from '../../../../shared/drill/commands.ts';
import type { Json } from '../../../../shared/json.ts';
import type { ParAction } from '../../../../shared/scenario/scenario.ts';
import { duration, parseDuration, writeDuration } from '../duration.ts';
import { findings } from '../issues.ts';
import { suggestion } from '../nearest.ts';
import { block, id, role, someText } from '../packField.ts';

/** Times inside a payload, under the name a person would use and under the command's own. */
const TIMES = [
  ['nextIn', 'nextInMs'],
  ['reconsiderIn', 'reconsiderInMs'],
  ['reviewIn', 'reviewInMs'],
  ['dueIn', 'dueInMs'],
] as const;

type Payload = Record<string, Json>;

/** Words as a person writes them (`nextIn: 14m`, `clauses: [sorry]`) to the shape of the command. */
function payloadOf(written: Payload): Payload {
  const payload: Payload = { ...written };
  for (const [ours, theirs] of TIMES) {
    const value = payload[ours];
    const ms = typeof value === 'string' ? parseDuration(value) : null;
    if (ms === null) continue;
    delete payload[ours];
    payload[theirs] = ms;
  }
  if (Array.isArray(payload.clauses))
    payload.clauses = payload.clauses.map((item) => (typeof item === 'string' ? { clause: item } : item));
  return payload;
}

function writtenOf(payload: Payload): Payload {
  const written: Payload = { ...payload };
  for (const [ours, theirs] of TIMES) {
    const value = written[theirs];
    if (typeof value !== 'number') continue;
    delete written[theirs];
    written[ours] = writeDuration(value);
  }
  return written;
}

const COMMANDS = (Object.keys(PAYLOADS) as CommandName[]).filter(isPlay);
const isCommand = (name: string): name is CommandName => (COMMANDS as string[]).includes(name);

const line = block({
  at: duration,
  role,
  do: someText(60).describe(`The command: ${COMMANDS.join(', ')}.`),
  with: z.record(z.string(), z.json()).default({}).describe('What the command is about.'),
  after: z
    .union([someText(300), z.array(someText(120))])
    .optional()
    .describe(
      'What the seat’s own screen must show first: held:trace, pinned:trace, joined:comms, declared, free, feed:report.',
    ),
  follows: id
    .optional()
    .describe(
      'An inject of a beat that this line belongs to: it moves with it, and is left out where the inject is.',
    ),
});

/** What a well-drilled team does, and when; baselines come from its switches, and the par team plays it. */
export const parPlan = z
  .array(
    z.codec(line, z.custom<ParAction>(), {
      decode: (written, payload): ParAction => {
        const { at, role: acting, do: command, after, follows } = written;
        const sent = payloadOf(written.with);
        if (!isCommand(command))
          payload.issues.push({
            code: 'custom',
            input: command,
            path: ['do'],
            message: `there is no command "${command}" | ${suggestion(command, COMMANDS, 50)}`,
          });
        else {
          const parsed = PAYLOADS[command].safeParse(sent, { reportInput: true });
          for (const { path, problem, fix } of findings(parsed.error?.issues ?? []))
            payload.issues.push({
              code: 'custom',
              input: sent,
              path: ['with', ...path],
              message: `${command} does not take this: ${problem} | ${fix}`,
            });
        }
        const waits = Array.isArray(after) ? after.join(',') : after;
        // The command's own shape has just been asked; where it was refused, nobody gets to see the line.
        return {
          at,
          role: acting,
          command,
          payload: sent,
          ...(waits === undefined ? {} : { after: waits }),
          ...(follows === undefined ? {} : { follows }),
        } as ParAction;
      },
      encode: ({ at, role: acting, command, payload, after, follows }) => ({
        at,
        role: acting,
        do: command,
        with: writtenOf(payload),
        ...(after === undefined ? {} : { after }),
        ...(follows === undefined ? {} : { follows }),
      }),
    }),
  )
  .min(
    1,
    'is empty | Write what a well-drilled team does; without it there is nothing to compare a team with.',
  )
  .describe('What a well-drilled team does, and when.');
