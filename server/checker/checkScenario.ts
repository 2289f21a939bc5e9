import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compile } from '../kernel/compiled.ts';
import { checkCare } from './checkCare.ts';
import { checkChart } from './checkChart.ts';
import { checkDraws } from './checkDraws.ts';
import { checkEndingWords } from './checkEndingWords.ts';
import { checkFacts } from './checkFacts.ts';
import { checkClauseGrounds } from './checkModelAnswer.ts';
import { checkNames } from './checkNames.ts';
import { checkPace } from './checkPace.ts';
import { checkResiduals } from './checkResiduals.ts';
import { checkShape } from './checkShape.ts';
import { checkBanned, checkSpeakers, checkTemplates } from './checkTexts.ts';
import { checkUnused } from './checkUnused.ts';
import type { Problem, Rule } from './problem.ts';
import { checkSensitivity } from './sensitivity.ts';

export type { Problem } from './problem.ts';

const RULES: readonly Rule<Scenario>[] = [
  checkNames,
  checkFacts,
  checkClauseGrounds,
  checkUnused,
  checkEndingWords,
  checkShape,
  checkCare,
  checkChart,
  checkDraws,
  checkTemplates,
  checkSpeakers,
  checkBanned,
  checkPace,
  checkResiduals,
  checkSensitivity,
];

/** What keeps the chart from being built, at the state it names: `my-incident.story.armed: …` is `chart.story.armed`. */
function unbuilt(error: unknown, root: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [where = '', ...rest] = message.split(': ');
  const named = rest.length > 0 && (where === root || where.startsWith(`${root}.`));
  return {
    place: named ? `chart${where.slice(root.length)}` : 'chart',
    problem: (named ? rest.join(': ') : message).replace(/\.$/, ''),
    fix: 'Mend the state the message names.',
  };
}

/** Without a chart that can be built there is nothing to play. */
export function canBePlayed(scenario: Scenario): boolean {
  try {
    compile(scenario, 1);
    return true;
  } catch {
    return false;
  }
}

/** Everything that can be said of one scenario without playing it. A clean list means the kernel will find everything it is told about. */
export function checkScenario(scenario: Scenario): Problem[] {
  try {
    compile(scenario, 1);
  } catch (error) {
    return [unbuilt(error, scenario.chart.id)];
  }
  const problems = new Map<string, Problem>();
  for (const rule of RULES)
    rule(
      scenario,
      (place, problem, fix) => void problems.set(`${place}: ${problem}`, { place, problem, fix }),
    );
  return [...problems.values()];
}
