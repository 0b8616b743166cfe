import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, smallestClearDifference } from '../../../src/statistics/newcombe.ts';

describe('the interval of a difference of proportions', () => {
  // Newcombe 1998, table II, method 10: the contrasts (a) to (h).
  const published = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const;

  it.each(published)('is the published one for %i/%i against %i/%i', (n1, d1, n2, d2, lower, upper) => {
    const interval = differenceInterval(n1, d1, n2, d2);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  const proportion = fc
    .integer({ min: 1, max: 400 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

  it('changes its sign when the sides are swapped', () => {
    fc.assert(
      fc.property(proportion, proportion, ([n1, d1], [n2, d2]) => {
        const forth = differenceInterval(n1, d1, n2, d2);
        const back = differenceInterval(n2, d2, n1, d1);
        expect(back.lower).toBeCloseTo(-forth.upper, 12);
        expect(back.upper).toBeCloseTo(-forth.lower, 12);
      }),
    );
  });

  it('holds the difference itself and stays within −1 and 1', () => {
    fc.assert(
      fc.property(proportion, proportion, ([n1, d1], [n2, d2]) => {
        const { lower, upper } = differenceInterval(n1, d1, n2, d2);
        const difference = n1 / d1 - n2 / d2;
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it.each([
    [1, 0, 1, 2],
    [3, 2, 1, 2],
    [-1, 2, 1, 2],
  ])('refuses %i/%i against %i/%i, which are not proportions', (n1, d1, n2, d2) => {
    expect(() => differenceInterval(n1, d1, n2, d2)).toThrow(RangeError);
  });
});

describe('the smallest difference that numbers could have shown', () => {
  it('is found by trying every count, in both directions', () => {
    const tried = (d1: number, n2: number, d2: number, direction: 'higher' | 'lower') => {
      const found = Array.from({ length: d1 + 1 }, (_, n1) => n1)
        .filter((n1) => {
          const { lower, upper } = differenceInterval(n1, d1, n2, d2);
          return direction === 'higher' ? lower > 0 : upper < 0;
        })
        .map((n1) => Math.abs(n1 / d1 - n2 / d2));
      return found.length === 0 ? null : Math.min(...found);
    };
    const total = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(total, total, fc.nat(), fc.constantFrom('higher', 'lower'), (d1, d2, any, direction) => {
        const n2 = any % (d2 + 1);
        expect(smallestClearDifference(d1, n2, d2, direction)).toBe(tried(d1, n2, d2, direction));
      }),
    );
  });

  it('is nothing where even all of them would not have been clear', () => {
    expect(smallestClearDifference(20, 20, 20, 'higher')).toBeNull();
    expect(smallestClearDifference(20, 0, 20, 'lower')).toBeNull();
  });

  it('is nothing where there is nothing to divide by', () => {
    expect(smallestClearDifference(0, 5, 10, 'higher')).toBeNull();
    expect(smallestClearDifference(10, 0, 0, 'higher')).toBeNull();
  });

  it('is at most the difference of a published contrast that is clear, and that difference counts', () => {
    // 56/70 − 48/80 = 0.2 is clear of zero (0.0524); the smallest must be positive and not above it.
    const smallest = smallestClearDifference(70, 48, 80, 'higher');
    expect(smallest).toBeGreaterThan(0);
    expect(smallest).toBeLessThanOrEqual(0.2 + 1e-12);
  });
});
