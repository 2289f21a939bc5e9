import { existsSync } from 'node:fs';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../../scenarios/index.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../../shared/scenario/withOrganisation.ts';
import { replyProblems } from '../../checker/checkReplies.ts';
import { lawNotes } from '../../checker/law/lawWords.ts';
import { checkPlayed } from '../../checker/played/checkPlayed.ts';
import { PACK_BANDS } from '../../checker/played/rehearse.ts';
import type { Problem } from '../../checker/problem.ts';
import { loadOnePack } from '../../content/pack/loadPacks.ts';
import { problemLine } from '../../content/pack/source/problem.ts';
import { today } from '../../dates.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { openDrillPool } from '../../rehearsal/pool.ts';
import type { Style } from '../../report/terminalStyle.ts';
import { provenByLooking, provenByPlaying } from './checkWords.ts';

/** A word with a separator or an ending names a file; so does one that is there. */
export const namesPack = (word: string): boolean =>
  /[/\\]/.test(word) ||
  /\.(ya?ml|json)$/.test(word) ||
  (existsSync(word) && !Object.hasOwn(SCENARIO_SOURCES, word));

/**
 * Checks one pack by its path: what its files say, with lines; then, unless `quick`, how it plays, by the rules of the bundled
 * scenarios with wider score bands. Exit 0 when nothing is to be put right, 2 otherwise.
 */
export async function checkPack(path: string, s: Style, { quick }: { quick: boolean }): Promise<number> {
  const { id, sources, problems, file } = loadOnePack(path, {
    bundled: SCENARIO_SOURCES,
    organisation: BUNDLED_ORGANISATION,
  });
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) {
    process.stdout.write(`${s.red('!!')}  ${file}: ${things(problems.length)} to put right\n`);
    return 2;
  }
  const variants = Object.values(sources).map((source) => withOrganisation(source, BUNDLED_ORGANISATION));
  for (const note of new Set(variants.flatMap((scenario) => lawNotes(scenario, today()))))
    process.stdout.write(`${s.dim('note')}  ${file}: ${note}\n`);
  // A plain list has no score to win or lose, and what its author lets players answer is not graded.
  if (quick || variants.every(({ plain }) => plain)) {
    let given = 0;
    for (const scenario of variants) {
      const away = scenario.plain ? [] : replyProblems(scenario);
      const mark = away.length === 0 ? s.green('ok') : s.red('!!');
      process.stdout.write(`${mark}  ${id} ${scenario.variant}: ${provenByLooking(scenario)}\n`);
      tellProblems(file, away);
      given += away.length;
    }
    return given === 0 ? 0 : 2;
  }
  const pool = openDrillPool();
  try {
    let broken = 0;
    for (const scenario of variants) broken += await tellPlayed(scenario, file, pool, s);
    if (broken === 0) return 0;
    process.stdout.write(`
${things(broken)} found. Servers offer the pack as it is, because everything in it leads somewhere; but until this is
put right, its scores say less about a team than those of the bundled scenarios. See one drill: npm run drill -- ${id} --team <team>
(with SCENARIOS_DIR set to the pack’s folder). While you write, --quick leaves the playing out.
`);
    return 2;
  } finally {
    await pool.close();
  }
}

/** Plays one variant and says what that showed. Returns how much is to be put right. */
async function tellPlayed(scenario: Scenario, file: string, pool: DrillPool, s: Style): Promise<number> {
  const { problems, proof } = await checkPlayed(scenario, pool, { bands: PACK_BANDS });
  const line = `${scenario.id} ${scenario.variant}: ${provenByLooking(scenario)}; ${provenByPlaying(scenario, proof)}`;
  const found = [...replyProblems(scenario), ...problems];
  process.stdout.write(`${found.length === 0 ? s.green('ok') : s.red('!!')}  ${line}\n`);
  tellProblems(file, found);
  return found.length;
}

function tellProblems(file: string, problems: readonly Problem[]): void {
  for (const { place, problem, fix } of problems)
    process.stdout.write(`    ${file}: ${place}: ${problem}. ${fix}\n`);
}

const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);
