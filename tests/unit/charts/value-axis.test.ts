import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickLabel, ticks, valueAxis } from '../../../src/charts/value-axis.ts';

const weeks = { unit: 'weeks', decimals: 1 };
const percent = { unit: 'percent', decimals: 1 };
const children = { unit: 'children', decimals: 0 };

describe('the value axis', () => {
  it('ends at the next round step: 32 to 47.6 weeks need 0 to 50', () => {
    expect(valueAxis([32.8, 47.6], weeks)).toEqual({ min: 0, max: 50, step: 10 });
  });

  it('takes quarters of a hundred for per cent over half, and never passes 100', () => {
    expect(valueAxis([13, 60.1], percent)).toEqual({ min: 0, max: 75, step: 25 });
    expect(valueAxis([97, 99.5], percent)).toEqual({ min: 0, max: 100, step: 25 });
    expect(valueAxis([3, 8.2], percent)).toEqual({ min: 0, max: 10, step: 2 });
  });

  it('starts above 0 only where the range is under a tenth of the highest, and then gives it air', () => {
    // A range of 60 on 1,260 needs at least 240.
    const { min, max } = valueAxis([1200, 1260], children);
    expect(min).toBeGreaterThan(0);
    expect(max - min).toBeGreaterThanOrEqual(240);
    expect(valueAxis([1000, 1260], children).min).toBe(0);
    expect(valueAxis([32.8], weeks).min).toBe(0);
  });

  it('has whole ticks for counts', () => {
    expect(valueAxis([1, 2], children).step).toBe(1);
    expect(tickLabel(0.5, { min: 0, max: 1, step: 0.5 }, weeks)).toBe('0.5');
    expect(tickLabel(1000, { min: 0, max: 1000, step: 500 }, children)).toBe('1,000');
  });

  it('stands where there is nothing, or only zeros', () => {
    expect(valueAxis([], percent)).toEqual({ min: 0, max: 100, step: 25 });
    expect(valueAxis([0, 0], children)).toEqual({ min: 0, max: 1, step: 1 });
  });

  it('always holds all figures, in few steps that end on a tick', () => {
    const figures = fc.array(
      fc.double({ min: -5000, max: 5000, noNaN: true }).map((each) => Math.round(each * 10) / 10),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(figures, (values) => {
        const axis = valueAxis(values, weeks);
        expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(axis.max).toBeGreaterThan(axis.min);
        expect(ticks(axis).length).toBeLessThanOrEqual(9);
        expect(ticks(axis).at(-1)).toBeCloseTo(axis.max, 6);
      }),
    );
  });
});
