import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { PackError, refuse, topOf } from './problem.ts';

/** One file of a pack: a million bytes, five times the largest bundled scenario. */
export const MOST_BYTES = 1_000_000;
const EXTENSIONS = new Set(['.yaml', '.yml', '.json']);
const MAIN = ['pack.yaml', 'pack.yml', 'pack.json'];
/** Lies beside packs so that editors find it; it is none. */
export const SCHEMA_FILE = 'pack.schema.json';

/** The places a pack may be read from: nothing outside `root` is opened, whatever a link or a name says. */
export interface PackFolder {
  root: string;
}

const inside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
};

/** The name of a file as messages show it: below the folder that packs are read from. */
export const shownName = ({ root }: PackFolder, path: string): string =>
  inside(root, path) && path !== root ? relative(root, path) : basename(path);

const why = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'it is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it';
  if (code === 'ELOOP') return 'its links run in a circle';
  return error instanceof Error ? error.message : String(error);
};

/** Where the path really leads, refused when that is outside the folder or no ordinary file or folder. */
function real(folder: PackFolder, path: string): { path: string; kind: 'file' | 'folder' } {
  const name = shownName(folder, path);
  let target: string;
  let stat: ReturnType<typeof statSync>;
  try {
    target = realpathSync(path);
    stat = statSync(target);
  } catch (error) {
    throw refuse(
      topOf(name),
      `cannot be read: ${why(error)}`,
      'Give the server the right to read it, or take it away.',
    );
  }
  if (!inside(realpathSync(folder.root), target))
    throw refuse(
      topOf(name),
      'leads out of the folder that packs are read from',
      'Put a copy inside that folder instead of a link.',
    );
  if (stat?.isFile()) return { path: target, kind: 'file' };
  if (stat?.isDirectory()) return { path: target, kind: 'folder' };
  throw refuse(topOf(name), 'is neither a file nor a folder', 'Take it away.');
}

/** The text of one file: bounded, plain UTF-8, inside the folder. */
export function readPackText(folder: PackFolder, path: string): string {
  const name = shownName(folder, path);
  const found = real(folder, path);
  if (found.kind === 'folder')
    throw refuse(topOf(name), 'is a folder, where a file is wanted', 'Name a file inside it.');
  const { size } = statSync(found.path);
  if (size > MOST_BYTES)
    throw refuse(
      topOf(name),
      `is ${size} bytes large; at most ${MOST_BYTES} are read from one file`,
      'Split the pack into several files and list them under "files:".',
    );
  let bytes: Buffer;
  try {
    bytes = readFileSync(found.path);
  } catch (error) {
    throw refuse(
      topOf(name),
      `cannot be read: ${why(error)}`,
      'Give the server the right to read it, or take it away.',
    );
  }
  return textOf(bytes, name);
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, with the place of the first byte that is wrong.
  }
  const line = 1 + bytes.subarray(0, firstBad(bytes)).filter((byte) => byte === 10).length;
  throw refuse(
    { file: name, line, column: 1 },
    'is not plain UTF-8 text',
    'Save it again as UTF-8; a spreadsheet or a word processor saves something else.',
  );
}

/** Up to where the bytes are good text: found by halving. */
function firstBad(bytes: Uint8Array): number {
  const nul = bytes.indexOf(0);
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  return nul < 0 ? good : Math.min(good, nul);
}

/** The main file of a pack, given the pack's own path: the file itself, or pack.yaml inside the folder. */
export function mainFile(folder: PackFolder, path: string): string {
  const name = shownName(folder, path);
  const found = real(folder, path);
  if (found.kind === 'file') {
    if (!EXTENSIONS.has(extname(path)))
      throw refuse(topOf(name), 'is no pack by its name', 'A pack ends in .yaml, .yml or .json.');
    return path;
  }
  let entries: string[];
  try {
    entries = readdirSync(found.path);
  } catch (error) {
    throw refuse(topOf(name), `cannot be opened: ${why(error)}`, 'Give the server the right to read it.');
  }
  const mains = MAIN.filter((main) => entries.includes(main));
  const [main] = mains;
  if (main === undefined)
    throw refuse(
      topOf(name),
      entries.length === 0 ? 'the folder is empty' : 'the folder holds no pack.yaml',
      'Call the main file pack.yaml, or start one: npm run scenarios -- new my-incident.',
    );
  if (mains.length > 1)
    throw refuse(topOf(name), `the folder holds ${mains.join(' and ')}`, 'Keep one main file.');
  return join(path, main);
}

/** A file named under `files:`, seen from the file that names it. */
export function besideFile(from: string, name: string): string {
  return resolve(join(from, '..'), name);
}

/** What an import remembers of a pack lies beside it under its name. */
export const IMPORT_ENDING = '.import.json';

/** What in a folder may be a pack, by name, in order. Hidden things, readmes and the schema are none. */
export function packsIn(root: string): string[] {
  try {
    return readdirSync(root)
      .filter((name) => !name.startsWith('.') && name !== SCHEMA_FILE && name !== 'node_modules')
      .filter((name) => !name.endsWith(IMPORT_ENDING))
      .filter((name) => {
        if (EXTENSIONS.has(extname(name))) return true;
        const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
        return stat?.isDirectory() === true || stat?.isSymbolicLink() === true;
      })
      .sort();
  } catch (error) {
    throw new PackError([
      {
        spot: topOf(root),
        place: '',
        problem: `the folder of packs cannot be opened: ${why(error)}`,
        fix: 'Set SCENARIOS_DIR to a folder this user may read.',
      },
    ]);
  }
}
