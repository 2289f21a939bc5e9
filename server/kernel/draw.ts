/** A 32-bit hash of text, well mixed (FNV-1a with a final avalanche): equal keys give equal draws on any machine. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) that depends on nothing but the seed and the keys. There is no generator whose state could drift. */
export const draw = (seed: number, ...keys: (string | number)[]): number => hash(`${seed}|${keys.join('|')}`) / 0x1_0000_0000;

/** An index below `count`. */
export const drawIndex = (seed: number, count: number, ...keys: (string | number)[]): number => Math.floor(draw(seed, ...keys) * count);

/** A whole number from `min` to `max`, both included. */
export const drawBetween = (seed: number, min: number, max: number, ...keys: (string | number)[]): number => min + Math.floor(draw(seed, ...keys) * (max - min + 1));

/** How many of `n` tries succeed with chance `p` each. */
export function drawBinomial(seed: number, n: number, p: number, ...keys: (string | number)[]): number {
  let hits = 0;
  for (let trial = 0; trial < n; trial++) if (draw(seed, ...keys, trial) < p) hits++;
  return hits;
}
