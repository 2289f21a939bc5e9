import { SCENARIOS } from '../../../scenarios/index.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { checkKits } from '../../checker/checkKits.ts';
import { checkScenario } from '../../checker/checkScenario.ts';
import type { Problem } from '../../checker/problem.ts';
import { flips } from '../../checker/sensitivity.ts';
import type { Style } from '../style.ts';
import { styleFor } from '../style.ts';
import { readOptions, Usage, wantsHelp } from '../usage.ts';

const HELP = 'usage: npm run scenarios [-- <scenario> [--variant v] [--quick] [--verbose]]';

/** Checks every bundled scenario, or one of them. Exit 0 when all are clean, 2 otherwise. */
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
  const s = styleFor(process.stdout);
  let broken = 0;
  const say = (ok: boolean, line: string, problems: readonly Problem[]): void => {
    broken += problems.length;
    process.stdout.write(`${ok ? s.green('ok') : s.red('!!')}  ${line}\n`);
    for (const { place, problem, fix } of problems)
      process.stdout.write(`    ${place}: ${problem}. ${fix}\n`);
  };
  for (const [id, variants] of Object.entries(chosen(positionals[0], values.variant))) {
    for (const scenario of variants) {
      const problems = checkScenario(scenario);
      say(problems.length === 0, `${id} ${scenario.variant}: ${summary(scenario)}`, problems);
      if (values.verbose) process.stdout.write(detail(scenario, s));
    }
    const kits = checkKits(variants);
    if (variants.length > 1)
      say(
        kits.length === 0,
        `${id}: desks of ${variants.map(({ variant }) => variant).join(', ')} are the same bytes`,
        kits,
      );
  }
  return broken === 0 ? 0 : 2;
}

/** The scenarios asked for, by id; what does not exist is said with what does. */
function chosen(id: string | undefined, variant: string | undefined): Record<string, Scenario[]> {
  const shelf = Object.entries(SCENARIOS).filter(([name]) => id === undefined || name === id);
  if (shelf.length === 0)
    throw new Usage(`There is no scenario "${id}". There are: ${Object.keys(SCENARIOS).join(', ')}.`);
  const wanted = shelf
    .map(([name, variants]): [string, Scenario[]] => [
      name,
      Object.values(variants).filter((scenario) => variant === undefined || scenario.variant === variant),
    ])
    .filter(([, variants]) => variants.length > 0);
  if (wanted.length === 0)
    throw new Usage(
      `There is no variant "${variant}". There are: ${shelf.flatMap(([, variants]) => Object.keys(variants)).join(', ')}.`,
    );
  return Object.fromEntries(wanted);
}

const summary = ({ msel, evidence, expectations }: Scenario): string =>
  `${msel.length} injects, ${evidence.length} evidence items, ` +
  (expectations ? `${expectations.residuals.length} residuals to 0.1 %` : 'no residual table');

function detail(scenario: Scenario, s: Style): string {
  const near = flips(scenario).map(
    ({ row, number, residual }) =>
      `near edge: ${row.levers.join(' + ')} comes to ${Math.round(residual * 1_000) / 10} % when ${number}`,
  );
  return near.map((line) => `    ${s.dim(line)}\n`).join('');
}
