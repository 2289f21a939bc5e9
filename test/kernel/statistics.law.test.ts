import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBounds, proportion } from '../../server/kernel/statistics.ts';

const percent = (share: number, decimals = 0) => (share * 100).toFixed(decimals);

describe('proportion', () => {
  it('gives the intervals of a Wilson score', () => {
    const shown = ({ low, high }: { low: number; high: number }) => `${percent(low)}-${percent(high)}`;
    expect(shown(proportion(13, 60))).toBe('12-34');
    expect(shown(proportion(8, 60))).toBe('6-25');
  });

  it.each([
    [20, '13.9'],
    [60, '4.9'],
    [120, '2.5'],
    [300, '1.0'],
    [600, '0.5'],
  ])('bounds nothing seen in %d by %s per cent, one-sided', (n, bound) => {
    const { failures, low, high } = proportion(0, n);
    expect([failures, low, percent(high, 1)]).toEqual([0, 0, bound]);
  });

  it('agrees with the published exact interval of 15 in 50', () => {
    expect(proportion(15, 50)).toMatchObject({ failures: 15, n: 50 });
    expect(proportion(15, 50).low).toBeCloseTo(0.1786, 4);
    expect(proportion(15, 50).high).toBeCloseTo(0.4461, 4);
  });

  it('treats successes as it treats failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, raw) => {
        const failures = raw % (n + 1);
        const [one, other] = [proportion(failures, n), proportion(n - failures, n)];
        expect(one.low).toBeCloseTo(1 - other.high, 5);
        expect(one.high).toBeCloseTo(1 - other.low, 5);
        expect(one.low).toBeLessThanOrEqual(failures / n);
        expect(one.high).toBeGreaterThanOrEqual(failures / n);
      }),
    );
  });

  it('gets narrower with more tries at the same share', () => {
    const width = (n: number) => proportion(n / 5, n).high - proportion(n / 5, n).low;
    expect([20, 60, 120, 300, 1000, 5000].map(width)).toEqual(
      [20, 60, 120, 300, 1000, 5000].map(width).toSorted((a, b) => b - a),
    );
  });

  it('knows nothing from no tries, and refuses an impossible sample', () => {
    expect(proportion(0, 0)).toEqual({ failures: 0, n: 0, low: 0, high: 1 });
    for (const [failures, n] of [
      [2, 1],
      [-1, 4],
      [0.5, 4],
    ] as const) {
      expect(() => proportion(failures, n)).toThrow(RangeError);
    }
  });
});

describe('countBounds', () => {
  it('makes 9 hits in a 2 % sample 206 to 854', () => {
    const { low, high } = countBounds(9);
    expect([Math.round(low * 50), Math.round(high * 50)]).toEqual([206, 854]);
  });

  it('says "about three" for none seen', () => {
    expect(countBounds(0).low).toBe(0);
    expect(countBounds(0).high).toBeCloseTo(3.0, 1);
  });

  it('agrees with the published exact bounds', () => {
    for (const [count, low, high] of [
      [1, 0.025318, 5.571643],
      [10, 4.795389, 18.390356],
      [100, 81.363991, 121.626794],
      [1000, 938.973018, 1063.952136],
    ] as const) {
      const bounds = countBounds(count);
      expect(bounds.low).toBeCloseTo(low, 5);
      expect(bounds.high).toBeCloseTo(high, 5);
    }
  });

  it('refuses what is not a count', () => {
    expect(() => countBounds(-1)).toThrow(RangeError);
    expect(() => countBounds(1.5)).toThrow(RangeError);
  });
});
