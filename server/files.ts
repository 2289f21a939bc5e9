import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Usage, wordsOf } from './usage.ts';

/**
 * Makes a folder and those above it. Step by step from the deepest one there is: Node's recursive mkdir never returns
 * where a folder is there and can hold no other, as under /proc.
 */
export function makeFolder(path: string, what: string): void {
  const missing: string[] = [];
  let there = resolve(path);
  for (; !existsSync(there) && dirname(there) !== there; there = dirname(there)) missing.unshift(there);
  try {
    if (!statSync(there).isDirectory()) throw new Error(`${there} is a file`);
    for (const folder of missing) makeOne(folder);
  } catch (error) {
    throw new Usage(`${what} "${path}" cannot be used as a folder: ${wordsOf(error)}. Name another.`);
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in between.
    if (!existsSync(folder)) throw error;
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Usage(`"${path}" cannot be written: ${wordsOf(error)}. Name another place with --out.`);
  }
}
