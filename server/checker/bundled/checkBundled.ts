import { own } from '../../../shared/keyed.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { checkFigures } from '../checkFigures.ts';
import { checkGrounds } from '../law/checkLaw.ts';
import type { Problem, Rule } from '../problem.ts';
import { checkAhead } from './checkAhead.ts';
import { checkBearing } from './checkBearing.ts';
import { checkEnglish } from './checkEnglish.ts';

/**
 * What the bundled scenarios are held to beyond what makes a drill work. A pack is somebody's own: it may be written in their English,
 * and it is never left out for it.
 */
const RULES = {
  bearing: checkBearing,
  english: checkEnglish,
  ahead: checkAhead,
  figures: checkFigures,
  grounds: checkGrounds,
} as const satisfies Record<string, Rule<Scenario>>;
type BundledRule = keyof typeof RULES;
export const BUNDLED_RULES = Object.keys(RULES) as BundledRule[];

/** Scenarios that a rule still finds something in. Whoever mends the last of it takes the name out; a test fails until they do. */
export const NOT_YET: Readonly<Partial<Record<BundledRule, readonly string[]>>> = {};

export function problemsOf(rule: BundledRule, scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  own(RULES, rule)(scenario, (place, problem, fix) => void problems.push({ place, problem, fix }));
  return problems;
}

const isWaiting = (rule: BundledRule, { id }: Scenario): boolean => (own(NOT_YET, rule) ?? []).includes(id);

/** What must be put right, and what is known and still waits. */
export function checkBundled(scenario: Scenario): { problems: Problem[]; waiting: Problem[] } {
  const found = (waits: boolean): Problem[] =>
    BUNDLED_RULES.filter((rule) => isWaiting(rule, scenario) === waits).flatMap((rule) =>
      problemsOf(rule, scenario),
    );
  return { problems: found(false), waiting: found(true) };
}
