import { own } from '../../shared/keyed.ts';
import { OrganisationError } from '../content/organisationLoad.ts';
import { SeatPlanError } from '../kernel/create.ts';
import { UnknownEvent } from '../kernel/replay.ts';
import { LogError } from '../log/drillLog.ts';
import { Usage } from '../usage.ts';
import { drillCommand } from './drillCommand.ts';
import { scenariosCommand } from './scenariosCommand.ts';
import { scoreCommand } from './scoreCommand.ts';
import { ScriptError } from './script.ts';

const COMMANDS: Record<string, (argv: string[]) => Promise<number>> = {
  drill: drillCommand,
  score: scoreCommand,
  scenarios: scenariosCommand,
};

/** The command-line door: `argv` starts with the command's name. Resolves to the exit code: 0 it ran, 2 something to put right. */
export async function main(argv: string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? own(COMMANDS, name) : undefined;
  try {
    if (!command)
      throw new Usage(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return await command(rest);
  } catch (error) {
    if (
      error instanceof Usage ||
      error instanceof ScriptError ||
      error instanceof LogError ||
      error instanceof UnknownEvent ||
      error instanceof SeatPlanError ||
      error instanceof OrganisationError
    ) {
      process.stderr.write(`muster: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
