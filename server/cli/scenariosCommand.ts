import { own } from '../../shared/keyed.ts';
import { catalogueCommand } from './scenarios/catalogueCommand.ts';
import { checkCommand } from './scenarios/checkCommand.ts';
import { mselCommand } from './scenarios/mselCommand.ts';
import { newCommand } from './scenarios/newCommand.ts';
import { numbersCommand } from './scenarios/numbersCommand.ts';
import { organisationCommand } from './scenarios/organisationCommand.ts';
import { schemaCommand } from './scenarios/schemaCommand.ts';
import { tableCommand } from './scenarios/tableCommand.ts';

type Subcommand = (argv: string[]) => Promise<number>;

/** What `npm run scenarios -- <word>` can do. Each lives in a file of its own under scenarios/. */
const SUBCOMMANDS: Record<string, Subcommand> = {
  catalogue: catalogueCommand,
  check: checkCommand,
  organisation: organisationCommand,
  new: newCommand,
  msel: mselCommand,
  numbers: numbersCommand,
  schema: schemaCommand,
  table: tableCommand,
};

/** `npm run scenarios`: without a subcommand it checks what is bundled. */
export function scenariosCommand(argv: string[]): Promise<number> {
  const [word = '', ...rest] = argv;
  const named = Object.hasOwn(SUBCOMMANDS, word) ? own(SUBCOMMANDS, word) : undefined;
  return named ? named(rest) : checkCommand(argv);
}
