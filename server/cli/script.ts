import { z } from 'zod';
import { fieldWords } from '../../shared/drill/issueWords.ts';
import type { Role } from '../../shared/roles.ts';
import { CORE_ROLES, OPTIONAL_ROLES, STAFF_ROLES } from '../../shared/roles.ts';
import { MINUTE, SECOND } from '../../shared/time.ts';
import type { ScriptedAct } from '../rehearsal/headless.ts';

/** The file cannot be used; the message says where and what to write instead. */
export class ScriptError extends Error {}

const at = z.string().regex(/^\d{1,5}:[0-5]\d$/, 'must be drill time as mm:ss, for example "03:30"');
const role = z.enum([...CORE_ROLES, ...OPTIONAL_ROLES, ...STAFF_ROLES] as [string, ...string[]]);
const script = z.strictObject({
  scenario: z.string().optional(),
  variant: z.string().optional(),
  seed: z.number().int().min(0).max(999_999_999).optional(),
  speed: z.number().min(0.5).max(4).optional(),
  actions: z
    .array(
      z.strictObject({
        at,
        role,
        command: z.string().min(1),
        payload: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .max(5_000),
});

export interface Script {
  scenario: string | undefined;
  variant: string | undefined;
  seed: number | undefined;
  actions: ScriptedAct[];
}

const MAX_CHARS = 5_000_000;

/** Reads a script file's text. */
export function parseScript(text: string): Script {
  if (text.length > MAX_CHARS)
    throw new ScriptError(`The script is ${text.length} characters long; at most ${MAX_CHARS} are read.`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ScriptError(
      `The script is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = script.safeParse(json);
  if (!parsed.success) {
    throw new ScriptError(
      `The script is not right: ${fieldWords(parsed.error.issues, 'the top level')}. It looks like { "scenario": "...", "seed": 1, "actions": [ { "at": "03:30", "role": "safety-lead", "command": "runSuite", "payload": {} } ] }.`,
    );
  }
  const { actions, speed, ...rest } = parsed.data;
  const acts = actions.map((act): ScriptedAct => {
    const [minutes = '0', seconds = '0'] = act.at.split(':');
    return {
      at: Number(minutes) * MINUTE + Number(seconds) * SECOND,
      role: act.role as Role,
      command: act.command,
      payload: act.payload,
    };
  });
  const paced: ScriptedAct[] =
    speed === undefined || speed === 1
      ? acts
      : [{ at: 0, role: 'facilitator', command: 'setSpeed', payload: { speed } }, ...acts];
  return { scenario: rest.scenario, variant: rest.variant, seed: rest.seed, actions: paced };
}
