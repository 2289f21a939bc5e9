import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, drawBetween, drawBinomial, drawIndex } from '../../server/kernel/draw.ts';

const key = fc.oneof(fc.string(), fc.integer());

describe('draw', () => {
  it('is the same for the same seed and keys for ever: a recorded drill depends on it', () => {
    expect([draw(1, 'pager'), draw(2, 'pager'), draw(1, 'ack', 'legal-oncall', 3)]).toEqual([
      0.18729428020944916, 0.22370690992640185, 0.41882093826735123,
    ]);
  });

  it('stays in [0, 1) and tells every list of keys from every other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(key), fc.array(key), (seed, a, b) => {
        const value = draw(seed, ...a);
        expect(value >= 0 && value < 1).toBe(true);
        const alike = JSON.stringify(a) === JSON.stringify(b);
        expect(draw(seed, ...b) === value).toBe(alike);
      }),
      { numRuns: 500 },
    );
    const near = [draw(1, 'ab', 'c'), draw(1, 'a', 'bc'), draw(1, 'abc'), draw(1, 1), draw(1, '1'), draw(11)];
    expect(new Set(near).size).toBe(near.length);
  });

  it('spreads neighbouring keys and neighbouring seeds evenly', () => {
    const series = [
      Array.from({ length: 20_000 }, (_, index) => draw(7, 'probe', index)),
      Array.from({ length: 20_000 }, (_, seed) => draw(seed, 'pager')),
    ];
    for (const values of series) {
      const bins = new Array<number>(100).fill(0);
      for (const value of values) bins[Math.floor(value * 100)]! += 1;
      // Chi square with 99 degrees of freedom: 149 is the one-in-a-thousand value.
      expect(bins.reduce((sum, seen) => sum + (seen - 200) ** 2 / 200, 0)).toBeLessThan(149);
      let product = 0;
      for (let index = 1; index < values.length; index += 1) {
        product += (values[index]! - 0.5) * (values[index - 1]! - 0.5);
      }
      expect(Math.abs((product / values.length) * 12)).toBeLessThan(0.03);
    }
  });

  it('changes half of the leading bits when one character changes', () => {
    const bits = (value: number) => Math.floor(value * 2 ** 32);
    let changed = 0;
    for (let index = 0; index < 2_000; index += 1) {
      const word = bits(draw(3, `k${index}`)) ^ bits(draw(3, `l${index}`));
      for (let bit = 0; bit < 32; bit += 1) changed += (word >>> bit) & 1;
    }
    expect(changed / (2_000 * 32)).toBeCloseTo(0.5, 2);
  });
});

describe('drawIndex and drawBetween', () => {
  it('reach every value of their range and none outside it', () => {
    const seen = new Set(Array.from({ length: 300 }, (_, index) => drawBetween(5, -2, 3, index)));
    expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(new Set(Array.from({ length: 100 }, (_, index) => drawIndex(5, 3, index)))).toEqual(
      new Set([0, 1, 2]),
    );
    expect(drawIndex(1, 0, 'nothing to draw')).toBe(0);
    expect(drawBetween(1, 4, 4, 'x')).toBe(4);
  });

  it('refuse a range that is not one', () => {
    expect(() => drawBetween(1, 3, 2, 'x')).toThrow(RangeError);
    expect(() => drawBetween(1, 0, 1.5, 'x')).toThrow(RangeError);
  });
});

describe('drawBinomial', () => {
  it('is certain at the ends', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 1000 }), (seed, n) => {
        expect([drawBinomial(seed, n, 0, 'x'), drawBinomial(seed, n, 1, 'x')]).toEqual([0, n]);
      }),
    );
  });

  it('never gives fewer failures at a higher rate under the same keys', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 400 }), chance, chance, (seed, n, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(drawBinomial(seed, n, low, 'x')).toBeLessThanOrEqual(drawBinomial(seed, n, high, 'x'));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [60, 13 / 60],
    [120, 0.031],
    [1000, 0.5],
    [300, 0.97],
  ])('has the mean and the variance of %d tries at %f', (n, p) => {
    const counts = Array.from({ length: 4_000 }, (_, seed) => drawBinomial(seed, n, p, 'suite'));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    const spread = Math.sqrt(n * p * (1 - p));
    expect(Math.abs(mean - n * p)).toBeLessThan((4 * spread) / Math.sqrt(counts.length));
    expect(variance / spread ** 2).toBeGreaterThan(0.9);
    expect(variance / spread ** 2).toBeLessThan(1.1);
  });

  it('refuses what it cannot draw exactly', () => {
    for (const [n, p] of [
      [1001, 0.5],
      [-1, 0.5],
      [2.5, 0.5],
      [10, 1.1],
      [10, Number.NaN],
    ] as const) {
      expect(() => drawBinomial(1, n, p, 'x')).toThrow(RangeError);
    }
  });
});
