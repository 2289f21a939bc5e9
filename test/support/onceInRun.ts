import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

/**
 * A folder that whoever asks for it first fills, and every other suite of the run finds filled, in whichever process it runs. It goes with
 * the run. Where filling fails everybody is told so.
 */
export async function onceInRun(name: string, fill: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const done = `${folder}.done`;
  const failed = `${folder}.failed`;
  if (!claimed(`${folder}.claim`)) {
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await moment();
    }
    return folder;
  }
  try {
    mkdirSync(folder);
    await fill(folder);
  } catch (error) {
    writeFileSync(failed, `${name} could not be made: ${String(error)}`);
    throw error;
  }
  writeFileSync(done, '');
  return folder;
}

/** True for one caller only. */
function claimed(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
