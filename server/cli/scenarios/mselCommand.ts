import { existsSync, writeFileSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import { own } from '../../../shared/keyed.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { plannedRows } from '../../content/sheet/write/planned.ts';
import { fileStem, writeCsv, writeXlsx } from '../../content/sheet/write/writeSheet.ts';
import { shuffled } from '../../kernel/shuffle.ts';
import { openLibrary } from '../../scenarioLibrary.ts';
import { Usage, wordsOf } from '../../usage.ts';
import { readOptions, wantsHelp } from '../options.ts';
import { importList } from './mselImport.ts';

const HELP = `usage: npm run scenarios -- msel export <scenario> [--variant v] [--seed n] [--to file.xlsx|file.csv]
the event list of a scenario as a sheet, a row per inject; it holds expected actions, so it is for the facilitator only
--seed n   drawn details (names, places, times) as this seed draws them; 1 when left out
--to       what to write: a workbook or CSV, by its ending; EXERCISE-msel-<scenario>-<variant>.xlsx here when left out

usage: npm run scenarios -- msel import <file.xlsx|file.csv|file.json> [--into my-incident|folder/] [--map "Their header=Message"] ...
       [--sheet name] ... [--desk "Their name=Model owner"] ... [--to all] [--channel "Their way=ticket"] ... [--times hh:mm|mm:ss]
       [--every 5m] [--type "Their word=inject"] ... [--status "Their word=in"] ... [--strict] [--plain] [--update] [--write]
says what a sheet would become and writes nothing; with --write a plain pack is made of it, which plays the list and nothing else
--into     the pack to make, or the folder to make it in; the file's own name in SCENARIOS_DIR when left out
--map      reads a column as one of ours, or =ignore; by its header, or by its letter: --map "D=Message"
--sheet    a sheet of the workbook; when left out the visible one with most rows, or a sheet for each day; several: once for each
--desk     whom a name under "To" means: desks, "all", or "note" for nobody
--to       who gets the rows that name no desk; they wait on the shelf when left out
--channel  how a word under "Method" reaches a desk: pager, ticket, chat, mail, press, social, dashboard, regulator, phone, calendar, notice
--times    what 00:05 means: hh:mm is five minutes, mm:ss is five seconds
--every    spaces the rows of a list without times; they wait on the shelf when left out
--type     what a word under Type means: inject, contingency (fired by hand), expected (a player's action), controller or out
--status   what a word under Status means: in or out
--strict   style and pace keep rows out, as the check of a scenario does; when left out they are said and the rows come in
--plain    reads an export of ours as a plain list; when left out the pack starts from the scenario it was written from
--update   brings a corrected sheet into the pack that was made from it, with what was decided then; changes by hand stay
rows that a sheet keeps from players stay out and are counted: hidden, struck out, deleted, draft, expected actions, notes for controllers`;

/** Event lists out to sheets and in from them. Exit 0 when it was done, 2 when there is something to put right. */
export async function mselCommand(argv: string[]): Promise<number> {
  const [word, ...rest] = argv;
  if (argv.length === 0 || wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return argv.length === 0 ? 2 : 0;
  }
  if (word === 'export') return exportList(rest);
  if (word === 'import') return importList(rest, HELP);
  throw new Usage(`"msel ${word}" is nothing that can be done.\n${HELP}`);
}

const EXPORT = {
  variant: { type: 'string' },
  seed: { type: 'string' },
  to: { type: 'string' },
} as const;

async function exportList(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, EXPORT, HELP, 1);
  const seed = seedOf(values.seed);
  const scenario = shuffled(scenarioOf(positionals[0], values.variant), seed);
  const file = resolve(values.to ?? `${fileStem(`${scenario.id}-${scenario.variant}`)}.xlsx`);
  const ending = extname(file).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv')
    throw new Usage(`--to ends with "${ending || 'nothing'}". Name a file that ends with .xlsx or .csv.`);
  const list = {
    title: `${scenario.title} (${scenario.id} ${scenario.variant}, version ${scenario.version}), as planned, seed ${seed}`,
    rows: plannedRows(scenario),
  };
  const bytes = ending === '.csv' ? writeCsv(list) : await writeXlsx(list);
  const isNew = !existsSync(file);
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Usage(`"${file}" cannot be written: ${wordsOf(error)}. Name another place with --to.`);
  }
  process.stdout.write(
    `${isNew ? 'Wrote' : 'Wrote over'} ${relative(process.cwd(), file) || file}: ${list.rows.length} injects. It names expected actions: keep it from players.\n`,
  );
  return 0;
}

function scenarioOf(id: string | undefined, variant: string | undefined): Scenario {
  const { scenarios } = openLibrary(process.env.ORGANISATION, process.env);
  const known = Object.keys(scenarios).join(', ');
  if (id === undefined) throw new Usage(`Name a scenario: ${known}.\n${HELP}`);
  const variants = Object.hasOwn(scenarios, id) ? own(scenarios, id) : undefined;
  if (!variants) throw new Usage(`There is no scenario "${id}". There are: ${known}.`);
  const chosen = variant ?? Object.keys(variants)[0] ?? '';
  const scenario = Object.hasOwn(variants, chosen) ? own(variants, chosen) : undefined;
  if (!scenario)
    throw new Usage(`${id} has no variant "${chosen}". It has: ${Object.keys(variants).join(', ')}.`);
  return scenario;
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,9}$/.test(text))
    throw new Usage(`--seed must be a whole number from 0 to 999999999, not "${text}".`);
  return Number(text);
}
