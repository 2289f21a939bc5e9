/** One figure of the benchmark, with what it is compared to. */
export interface Figure {
  name: string;
  unit: 'ms' | 'ratio' | '%' | 'kB' | '/s' | 'count';
  /** Median, smallest and largest over the rounds. */
  median: number;
  min: number;
  max: number;
  rounds: number;
  /** At most this; null where it is only told. */
  goal: number | null;
  ok: boolean;
  note: string;
  /** The machine's load average over the minute before the part this is of: near nothing, or the figure says more of the neighbours. */
  load?: number;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const medianOf = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

export async function time(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** Runs a task `rounds` times after `warmup` uncounted ones. */
export async function measure(
  name: string,
  goal: number,
  note: string,
  task: () => unknown,
  options: { rounds?: number; warmup?: number } = {},
): Promise<Figure> {
  const { rounds = 7, warmup = 2 } = options;
  for (let round = 0; round < warmup; round++) await task();
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await time(task));
  return figure(name, 'ms', goal, note, values);
}

/** Two tasks in turn, A B A B, so that a machine that slows down slows both; the figure is A over B, round by round. */
export async function compare(
  name: string,
  goal: number,
  note: string,
  a: () => unknown,
  b: () => unknown,
  options: { rounds?: number; warmup?: number } = {},
): Promise<Figure> {
  const { rounds = 9, warmup = 3 } = options;
  for (let round = 0; round < warmup; round++) {
    await a();
    await b();
  }
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const left = await time(a);
    ratios.push(left / (await time(b)));
  }
  return figure(name, 'ratio', goal, note, ratios);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
export function figure(
  name: string,
  unit: Figure['unit'],
  goal: number | null,
  note: string,
  values: readonly number[],
): Figure {
  const median = medianOf(values);
  return {
    name,
    unit,
    median: round(median),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
    rounds: values.length,
    goal,
    ok: goal === null || median <= goal,
    note,
  };
}

/** The value that `share` of all are at or below. */
export function percentile(values: readonly number[], share: number): number {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)] ?? Number.NaN;
}
