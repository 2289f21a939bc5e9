import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../support/buildClient.ts';

/** Script a route loads before it is whole, in gzipped kB: a phone in a meeting room waits for the first, a running drill for the second. */
const BUDGETS = [
  { route: 'join', entries: ['client/main.tsx'], kB: 75 },
  {
    route: 'war room',
    entries: [
      'client/main.tsx',
      'client/app.tsx',
      'client/screens/lobby/play.tsx',
      'client/screens/lobby/livePhase.tsx',
      'client/screens/warRoom/index.tsx',
    ],
    kB: 160,
  },
];

const CLIENT = resolve(import.meta.dirname, '../../client');

interface Chunk {
  fileName: string;
  code: string;
  imports: string[];
  moduleIds: string[];
}

let chunks: Chunk[] = [];
beforeAll(async () => {
  const built = await buildClient();
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  chunks = outputs.flatMap(({ output }) => output.filter((item) => item.type === 'chunk'));
}, 60_000);

/** A chunk and everything it imports at once; what it imports later is not counted. */
function closure(start: readonly Chunk[]): Chunk[] {
  const found = new Map(start.map((chunk) => [chunk.fileName, chunk]));
  for (const chunk of found.values())
    for (const name of chunk.imports) {
      const next = chunks.find(({ fileName }) => fileName === name);
      if (next) found.set(name, next);
    }
  return [...found.values()];
}

const holding = (path: string): Chunk[] => {
  const found = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${path}`)));
  if (found.length === 0) throw new Error(`No chunk holds ${path}: has it moved?`);
  return found;
};

describe('what a route loads', () => {
  it.each(BUDGETS)('$route: at most $kB kB of script', ({ entries, kB }) => {
    const loaded = closure(entries.flatMap(holding));
    const sizes = loaded.map(
      ({ fileName, code }) => [fileName, gzipSync(code, { level: 9 }).length] as const,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0) / 1_000;
    if (process.env.SHOW_SIZES) console.log(total, sizes);
    expect(total, JSON.stringify(Object.fromEntries(sizes), null, 1)).toBeLessThanOrEqual(kB);
    expect(total).toBeGreaterThan(kB / 3);
  });

  it('join: at most 110 kB with its face, and it writes nothing in the second one', () => {
    const script = closure(holding('client/main.tsx'));
    const bytes = script.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
    const face = statSync(resolve(CLIENT, 'theme/fonts/inter-latin.woff2')).size;
    expect((bytes + face) / 1_000).toBeLessThanOrEqual(110);
    const screens = script.flatMap(({ moduleIds }) =>
      moduleIds.filter((id) => id.includes('/screens/join/')),
    );
    expect(screens.length).toBeGreaterThan(1);
    expect(screens.filter((id) => readFileSync(id, 'utf8').includes('m-mono'))).toEqual([]);
  });

  it('no screen holds a parser that builds code as it goes: the content security policy forbids it', () => {
    const ids = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(ids.filter((id) => id.includes('node_modules/zod/'))).toEqual([]);
  });

  it('the join route holds neither the socket nor the statecharts', () => {
    const ids = closure(holding('client/main.tsx')).flatMap(({ moduleIds }) => moduleIds);
    expect(ids.filter((id) => /node_modules\/(socket\.io|engine\.io|xstate|zod)/.test(id))).toEqual([]);
  });
});
