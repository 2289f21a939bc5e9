import type { z } from 'zod';
import { own } from '../keyed.ts';
import type { Rejection } from '../rejection.ts';
import type { Role } from '../roles.ts';
import type { CommandName } from './commands.ts';
import { PAYLOADS } from './commands.ts';
import type { Account } from './given.ts';
import { fieldWords } from './issueWords.ts';

export type { CommandName };
export { PAYLOADS };

type PayloadOf<N extends CommandName> = z.output<(typeof PAYLOADS)[N]>;
/** The payload as a client writes it: fields with defaults may be left out. */
export type PayloadInput<N extends CommandName> = z.input<(typeof PAYLOADS)[N]>;

/** What someone asks the drill to do. `id` is the sender's own and makes a repeat harmless (KERNEL-4). */
export type CommandOf<N extends CommandName> = {
  id: string;
  seat: string;
  role: Role | null;
  name: N;
  payload: PayloadOf<N>;
  /** Which facilitator gave it; the server says so, never the sender. */
  account?: Account;
};
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName];

/** A command before anyone has looked at it. `role` says which of the seat's roles acts; null lets the server choose. */
export interface RawCommand {
  id: string;
  name: string;
  payload: unknown;
  role?: string | null;
}

/** Largest command accepted, in characters of its JSON. */
const MAX_COMMAND_CHARS = 20_000;

const isCommandName = (name: string): name is CommandName => Object.hasOwn(PAYLOADS, name);

const refusal = (code: Rejection['code'], message: string): { rejection: Rejection } => ({
  rejection: { code, message },
});

/** Checks a raw command's shape. Says which field is wrong and what it must be; never throws. */
export function parseCommand(seat: string, raw: RawCommand): { command: Command } | { rejection: Rejection } {
  if (typeof raw.id !== 'string' || raw.id.length < 1 || raw.id.length > 80)
    return refusal('malformed', 'A command needs an id of 1 to 80 characters.');
  if (typeof raw.name !== 'string' || !isCommandName(raw.name))
    return refusal('unknownCommand', `There is no command "${String(raw.name).slice(0, 60)}".`);
  let size: number;
  try {
    size = JSON.stringify(raw.payload ?? {}).length;
  } catch {
    return refusal('malformed', 'The payload is not plain JSON.');
  }
  if (size > MAX_COMMAND_CHARS)
    return refusal(
      'tooLarge',
      `That is ${size} characters; a command may hold ${MAX_COMMAND_CHARS}. Shorten the text and send it again.`,
    );
  const parsed = own(PAYLOADS, raw.name).safeParse(raw.payload ?? {});
  if (!parsed.success) return refusal('malformed', `${fieldWords(parsed.error.issues, 'The payload')}.`);
  const role = (raw.role ?? null) as Role | null;
  return { command: { id: raw.id, seat, role, name: raw.name, payload: parsed.data } as Command };
}
