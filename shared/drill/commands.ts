import { callCommands } from './call/commands.ts';
import { clockCommands } from './clock/commands.ts';
import { decisionCommands } from './decision/commands.ts';
import { evaluationCommands } from './evaluation/commands.ts';
import { hintsCommands } from './hints/commands.ts';
import { injectsCommands } from './injects/commands.ts';
import { lookupsCommands } from './lookups/commands.ts';
import { pagingCommands } from './paging/commands.ts';
import { peopleCommands } from './people/commands.ts';
import { preservationCommands } from './preservation/commands.ts';
import { reviewCommands } from './review/commands.ts';
import { seatsCommands } from './seats/commands.ts';
import { simCellCommands } from './simCell/commands.ts';
import { statementsCommands } from './statements/commands.ts';
import { switchesCommands } from './switches/commands.ts';

/** Every command there is, with the shape of its payload. Parsed at the boundary; strict: unknown fields are refused. */
export const PAYLOADS = {
  ...clockCommands,
  ...seatsCommands,
  ...injectsCommands,
  ...pagingCommands,
  ...callCommands,
  ...lookupsCommands,
  ...preservationCommands,
  ...switchesCommands,
  ...decisionCommands,
  ...statementsCommands,
  ...peopleCommands,
  ...reviewCommands,
  ...simCellCommands,
  ...hintsCommands,
  ...evaluationCommands,
} as const;

export type CommandName = keyof typeof PAYLOADS;
