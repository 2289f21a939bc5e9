import { SCENARIOS } from '../../../scenarios/index.ts';
import { checkScenario } from '../../checker/checkScenario.ts';
import { styleFor } from '../style.ts';
import { readOptions, wantsHelp } from '../usage.ts';

const HELP = 'usage: npm run scenarios (checks every bundled scenario; takes no options)';

/** Checks every bundled scenario: names, references, texts and charts. Exit 0 when all are clean, 2 otherwise. */
export async function checkCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  readOptions(argv, {}, HELP, 0);
  const s = styleFor(process.stdout);
  let broken = 0;
  for (const [id, variants] of Object.entries(SCENARIOS)) {
    for (const [variant, scenario] of Object.entries(variants)) {
      const problems = checkScenario(scenario);
      broken += problems.length;
      process.stdout.write(
        `${problems.length === 0 ? s.green('ok') : s.red('!!')}  ${id} ${variant}: ${scenario.msel.length} injects, ${scenario.evidence.length} evidence items, ${scenario.world.switches.length} switches\n`,
      );
      for (const { place, problem, fix } of problems)
        process.stdout.write(`    ${place}: ${problem}. ${fix}\n`);
    }
  }
  return broken === 0 ? 0 : 2;
}
