/**
 * Randomness without a generator to carry along: the same seed and keys give the same number, whatever was drawn before.
 * So an added draw never shifts the others, and a replay needs no generator state.
 */
export function draw(seed: number, ...keys: (string | number)[]): number {
  const text = [seed, ...keys].map(encoded).join('');
  // 53 bits, all that a double in [0, 1) can hold: 32 of one lane and 21 of another.
  return ((hash(text, LANE_A) >>> 0) * 2 ** 21 + (hash(text, LANE_B) >>> 11)) / 2 ** 53;
}

/** An index below `length`, or 0 for an empty list. */
export const drawIndex = (seed: number, length: number, ...keys: (string | number)[]): number =>
  Math.floor(draw(seed, ...keys) * length);

/** A whole number from `min` to `max`, both included. */
export function drawBetween(seed: number, min: number, max: number, ...keys: (string | number)[]): number {
  if (!Number.isInteger(min) || !Number.isInteger(max) || max < min) {
    throw new RangeError(`drawBetween needs whole numbers with min <= max, not ${min} and ${max}`);
  }
  return min + drawIndex(seed, max - min + 1, ...keys);
}

/** Above this, the chance of no success at all at p = 0.5 comes near the smallest double. */
const MAX_TRIALS = 1_000;

/**
 * How many of `n` tries with chance `p` succeed, by inverting the exact distribution: one draw, so a higher `p` under the same keys
 * never gives fewer. `n` is 0..1000.
 */
export function drawBinomial(seed: number, n: number, p: number, ...keys: (string | number)[]): number {
  if (!Number.isInteger(n) || n < 0 || n > MAX_TRIALS || !(p >= 0 && p <= 1)) {
    throw new RangeError(`drawBinomial needs n in 0..${MAX_TRIALS} and p in 0..1, not n = ${n} and p = ${p}`);
  }
  const u = draw(seed, ...keys);
  // Counting from the likelier end keeps the first term far from underflow.
  return p <= 0.5 ? quantile(n, p, (below) => u < below) : n - quantile(n, 1 - p, (below) => 1 - u <= below);
}

/** The smallest k whose cumulative chance satisfies `enough`; p at most 0.5. */
function quantile(n: number, p: number, enough: (cumulative: number) => boolean): number {
  let term = wholePower(1 - p, n);
  let cumulative = term;
  for (let k = 0; k < n; k += 1) {
    if (enough(cumulative)) return k;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
    cumulative += term;
  }
  return n;
}

/** By multiplication alone: `**` may differ in the last bit from one engine to the next. */
function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) power *= square;
  }
  return power;
}

/** Type and length go in front, so that ('ab', 'c') differs from ('a', 'bc') and 1 from '1'. */
const encoded = (key: string | number): string =>
  `${typeof key === 'number' ? '#' : '$'}${String(key).length}:${key}`;

const LANE_A = 0x2f6b_1d93;
const LANE_B = 0x51c8_e7a5;

/** MurmurHash3 (32 bit, Austin Appleby, public domain) with one UTF-16 unit per block. */
function hash(text: string, lane: number): number {
  let h = lane;
  for (let index = 0; index < text.length; index += 1) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e_2d51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b87_3593);
    h ^= block;
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe654_6b64) | 0;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
