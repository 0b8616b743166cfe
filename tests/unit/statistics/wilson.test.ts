import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/statistics/wilson.ts';

describe('the interval of one proportion', () => {
  // Newcombe 1998, Statistics in Medicine 17: 857–872, table I, method 3.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;

  it.each(published)('is the published one for %i of %i', (count, total, lower, upper) => {
    const interval = wilsonInterval(count, total);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('is for half of four as worked out by hand', () => {
    // z² = 3.84146; middle (4 + 3.84146) / (2 × 7.84146) = 0.5; reach 1.95996 × √(3.84146 + 4) / 15.68292 = 0.34996.
    const { proportion, lower, upper } = wilsonInterval(2, 4);
    expect(proportion).toBe(0.5);
    expect(lower).toBeCloseTo(0.15004, 4);
    expect(upper).toBeCloseTo(0.84996, 4);
  });

  it('mirrors that of the others: what is not counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (total, any) => {
        const count = any % (total + 1);
        const one = wilsonInterval(count, total);
        const others = wilsonInterval(total - count, total);
        expect(one.lower).toBeCloseTo(1 - others.upper, 12);
        expect(one.lower).toBeGreaterThanOrEqual(0);
        expect(one.upper).toBeLessThanOrEqual(1);
        expect(one.lower).toBeLessThanOrEqual(one.proportion);
        expect(one.upper).toBeGreaterThanOrEqual(one.proportion);
      }),
    );
  });

  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d, which is not a proportion', (count, total) => {
    expect(() => wilsonInterval(count, total)).toThrow(RangeError);
  });
});
