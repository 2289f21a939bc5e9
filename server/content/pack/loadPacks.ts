import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackContext, ScenarioSources } from './library.ts';
import { Library } from './library.ts';
import type { PackResult } from './loadPack.ts';
import { loadPack } from './loadPack.ts';
import { packsIn } from './source/packFile.ts';
import type { PackProblem } from './source/problem.ts';
import { PackError, topOf } from './source/problem.ts';

/** A pack that stays out, and why. The others are usable. */
export interface RefusedPack {
  file: string;
  id: string | null;
  problems: readonly PackProblem[];
}
export interface LoadedPacks {
  /** Id, then variant; texts still open for a company's words. */
  sources: ScenarioSources;
  refused: readonly RefusedPack[];
  /** The file of each pack that was loaded, as the folder names it, by id. */
  files: ReadonlyMap<string, string>;
}

export const MOST_PACKS = 200;

/** Every pack of a folder. A folder that is not there holds none; whatever is wrong with one pack leaves the others alone. */
export function loadPacks(context: PackContext): LoadedPacks {
  const root = resolve(context.root);
  const listed = packNames(root);
  if ('refused' in listed) return listed;
  const library = new Library({ ...context, root });
  return collectPacks(listed.names, (_index, name) =>
    loadPack(library, join(root, name), name, { ...context, root }),
  );
}

/** The packs of a folder by name; how the folder itself is refused when it cannot be opened. */
export function packNames(root: string): { names: string[] } | LoadedPacks {
  if (!existsSync(root)) return { names: [] };
  try {
    return { names: packsIn(root) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { sources: {}, refused: [{ file: root, id: null, problems: error.problems }], files: new Map() };
  }
}

/** Lays together what was read: an id belongs to the first that has it, and there is an end to how many a folder may hold. */
export function collectPacks(
  names: readonly string[],
  read: (index: number, name: string) => PackResult,
): LoadedPacks {
  const sources: Record<string, PackResult['sources']> = {};
  const files = new Map<string, string>();
  const named = new Map<string, string>();
  const refused: RefusedPack[] = [];
  for (const [index, name] of names.entries()) {
    if (index >= MOST_PACKS) {
      refused.push(
        refusedAs(name, `the folder holds more than ${MOST_PACKS} packs`, 'Move some of them elsewhere.'),
      );
      continue;
    }
    const { file, id, sources: own, problems } = read(index, name);
    const earlier = id === null ? undefined : files.get(id);
    if (id === null || problems.length > 0) refused.push({ file, id, problems });
    else if (earlier !== undefined)
      refused.push({
        ...refusedAs(
          file,
          `the pack in ${earlier} has the id "${id}" as well`,
          'Give one of them another id.',
          'id',
        ),
        id,
      });
    else {
      files.set(id, file);
      named.set(id, name);
      sources[id] = own;
    }
  }
  return { sources, refused, files: named };
}

const refusedAs = (file: string, problem: string, fix: string, place = ''): RefusedPack => ({
  file,
  id: null,
  problems: [{ spot: topOf(file), place, problem, fix }],
});

/** One pack by its path, with the packs beside it to start from. */
export function loadOnePack(path: string, context: Omit<PackContext, 'root'>): PackResult {
  const whole = resolve(path);
  const inner = ['pack.yaml', 'pack.yml', 'pack.json'].includes(basename(whole));
  const own = inner ? dirname(whole) : whole;
  const root = dirname(own);
  const full = { ...context, root };
  return loadPack(new Library(full), own, basename(own), full);
}
