import { existsSync } from 'node:fs';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import { loadOnePack } from '../../content/pack/loadPacks.ts';
import { problemLine } from '../../content/pack/source/problem.ts';
import type { Style } from '../style.ts';

/** A word with a separator or an ending names a file; so does one that is there. */
export const namesPack = (word: string): boolean =>
  /[/\\]/.test(word) ||
  /\.(ya?ml|json)$/.test(word) ||
  (existsSync(word) && !Object.hasOwn(SCENARIO_SOURCES, word));

/** Checks one pack by its path and says everything that must be put right, with its line. Exit 0 when it can be played, 2 otherwise. */
export function checkPack(path: string, s: Style): number {
  const { id, sources, problems, file } = loadOnePack(path, {
    bundled: SCENARIO_SOURCES,
    organisation: BUNDLED_ORGANISATION,
  });
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'one thing' : `${problems.length} things`;
    process.stdout.write(`${s.red('!!')}  ${file}: ${count} to put right\n`);
    return 2;
  }
  for (const { variant, msel, evidence, world } of Object.values(sources))
    process.stdout.write(
      `${s.green('ok')}  ${id} ${variant}: ${msel.length} injects, ${evidence.length} evidence items, ${world.switches.length} switches\n`,
    );
  return 0;
}
