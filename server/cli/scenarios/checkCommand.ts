import { SCENARIOS } from '../../../scenarios/index.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { checkBundled } from '../../checker/bundled/checkBundled.ts';
import { checkCast } from '../../checker/checkCast.ts';
import { checkKits } from '../../checker/checkKits.ts';
import { replyProblems } from '../../checker/checkReplies.ts';
import { canBePlayed, checkScenario } from '../../checker/checkScenario.ts';
import { lawNotes } from '../../checker/law/lawWords.ts';
import type { PlayedProof } from '../../checker/played/checkPlayed.ts';
import { checkPlayed } from '../../checker/played/checkPlayed.ts';
import type { Problem } from '../../checker/problem.ts';
import { today } from '../../dates.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { openDrillPool } from '../../rehearsal/pool.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { Usage } from '../../usage.ts';
import { readOptions, wantsHelp } from '../options.ts';
import { checkPack, namesPack } from './checkPack.ts';
import { provenByLooking, provenByPlaying } from './checkWords.ts';
import { verboseLines } from './verboseLines.ts';

const HELP = `usage: npm run scenarios [-- <scenario> [--variant v] [--quick] [--verbose]]
       npm run scenarios -- check <pack.yaml or folder> [--quick]

Checks every bundled scenario, one of them, or one pack: names and what nothing uses, texts, pace, residual tables and how they bear 30 % more
or less, the chart; then plays par, novice, absent and macro over seeds 1 to 20 and looks at bands, click load, idle desks, criteria
and endings.
--quick    leaves out what has to be played
--verbose  says how each ending and each chart state is reached, and which rows are near edges (plays some more: about a minute
           a variant)

Others: npm run scenarios -- table (scores of all teams), -- numbers (works them out again), -- organisation (the company's words),
-- catalogue (past incidents), -- new (start a pack of your own), -- schema (for editors)`;

/** Exit 0 when all is well, 2 when there is something to mend. */
export async function checkCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { values, positionals } = readOptions(
    argv,
    { variant: { type: 'string' }, quick: { type: 'boolean' }, verbose: { type: 'boolean' } },
    HELP,
    1,
  );
  const [first] = positionals;
  if (first !== undefined && namesPack(first))
    return checkPack(first, styleFor(process.stdout), { quick: values.quick === true });
  const library = chosen(positionals[0], values.variant);
  const style = styleFor(process.stdout);
  const pool = openDrillPool();
  try {
    let broken = 0;
    // All at once, so that no thread of the pool waits for a slower scenario; told in order.
    const checks = library
      .flatMap(([, variants]) => variants)
      .map((scenario) => check(scenario, pool, values));
    for (const [id, variants] of library) {
      for (const _ of variants) broken += tell(await (checks.shift() as Promise<Told>));
      const problems = checkKits(variants);
      const names = variants.map(({ variant }) => variant).join(', ');
      if (variants.length > 1)
        broken += tell({ line: `${id}: every desk is the same bytes in ${names}`, problems, more: [] });
      const notes = new Set(variants.flatMap((scenario) => lawNotes(scenario, today())));
      for (const note of notes) process.stdout.write(`${style.dim('note')}  ${id}: ${note}\n`);
    }
    if (library.length > 1)
      broken += tell({
        line: 'all scenarios: every named colleague has one job',
        problems: checkCast(library.flatMap(([, variants]) => variants)),
        more: [],
      });
    return broken === 0 ? 0 : 2;
  } finally {
    await pool.close();
  }
}

interface Told {
  line: string;
  problems: readonly Problem[];
  more: readonly string[];
}

async function check(
  scenario: Scenario,
  pool: DrillPool,
  { quick, verbose }: { quick?: boolean | undefined; verbose?: boolean | undefined },
): Promise<Told> {
  const { problems: bundled, waiting } = checkBundled(scenario);
  const problems = [...checkScenario(scenario), ...replyProblems(scenario), ...bundled];
  const name = `${scenario.id} ${scenario.variant}`;
  let proof: PlayedProof | null = null;
  const playable = canBePlayed(scenario);
  if (!quick && playable) {
    const played = await checkPlayed(scenario, pool);
    problems.push(...played.problems);
    proof = played.proof;
  }
  const line = [
    `${name}: ${provenByLooking(scenario)}`,
    ...(proof ? [provenByPlaying(scenario, proof)] : []),
  ].join('; ');
  const notes = waiting.map((item) => `to come: ${problemWords(item)}`);
  const more = verbose && playable ? await verboseLines(scenario, proof, pool) : [];
  return { line, problems, more: [...notes, ...more] };
}

const problemWords = ({ place, problem, fix }: Problem): string => `${place}: ${problem}. ${fix}`;

/** Prints one line, and under it what is wrong. Returns how much that is. */
function tell({ line, problems, more }: Told): number {
  const s = styleFor(process.stdout);
  process.stdout.write(`${problems.length === 0 ? s.green('ok') : s.red('!!')}  ${line}\n`);
  for (const problem of problems) process.stdout.write(`    ${problemWords(problem)}\n`);
  for (const text of more) process.stdout.write(`    ${s.dim(text)}\n`);
  return problems.length;
}

/** The scenarios asked for; what does not exist is said with what does. */
function chosen(id: string | undefined, variant: string | undefined): [string, Scenario[]][] {
  const library = Object.entries(SCENARIOS).filter(([name]) => id === undefined || name === id);
  if (library.length === 0)
    throw new Usage(`There is no scenario "${id}". There are: ${Object.keys(SCENARIOS).join(', ')}.`);
  const wanted = library
    .map(([name, variants]): [string, Scenario[]] => [
      name,
      Object.values(variants).filter((scenario) => variant === undefined || scenario.variant === variant),
    ])
    .filter(([, variants]) => variants.length > 0);
  if (wanted.length === 0)
    throw new Usage(
      `There is no variant "${variant}". There are: ${library.flatMap(([, variants]) => Object.keys(variants)).join(', ')}.`,
    );
  return wanted;
}
