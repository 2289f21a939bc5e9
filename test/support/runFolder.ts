import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    runFolder: string;
  }
}

const PLACE = resolve(import.meta.dirname, '../../node_modules');
const NAME = '.muster-run-';
const DAY_MS = 86_400_000;

/**
 * Read by the runner before the first suite: a folder for what suites of one run share, such as programs they build. It lies in the
 * checkout so that packages resolve from a program in it, and goes when the run is through.
 */
export default function setup(project: TestProject): () => void {
  // A run that was killed could not remove its own.
  for (const name of readdirSync(PLACE)) {
    if (!name.startsWith(NAME)) continue;
    const path = join(PLACE, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(PLACE, NAME));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  project.provide('runFolder', folder);
  // A watched run begins anew when a source has changed.
  project.onTestsRerun(() => {
    remove();
    mkdirSync(folder);
  });
  return remove;
}
