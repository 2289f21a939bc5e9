import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compile } from '../kernel/compiled.ts';
import { checkAnswerLimits } from './checkAnswerLimits.ts';
import { checkAttachments } from './checkAttachments.ts';
import { checkBeats } from './checkBeats.ts';
import { checkCare } from './checkCare.ts';
import { checkChart } from './checkChart.ts';
import { checkDraws } from './checkDraws.ts';
import { checkEndingWords } from './checkEndingWords.ts';
import { checkFacts } from './checkFacts.ts';
import { checkClauseGrounds } from './checkModelAnswer.ts';
import { checkNames } from './checkNames.ts';
import { checkNotes } from './checkNotes.ts';
import { checkPace } from './checkPace.ts';
import { checkPromises } from './checkPromises.ts';
import { checkResiduals } from './checkResiduals.ts';
import { checkShape } from './checkShape.ts';
import { checkTargeted } from './checkTargeted.ts';
import { checkBanned, checkSpeakers, checkTemplates } from './checkTexts.ts';
import { checkUnused } from './checkUnused.ts';
import { checkLaw } from './law/checkLaw.ts';
import type { Problem, Rule } from './problem.ts';
import { checkSensitivity } from './sensitivity.ts';

export type { Problem } from './problem.ts';

/** An event list as people have it: what its author wrote must lead somewhere; how it is written is the author's own affair. */
const RULES_OF_A_LIST: readonly Rule<Scenario>[] = [
  checkNames,
  checkFacts,
  checkPromises,
  checkChart,
  checkDraws,
  checkBeats,
  checkTemplates,
  checkAttachments,
  checkActs,
];
/** The parts that such a list leaves to us refer to nothing, and that is as it should be. */
const FILLED_IN = /^(?:decision|rubric|world|evidence|suites|scopeQuestions|expectations|guide)\b/;

const RULES: readonly Rule<Scenario>[] = [
  checkNames,
  checkFacts,
  checkPromises,
  checkAnswerLimits,
  checkClauseGrounds,
  checkUnused,
  checkEndingWords,
  checkNotes,
  checkShape,
  checkCare,
  checkTargeted,
  checkLaw,
  checkChart,
  checkDraws,
  checkBeats,
  checkTemplates,
  checkSpeakers,
  checkAttachments,
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
    fix: 'Fix the state the message names.',
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
  const problems = found(scenario, scenario.plain ? RULES_OF_A_LIST : RULES);
  return scenario.plain ? problems.filter(({ place }) => !FILLED_IN.test(place)) : problems;
}

function found(scenario: Scenario, rules: readonly Rule<Scenario>[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const rule of rules)
    rule(
      scenario,
      (place, problem, fix) => void problems.set(`${place}: ${problem}`, { place, problem, fix }),
    );
  return [...problems.values()];
}

/** How the injects of a list are written and how fast they come, by the rules that a scenario of ours is held to. */
export const styleOf = (scenario: Scenario): Problem[] =>
  found(scenario, [checkBanned, checkSpeakers, checkPace]).filter(
    // That a desk waits is no fault of any row.
    ({ place, fix }) => /^(?:msel|injects)\b/.test(place) && !fix.startsWith('Give it'),
  );

/** Rows in no act never come. */
function checkActs({ acts, msel }: Scenario, complain: Parameters<Rule<Scenario>>[1]): void {
  for (const { id, at } of msel)
    if (at !== undefined && !acts.some(({ startsAt, endsAt }) => at >= startsAt && at <= endsAt))
      complain(`msel.${id}.at`, 'it lies in no act, so nobody is there to read it', 'Move it into an act.');
}
