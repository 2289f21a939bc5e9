import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { contentFields } from '../../server/content/pack/schema/pack.ts';

// One skeleton: a scenario folder holds the parts of a pack under the pack's own names, and a variant folder holds those of them that
// differ. Whoever knows one scenario, or a pack, finds the same thing in every other under the same name.

/** Blocks of a pack that are long enough for a file of their own: parts of `world`. */
const WITHIN = ['switches', 'probes'];
/** `index` puts the parts together; `meta` is what players read before they join. */
const PARTS = new Set(['index', 'meta', ...WITHIN, ...Object.keys(contentFields)]);

const root = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const entries = (folder: string) => readdirSync(`${root}${folder}`, { withFileTypes: true });
const filesOf = (folder: string): string[] =>
  entries(folder).flatMap((entry) => (entry.isFile() ? entry.name.replace(/\.ts$/, '') : []));
const foldersOf = (folder: string): string[] =>
  entries(folder).flatMap((entry) =>
    // Git leaves an empty folder behind where its files moved on.
    entry.isDirectory() && entries(`${folder}/${entry.name}`).length > 0 ? entry.name : [],
  );

const strangers = (names: readonly string[], known: ReadonlySet<string>): string[] =>
  names.filter((name) => !known.has(name));

describe.each(Object.entries(SCENARIO_SOURCES))('scenarios/%s', (id, variants) => {
  const parts = filesOf(id);

  test('holds the parts of a pack and nothing else', () => {
    expect(strangers(parts, PARTS)).toEqual([]);
  });

  test('a folder is a variant, or belongs to the part of its name', () => {
    expect(strangers(foldersOf(id), new Set([...Object.keys(variants), ...parts]))).toEqual([]);
  });

  test.each(Object.keys(variants))('%s holds parts alone, and only such as differ', (variant) => {
    expect(foldersOf(`${id}/${variant}`)).toEqual([]);
    expect(strangers(filesOf(`${id}/${variant}`), new Set(parts.concat('expectations')))).toEqual([]);
  });
});

test('every scenario has the same parts', () => {
  const [first = [], ...others] = Object.keys(SCENARIO_SOURCES).map((id) => filesOf(id).sort());
  for (const other of others) expect(other).toEqual(first);
});

test('a file of another name would be seen', () => {
  for (const name of ['words', 'parts', 'levers', 'msel', 'desk', 'rubricWith'])
    expect(strangers([name], PARTS)).toEqual([name]);
});
