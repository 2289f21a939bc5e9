import type { Sampled } from '../../shared/event/evidence.ts';

const TAIL = 0.025;

/** P(X <= k) of a binomial, summed term by term in log space so that n = 1,000 does not underflow. */
function binomialAtMost(k: number, n: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return k >= n ? 1 : 0;
  let term = n * Math.log1p(-p);
  let sum = Math.exp(term);
  for (let i = 0; i < k; i++) {
    term += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** The point in [low, high] where a falling function crosses `level`. */
function crossing(falling: (x: number) => number, level: number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let round = 0; round < 60; round++) {
    const middle = (a + b) / 2;
    if (falling(middle) > level) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/**
 * A sampled proportion with its exact 95 % bounds (Clopper and Pearson). With no failures, or nothing but failures,
 * the bound is one-sided: the "about 3/n" of DOMAIN.md 5.4. `n` 0 bounds nothing.
 */
export function proportion(failures: number, n: number): Sampled {
  if (n <= 0) return { failures, n, low: 0, high: 1 };
  if (failures === 0) return { failures, n, low: 0, high: 1 - 0.05 ** (1 / n) };
  if (failures >= n) return { failures, n, low: 0.05 ** (1 / n), high: 1 };
  const high = crossing((p) => binomialAtMost(failures, n, p), TAIL, 0, 1);
  const low = crossing((p) => binomialAtMost(failures - 1, n, p), 1 - TAIL, 0, 1);
  return { failures, n, low, high };
}

/** Exact 95 % bounds of a count (Poisson): 9 seen means 4.1 to 17.1 expected. */
export function countBounds(count: number): { low: number; high: number } {
  const atMost = (k: number, mean: number): number => {
    let term = Math.exp(-mean);
    let sum = term;
    for (let i = 1; i <= k; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  };
  const ceiling = count + 10 * Math.sqrt(count + 1) + 20;
  return {
    low: count === 0 ? 0 : crossing((mean) => atMost(count - 1, mean), 1 - TAIL, 0, ceiling),
    high: crossing((mean) => atMost(count, mean), TAIL, 0, ceiling),
  };
}
