import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { packJsonSchemaText } from '../../content/pack/jsonSchema.ts';
import { id as packId } from '../../content/pack/parts.ts';
import { SCHEMA_FILE } from '../../content/pack/source/packFile.ts';
import { scaffoldPack } from '../../content/template/scaffold.ts';
import { makeFolder, writeText } from '../files.ts';
import { packsFolder } from '../shelf.ts';
import { styleFor } from '../style.ts';
import { readOptions, Usage, wantsHelp } from '../usage.ts';
import { checkPack } from './checkPack.ts';

const HELP = `usage: npm run scenarios -- new <my-incident> [--dir folder]
writes a small complete pack that passes the check and can be played at once; change it from there
--dir folder   where to put it: SCENARIOS_DIR, or the folder scenarios inside DATA_DIR, when left out`;

/** Starts a pack. Exit 0 when it stands and passes the check; never writes over a file. */
export async function newCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { values, positionals } = readOptions(argv, { dir: { type: 'string' } }, HELP, 1);
  const id = idOf(positionals[0]);
  const folder = resolve(values.dir ?? packsFolder(process.env));
  makeFolder(folder, '--dir:');
  const file = join(folder, `${id}.yaml`);
  for (const there of [file, join(folder, id), join(folder, `${id}.yml`), join(folder, `${id}.json`)])
    if (existsSync(there)) throw new Usage(`${shown(there)} is there already. Choose another name.`);
  writeText(join(folder, SCHEMA_FILE), packJsonSchemaText());
  writeText(file, scaffoldPack(id, `./${SCHEMA_FILE}`));
  process.stdout.write(`Wrote ${shown(file)}\n`);
  const code = checkPack(file, styleFor(process.stdout));
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
