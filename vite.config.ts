/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vite';

/**
 * `vite build --ssr` builds the command-line programs; they are started by server/cli/bootstrap.mjs.
 * xstate and zod are bundled because a tree-shaken copy starts faster than their many files do.
 * @photostructure/sqlite must stay outside: it loads its native binary relative to its own folder.
 */
export default defineConfig({
  ssr: { noExternal: ['xstate', 'zod'], external: ['@photostructure/sqlite'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { cli: 'server/cli/main.ts', bench: 'test/bench/main.ts' },
      // No hash in the names: a rebuild replaces every file, and dist does not grow.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    // One process serves many files: about ten times faster than isolation. The price: no mutable module state.
    isolate: false,
    pool: 'forks',
    // Vitest keeps one core free; on a two-core machine that would leave a single worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
