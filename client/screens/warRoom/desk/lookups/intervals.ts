import type { Sampled } from '../../../../../shared/drill/lookups/events.ts';

/** `25.7%`: one digit behind the point, so that two of them can be compared. */
export const share = (value: number): string => `${(value * 100).toFixed(1)}%`;
/** `20.8 to 31.0`, under a head that says per cent. */
export const range = ({ low, high }: Pick<Sampled, 'low' | 'high'>): string =>
  `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}`;

/** One measurement in words, for whoever hears the bar. */
export const spoken = ({ failures, n, low, high }: Sampled): string =>
  `${failures} of ${n}, ${share(n > 0 ? failures / n : 0)}, 95% range ${range({ low, high })}%`;

const SCALES = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];
/** The end of the scale that all bars of one card share: the next round figure above the widest. */
export const scaleFor = (samples: readonly Sampled[]): number => {
  const widest = Math.max(0, ...samples.map(({ high }) => high));
  return SCALES.find((end) => end >= widest) ?? 1;
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const overlap = (a: Sampled, b: Sampled): boolean => a.low <= b.high && b.low <= a.high;

/** Two significant digits, so that the bound is not read as more exact than it is. */
const oneIn = (high: number): number => {
  const value = 1 / high;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
};

/** What follows from the figures and nothing more: which ranges overlap, and how much a clean run still allows. */
export function reading(samples: readonly Sampled[]): string[] {
  return [overlapWords(samples), ...cleanWords(samples)].filter((words) => words !== null);
}

function overlapWords(samples: readonly Sampled[]): string | null {
  const count = samples.length;
  if (count < 2) return null;
  const pairs = samples.flatMap((a, i) =>
    samples.slice(i + 1).flatMap((b, j) => (overlap(a, b) ? [[i, i + 1 + j] as const] : [])),
  );
  const all = (count * (count - 1)) / 2;
  if (count === 2) return pairs.length === 1 ? 'The two ranges overlap.' : 'The two ranges do not overlap.';
  if (pairs.length === all) return 'All ranges overlap.';
  if (pairs.length === 0) return 'No two ranges overlap.';
  const [pair] = pairs;
  if (pairs.length > 1 || !pair) return null;
  const [a, b] = pair;
  if (a === 0 && b === 1) return 'The first two ranges overlap.';
  if (a === count - 2 && b === count - 1) return 'The last two ranges overlap.';
  return `The ${ORDINALS[a] ?? `${a + 1}th`} and ${ORDINALS[b] ?? `${b + 1}th`} ranges overlap.`;
}

function cleanWords(samples: readonly Sampled[]): string[] {
  const clean = new Map(
    samples.flatMap((item) => (item.failures === 0 && item.n > 0 ? [[item.n, item]] : [])),
  );
  return [...clean.values()].map(({ n, high }) => `None in ${n} still allows about 1 in ${oneIn(high)}.`);
}
