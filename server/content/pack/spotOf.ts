import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { parseDuration } from './duration.ts';
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

const blockAt = (block: RawBlock, key: string): RawBlock => {
  const inner = block[key];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
};

/** How one step of a place is written: under its own name or the pack's, or, in a chart, below `states`, `on` and `after`. */
function wayTo(block: RawBlock, step: string, next = ''): string[] {
  const names = [step, WRITTEN[step] ?? step, step.replace(/Ms$/, '')];
  const name = names.find((word) => Object.hasOwn(block, word));
  if (name !== undefined) return [name];
  if (Object.hasOwn(blockAt(block, 'states'), step)) return ['states', step];
  // Events carry a dot: the place `armed.freeze.set` is `on`, below it `freeze.set`.
  if (Object.hasOwn(blockAt(block, 'on'), `${step}.${next}`)) return ['on', `${step}.${next}`];
  const delay = step.replace(/^after /, '');
  const timer = Object.keys(blockAt(block, 'after')).find(
    (key) => key === delay || String(parseDuration(key)) === delay,
  );
  return timer === undefined ? [] : ['after', timer];
}

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
  for (const [index, step] of steps.entries()) {
    if (typeof value !== 'object' || value === null) break;
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(step) || value[Number(step)] === undefined) continue;
      path.push(Number(step));
      value = value[Number(step)];
      continue;
    }
    const block: RawBlock = value;
    const further = wayTo(block, step, steps[index + 1]);
    path.push(...further);
    value = further.reduce<Raw | undefined>((inner, key) => (inner as RawBlock)[key], block);
  }
  return path.length === 0
    ? { spot: topOf(file), place }
    : { spot: origins.find(raw, path, topOf(file)), place: pathWords(path) };
}
