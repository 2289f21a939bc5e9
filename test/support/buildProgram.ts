import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** What the live server starts beside itself, for programs built from `liveMain.ts`. */
export const THREADS = {
  scoreWorker: 'server/scoreWorker.ts',
  logWorker: 'server/logWorker.ts',
  readWorker: 'server/readWorker.ts',
};

/** Bundles a TypeScript program to plain JavaScript, because Node 20 runs no TypeScript. The folder lies in the checkout so that packages resolve. */
export async function buildProgram(entry: string, beside: Record<string, string> = {}): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const outDir = mkdtempSync(join(root, 'node_modules', '.muster-program-'));
  await build({
    root,
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
  });
  return join(outDir, 'program.js');
}
