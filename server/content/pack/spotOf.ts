import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { PackProblem } from './source/problem.ts';
import { topOf } from './source/problem.ts';
import type { Origins, Raw, RawBlock } from './source/tree.ts';
import { pathWords } from './source/tree.ts';

/** Names of the scenario contract under which a pack writes something else. */
const WRITTEN: Readonly<Record<string, string>> = {
  msel: 'injects',
  chart: 'story',
  target: 'to',
  guard: 'when',
  actions: 'do',
  command: 'do',
  payload: 'with',
  multiplier: 'leaves',
  baselinePerHour: 'perHour',
};

/** The place of a finding about the finished scenario, in the file the pack was written in: as deep as the names agree. */
export function spotOf(
  origins: Origins,
  raw: RawBlock,
  place: string,
  file: string,
  { id, chart }: Pick<Scenario, 'id' | 'chart'>,
): Pick<PackProblem, 'spot' | 'place'> {
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
  if (steps[0] === id && !Object.hasOwn(raw, id) && steps[0] !== chart.id) steps.shift();
  if (steps[0] === chart.id) steps[0] = 'chart';
  const path: (string | number)[] = [];
  let value: Raw | undefined = raw;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) break;
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(step) || value[Number(step)] === undefined) continue;
      path.push(Number(step));
      value = value[Number(step)];
      continue;
    }
    const block: RawBlock = value;
    const name = [step, WRITTEN[step] ?? step, step.replace(/Ms$/, '')].find((word) =>
      Object.hasOwn(block, word),
    );
    if (name === undefined) continue;
    path.push(name);
    value = block[name];
  }
  return path.length === 0
    ? { spot: topOf(file), place }
    : { spot: origins.find(raw, path, topOf(file)), place: pathWords(path) };
}
