/// <reference types="vitest/config" />
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vite';
import type { TestSequencer, TestSpecification } from 'vitest/node';

/**
 * `vite build --ssr` builds the server and the command-line programs; they are started by server/cli/bootstrap.mjs.
 * xstate and zod are bundled because a tree-shaken copy starts faster than their many files do.
 * @photostructure/sqlite must stay outside: it loads its native binary relative to its own folder.
 */
const server: UserConfig = {
  ssr: { noExternal: ['xstate', 'zod'], external: ['@photostructure/sqlite'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        scoreWorker: 'server/scoreWorker.ts',
        logWorker: 'server/logWorker.ts',
        readWorker: 'server/readWorker.ts',
        cli: 'server/cli/main.ts',
        bench: 'test/bench/main.ts',
        benchLoad: 'test/bench/live/load.ts',
        benchBaseline: 'test/bench/live/baseline.ts',
        recordLogs: 'test/support/recordLogs.ts',
        // Started by server/rehearsal/pool.ts, which looks for it under this name.
        rehearsalWorker: 'server/rehearsal/poolWorker.ts',
      },
      // No hash in the names: a rebuild replaces every file, and dist does not grow.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
};

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The screens. Nothing is inlined as data: URLs, so that a strict content security policy holds. */
const client: UserConfig = {
  root: at('client'),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: at('dist/client'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // Every browser of that target preloads modules by itself; the join route has no bytes to spare.
    modulePreload: { polyfill: false },
    // What every screen needs, the join screen whole, in one piece: several chunks compress worse than one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|client[\\/](theme|api)[\\/]|client[\\/]components[\\/](shell|shellPlain|shellError|ringing)\.|client[\\/]screens[\\/]join[\\/](join|seatForm|code)\./,
            },
            // What every live screen shares, for the same reason.
            {
              name: 'live',
              test: /node_modules[\\/]zustand[\\/]|client[\\/](connection|store)[\\/]|client[\\/]components[\\/](act|away|join|names|panel|presence|shellConnection|sound|support|time)\.|shared[\\/]drill[\\/]/,
            },
            // Small things that the parts of a desk share with each other: alone, each costs more than it holds.
            {
              name: 'desk',
              test: /client[\\/]screens[\\/]warRoom[\\/](needsYou|newestFirst|userText|room|pages[\\/]pagePolicy|desk[\\/](drafts|card))\./,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': `http://localhost:${process.env.PORT ?? 4600}`,
      '/socket.io': { target: `http://localhost:${process.env.PORT ?? 4600}`, ws: true },
    },
  },
};

/**
 * Suites that take long first, and of one kind the longest: else the last of them would run alone. Those that reckon (browsers, played
 * drills) and those that mostly wait (the wire) take turns, so that one waits while another reckons.
 */
class LongFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const of = (...kinds: string[]): TestSpecification[] =>
      kinds.flatMap((kind) =>
        files
          .filter(({ moduleId }) => kindOf(moduleId) === kind)
          .sort((a, b) => statSync(b.moduleId).size - statSync(a.moduleId).size),
      );
    const [reckoning, waiting] = [of('browser', 'play'), of('wire')];
    const turns = reckoning.flatMap((file, index) => [file, ...waiting.slice(index, index + 1)]);
    return [...turns, ...waiting.slice(reckoning.length), ...of('law', '')];
  }
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}
const kindOf = (path: string): string => /\.(browser|play|wire|law)\.test\.ts$/.exec(path)?.[1] ?? '';

const test: UserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: at('test/support/runFolder.ts'),
    // One process serves many files: about ten times faster than isolation. The price: no mutable module state.
    isolate: false,
    pool: 'forks',
    // Vitest keeps one core free; on a two-core machine that would leave a single worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig(({ isSsrBuild, mode }) =>
  mode === 'test' ? test : isSsrBuild ? server : client,
);
