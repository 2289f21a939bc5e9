import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CATALOGUE, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { id as packId } from '../../content/pack/packField.ts';
import { SCHEMA_FILE } from '../../content/pack/source/packFile.ts';
import { scaffoldPack } from '../../content/template/scaffold.ts';
import { entryNamed, packFromEntry } from '../../content/template/starter.ts';
import { writeText } from '../../files.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { layOutPacks, packsFolder } from '../../scenarioLibrary.ts';
import { Usage } from '../../usage.ts';
import { readOptions, wantsHelp } from '../options.ts';
import { entryLine } from './catalogueCommand.ts';
import { checkPack } from './checkPack.ts';

const HELP = `usage: npm run scenarios -- new <my-incident> [--from I09] [--dir folder]
writes a small complete pack that passes the check and can be played at once; change it from there
--from I09     an entry of the catalogue: what is known of it stands as notes where you need it. npm run scenarios -- catalogue lists them;
               an entry of your own starts on the page Catalogue, with "Make a drill from this"
--dir folder   where to put it: SCENARIOS_DIR, or the folder scenarios inside DATA_DIR, when left out`;

/** Starts a pack. Exit 0 when it stands and passes the check; never writes over a file. */
export async function newCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { values, positionals } = readOptions(
    argv,
    { dir: { type: 'string' }, from: { type: 'string' } },
    HELP,
    1,
  );
  const id = idOf(positionals[0]);
  const text =
    values.from === undefined
      ? scaffoldPack(id, `./${SCHEMA_FILE}`)
      : packFromEntry(id, entryOf(values.from));
  const folder = resolve(values.dir ?? packsFolder(process.env));
  layOutPacks(folder, '--dir:');
  const file = join(folder, `${id}.yaml`);
  for (const there of [file, join(folder, id), join(folder, `${id}.yml`), join(folder, `${id}.json`)])
    if (existsSync(there)) throw new Usage(`${shown(there)} is there already. Choose another name.`);
  writeText(file, text);
  process.stdout.write(`Wrote ${shown(file)}\n`);
  const code = await checkPack(file, styleFor(process.stdout), { quick: true });
  if (code === 0) process.stdout.write(next(id, file, values.dir));
  return code;
}

function idOf(word: string | undefined): string {
  if (word === undefined) throw new Usage(`Give it a name.\n${HELP}`);
  const read = packId.safeParse(word);
  if (!read.success)
    throw new Usage(`"${word}" ${read.error.issues[0]?.message.replace(' | ', '. ') ?? 'is no name.'}`);
  if (Object.hasOwn(SCENARIO_SOURCES, word))
    throw new Usage(`The bundled scenario "${word}" has this name. Choose another.`);
  return word;
}

/** The entry that was named; otherwise the ones that may have been meant. */
function entryOf(word: string): CatalogueEntry {
  const named = entryNamed(word, CATALOGUE);
  if ('entry' in named) return named.entry;
  const list = named.near.slice(0, MOST_SHOWN).map(entryLine).join('\n');
  const more = named.near.length > MOST_SHOWN ? `\n  and ${named.near.length - MOST_SHOWN} more` : '';
  const near =
    list === ''
      ? 'List them with: npm run scenarios -- catalogue'
      : `These come near; name one by its id:\n${list}${more}`;
  const own = word.toLowerCase().startsWith('own-')
    ? ' An entry of your own starts on the page Catalogue, with "Make a drill from this".'
    : '';
  throw new Usage(`The catalogue has no entry "${word}".${own} ${near}`);
}
const MOST_SHOWN = 8;

const shown = (path: string): string => relative(process.cwd(), path) || path;

const next = (id: string, file: string, dir: string | undefined): string => {
  const prefix = dir === undefined ? '' : `SCENARIOS_DIR=${dir} `;
  return `
Next:
  change it         in any editor; after each change: npm run scenarios -- check ${shown(file)}
  watch it played   ${prefix}npm run drill -- ${id}
  play it           ${prefix}npm start, then choose it under "Plan a drill"
`;
};
