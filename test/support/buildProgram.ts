import { join, resolve } from 'node:path';
import { build } from 'vite';
import { onceInRun } from './onceInRun.ts';

/** What the live server starts beside itself, for programs built from `liveMain.ts`. */
export const THREADS = {
  scoreWorker: 'server/scoreWorker.ts',
  logWorker: 'server/logWorker.ts',
  readWorker: 'server/readWorker.ts',
};

/** Bundles a TypeScript program to plain JavaScript, because Node 20 runs no TypeScript. Each is bundled once in a run. */
export async function buildProgram(entry: string, beside: Record<string, string> = {}): Promise<string> {
  const name = [entry, ...Object.keys(beside)].join('+').replaceAll('/', '.');
  const folder = await onceInRun(name, (outDir) =>
    build({
      root: resolve(import.meta.dirname, '../..'),
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: ['xstate', 'zod'], external: ['@photostructure/sqlite', 'fast-check'] },
      build: {
        ssr: true,
        target: 'node20',
        outDir,
        minify: false,
        emptyOutDir: true,
        rolldownOptions: { input: { program: entry, ...beside }, output: { entryFileNames: '[name].js' } },
      },
    }),
  );
  return join(folder, 'program.js');
}
