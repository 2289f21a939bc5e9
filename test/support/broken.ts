import { checkScenario } from '../../server/checker/checkScenario.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { tinyScenario } from './tinyScenario.ts';

const known = new Set(checkScenario(tinyScenario).map(({ place, problem }) => `${place}: ${problem}`));

/** What the check says of the tiny scenario after a change that it did not say before it: `place: problem`. */
export function newProblems(change: (scenario: Scenario) => Scenario): string[] {
  const broken = change(structuredClone(tinyScenario));
  return checkScenario(broken)
    .map(({ place, problem }) => `${place}: ${problem}`)
    .filter((line) => !known.has(line));
}

/** A copy with one entry of a list changed; the list is found by its name, the entry by its id. */
export function withItem<K extends keyof Scenario, T extends Scenario[K] & { id: string }[]>(
  scenario: Scenario,
  list: K,
  id: string,
  change: Partial<T[number]>,
): Scenario {
  const items = scenario[list] as unknown as { id: string }[];
  return { ...scenario, [list]: items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}
