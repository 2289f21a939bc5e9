import type { Sampled } from '../../shared/drill/lookups/events.ts';

/** Chance left outside the bounds: all of it on one side when nothing (or everything) failed, half on each side otherwise. */
const OUTSIDE = 0.05;

/**
 * A share of failures with exact binomial (Clopper-Pearson) 95 % bounds, 0..1. Nothing failed: the one-sided bound, about 3/n
 * Nothing tried: anything is possible, 0..1.
 */
export function proportion(failures: number, n: number): Sampled {
  if (!Number.isInteger(failures) || !Number.isInteger(n) || failures < 0 || failures > n) {
    throw new RangeError(`${failures} failures of ${n} is not a sample`);
  }
  const high = (count: number): number => {
    if (count === n) return 1;
    if (count === 0) return 1 - OUTSIDE ** (1 / n);
    return crossing((p) => binomialAtMost(count, n, p) > OUTSIDE / 2, 1);
  };
  // The bounds of the failures are those of the successes, mirrored; with nothing failed the mirror gives 0.
  return { failures, n, low: rounded(1 - high(n - failures)), high: rounded(high(failures)) };
}

/** Exact 95 % Poisson bounds of the count behind a count. None seen: 0 to 3.0, one-sided. */
export function countBounds(count: number): { low: number; high: number } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  if (count === 0) return { low: 0, high: rounded(-Math.log(OUTSIDE)) };
  const ceiling = count + 10 * Math.sqrt(count) + 20;
  return {
    low: rounded(crossing((mean) => poissonAtMost(count - 1, mean) > 1 - OUTSIDE / 2, ceiling)),
    high: rounded(crossing((mean) => poissonAtMost(count, mean) > OUTSIDE / 2, ceiling)),
  };
}

/** Six decimals: more than a reader needs, fewer than two engines could disagree about in log and exp. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Where a claim that is true near 0 and false near `end` turns false. */
function crossing(holdsAt: (value: number) => boolean, end: number): number {
  let [low, high] = [0, end];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (holdsAt(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance of at most `count` of `n`, summed in logarithms so that large samples do not underflow. */
function binomialAtMost(count: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let sum = Math.exp(logTerm);
  const logOdds = Math.log(p) - Math.log1p(-p);
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log((n - k + 1) / k) + logOdds;
    sum += Math.exp(logTerm);
  }
  return sum;
}

function poissonAtMost(count: number, mean: number): number {
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log(mean / k);
    sum += Math.exp(logTerm);
  }
  return sum;
}
