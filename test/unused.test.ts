import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as posix from 'node:path/posix';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { REJECTION_CODES } from '../shared/rejection.ts';
import { filesUnder } from './support/filesUnder.ts';

// What nobody uses goes: a reader cannot tell it from what matters. Each rule is a function from texts to findings, so that the last
// block can feed it one that breaks it.

type Texts = ReadonlyMap<string, string>;

const FOLDERS = ['client', 'server', 'shared', 'scenarios', 'test'];
const root = join(import.meta.dirname, '..');
const textsOf = (folders: readonly string[]): Texts =>
  new Map(
    folders.flatMap((folder) =>
      filesUnder(folder, /\.(ts|tsx|mjs|css)$/)
        .filter((path) => !path.endsWith('.d.ts'))
        .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
    ),
  );

/** Read by a build or started as a program, so that nobody imports them. */
const ENTRIES: ReadonlySet<string> = new Set([
  'client/main.tsx',
  'server/cli/bootstrap.mjs',
  'server/cli/main.ts',
  'server/readWorker.ts',
  'server/logWorker.ts',
  'server/main.ts',
  'server/rehearsal/poolWorker.ts',
  'server/scoreWorker.ts',
  'test/bench/live/baseline.ts',
  'test/bench/live/load.ts',
  'test/bench/main.ts',
  'test/support/attackChild.ts',
  'test/support/liveMain.ts',
  'test/support/logAppendStorm.ts',
  'test/support/recordLogs.ts',
  'test/support/runFolder.ts',
  'test/support/stormChild.ts',
  // Proofs of types: the compiler checks what they export where it stands.
  'server/content/pack/contract.ts',
  'server/log/schema/events.ts',
]);
/** Packages that are not imported: programs, types, and what a plugin or an unbuilt script takes by name. */
const BY_NAME: ReadonlySet<string> = new Set(['typescript', '@biomejs/biome', 'playwright-core']);
/** In the product's next step; taken off this list with its first import. */
const COMING: ReadonlySet<string> = new Set(['@xstate/react']);

interface Module {
  exports: { name: string; line: number }[];
  /** By file: the names taken from it; `*` is any. */
  uses: Map<string, Set<string>>;
}

function moduleOf(path: string, text: string): Module {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const uses: Module['uses'] = new Map();
  const use = (specifier: string, name: string): void => {
    if (!specifier.startsWith('.')) return;
    const target = posix.join(posix.dirname(path), specifier);
    uses.set(target, (uses.get(target) ?? new Set()).add(name));
  };
  for (const { moduleRequest, entries } of staticImports)
    for (const { importName } of entries) use(moduleRequest.value, importName.name ?? '*');
  for (const { moduleRequest } of dynamicImports)
    use(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), '*');
  // Types are also named as `import('./file.ts').Name`.
  for (const [, specifier = ''] of text.matchAll(/\bimport\('([^']+)'\)/g)) use(specifier, '*');
  const exports = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, exportName, start }) => {
      if (moduleRequest) use(moduleRequest.value, importName.name ?? '*');
      return exportName.name === null
        ? []
        : [{ name: exportName.name, line: text.slice(0, start).split('\n').length }];
    }),
  );
  return { exports, uses };
}

function deadExports(texts: Texts): string[] {
  const modules = new Map([...texts].map(([path, text]) => [path, moduleOf(path, text)] as const));
  const used = new Map<string, Set<string>>();
  for (const { uses } of modules.values())
    for (const [target, names] of uses) used.set(target, new Set([...(used.get(target) ?? []), ...names]));
  return [...modules].flatMap(([path, { exports }]) =>
    ENTRIES.has(path) || used.get(path)?.has('*')
      ? []
      : exports
          .filter(({ name }) => !used.get(path)?.has(name))
          .map(
            ({ name, line }) =>
              `${path}:${line} exports ${name}, which nobody imports; take the "export" off, or the whole away`,
          ),
  );
}

