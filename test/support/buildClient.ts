import { resolve } from 'node:path';
import { build } from 'vite';
import { onceInRun } from './onceInRun.ts';

/** The screens as they are shipped, built for a test: into a folder, or only to be looked at. */
export async function buildClient(outDir?: string) {
  const root = resolve(import.meta.dirname, '../..');
  const { NODE_ENV } = process.env;
  // The runner's own value would bring the development builds of React and of its JSX.
  process.env.NODE_ENV = 'production';
  try {
    return await build({
      root: resolve(root, 'client'),
      configFile: resolve(root, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'silent',
      build: outDir === undefined ? { write: false } : { outDir, emptyOutDir: true },
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

/** A folder of the screens, for suites that show or read them and change nothing in it. */
export const builtClient = (): Promise<string> => onceInRun('screens', buildClient);