function deadFiles(texts: Texts): string[] {
  const used = new Set([...texts].flatMap(([path, text]) => [...moduleOf(path, text).uses.keys()]));
  return [...texts.keys()]
    .filter((path) => !used.has(path) && !ENTRIES.has(path) && !/\.(test\.ts|css|mjs)$/.test(path))
    .map((path) => `${path} is imported by nobody; take it away, or name it among the entries`);
}

/** `texts`: where rules and rooms are. A code is given as an argument, as a `code` or as one of two. */
function deadCodes(codes: readonly string[], texts: Texts): string[] {
  const all = [...texts.values()].join('\n');
  return codes
    .filter((code) => !new RegExp(`(?:\\(|code: |\\? |: )\\s*'${code}'`).test(all))
    .map((code) => `shared/rejection.ts: nothing is refused with "${code}"; take it off the list`);
}

function deadPackages(packages: readonly string[], texts: Texts): string[] {
  const all = [...texts.values()].join('\n');
  const isUsed = (name: string): boolean =>
    [`'${name}'`, `'${name}/`, `"${name}"`, `"${name}/`].some((text) => all.includes(text));
  return packages
    .filter((name) => !BY_NAME.has(name) && !COMING.has(name))
    .filter(
      (name) => !isUsed(name.replace(/^@types\//, '')) && !isUsed(`node:${name.replace(/^@types\//, '')}`),
    )
    .filter((name) => name !== '@types/node')
    .map((name) => `package.json: nothing imports ${name}; uninstall it`);
}

describe('nothing is left that nobody uses', () => {
  const texts = textsOf(FOLDERS);
  const code: Texts = new Map(
    [...texts].filter(([path]) => !path.endsWith('.css') && !path.endsWith('.mjs')),
  );

  test('every export is imported somewhere', () => {
    expect(deadExports(code)).toEqual([]);
  });

  test('every file is imported, run or built', () => {
    expect(deadFiles(code)).toEqual([]);
  });

  test('every code of a refusal is given by some rule', () => {
    expect(deadCodes(REJECTION_CODES, textsOf(['server', 'shared/drill']))).toEqual([]);
  });

  test('every package is imported', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const built = new Map([...texts, ['vite.config.ts', readFileSync(join(root, 'vite.config.ts'), 'utf8')]]);
    expect(deadPackages(Object.keys({ ...dependencies, ...devDependencies }), built)).toEqual([]);
  });
});

describe('the rules find what breaks them', () => {
  test('an export that only its own file uses, and one that nobody does', () => {
    const texts = new Map([
      ['shared/a.ts', 'export const own = 1;\nexport const twice = own * 2;\nexport type T = typeof twice;'],
      ['shared/b.ts', "import { twice as two } from './a.ts';\ntwo;"],
    ]);
    expect(deadExports(texts).map((found) => found.split(',')[0])).toEqual([
      'shared/a.ts:1 exports own',
      'shared/a.ts:3 exports T',
    ]);
  });

  test('not one that is passed on, taken whole, or loaded later', () => {
    const texts = new Map([
      ['shared/a.ts', 'export const a = 1;'],
      ['shared/b.ts', "export { a } from './a.ts';"],
      ['shared/c.ts', "import * as all from './b.ts';\nexport const c = all;"],
      ['server/main.ts', "const { c } = await import('../shared/c.ts');\nc;"],
    ]);
    expect(deadExports(texts)).toEqual([]);
  });

  test('a file that nobody imports', () => {
    expect(deadFiles(new Map([['shared/a.ts', 'export const a = 1;']]))).toHaveLength(1);
  });

  test('a code that stands on the list alone', () => {
    const texts = new Map([
      ['server/kernel/a.ts', "refuse(\n  'given', 'Words.'); const fields = ['kept'];"],
    ]);
    expect(deadCodes(['given', 'kept'], texts)).toHaveLength(1);
  });

  test('a package that nobody imports', () => {
    const texts = new Map([['server/a.ts', "import { b } from 'used/deep';"]]);
    expect(deadPackages(['used', 'left'], texts)).toEqual([
      'package.json: nothing imports left; uninstall it',
    ]);
  });
});
