import { describe, expect, it } from 'vitest';
import { funnelLimits, funnelPlace } from '../../../src/statistics/funnel.ts';

describe('Control limits of a funnel plot', () => {
  it('agree with the binomial of 10 at a half, by hand', () => {
    // Cumulative, in 1024ths: P(≤0) 1, P(≤1) 11, P(≤2) 56, P(≤7) 968, P(≤8) 1013, P(≤9) 1023, P(≤10) 1024.
    const { warning, alarm } = funnelLimits(0.5, 10);
    // 2.5% is 25.6 of 1024: r = 2, α = (56 − 25.6) / 45, limit (2 − α) / 10.
    expect(warning.lower).toBeCloseTo((2 - 30.4 / 45) / 10, 9);
    // 97.5% is 998.4: r = 8, α = (1013 − 998.4) / 45.
    expect(warning.upper).toBeCloseTo((8 - 14.6 / 45) / 10, 9);
    // 0.1% is 1.024: r = 1, α = (11 − 1.024) / 10.
    expect(alarm.lower).toBeCloseTo((1 - 9.976 / 10) / 10, 9);
    // 99.9% is 1022.976: r = 9, α = (1023 − 1022.976) / 10.
    expect(alarm.upper).toBeCloseTo((9 - 0.024 / 10) / 10, 9);
  });

  it('never leave 0 to 1, where one case decides', () => {
    // P(0) = 0.9: every lower level is overshot at 0, so the limits would be below 0; 97.5% is reached at 1.
    const { warning, alarm } = funnelLimits(0.1, 1);
    expect(warning.lower).toBe(0);
    expect(alarm.lower).toBe(0);
    // α = (1 − 0.975) / 0.1 and (1 − 0.999) / 0.1.
    expect(warning.upper).toBeCloseTo(0.75, 9);
    expect(alarm.upper).toBeCloseTo(0.99, 9);
  });

  it('come close to the normal approximation where numbers are large', () => {
    const reach = Math.sqrt((0.46 * 0.54) / 10000);
    const { warning, alarm } = funnelLimits(0.46, 10000);
    // Half a case is 0.00005; 1.959964 and 3.090232 are the normal percentiles.
    expect(Math.abs(warning.lower - (0.46 - 1.959964 * reach))).toBeLessThan(0.0001);
    expect(Math.abs(warning.upper - (0.46 + 1.959964 * reach))).toBeLessThan(0.0001);
    expect(Math.abs(alarm.lower - (0.46 - 3.090232 * reach))).toBeLessThan(0.0001);
    expect(Math.abs(alarm.upper - (0.46 + 3.090232 * reach))).toBeLessThan(0.0001);
  });

  it('are the target itself where it is 0 or 1', () => {
    expect(funnelLimits(0, 40).alarm).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(1, 40).warning).toEqual({ lower: 1, upper: 1 });
  });

  it('widen with fewer cases, the 99.8% limits always outside the 95% ones', () => {
    const limits = [5, 20, 80, 320, 1280].map((n) => funnelLimits(0.464, n));
    for (const { warning, alarm } of limits) {
      expect(alarm.lower).toBeLessThanOrEqual(warning.lower);
      expect(alarm.upper).toBeGreaterThanOrEqual(warning.upper);
    }
    const widths = limits.map(({ warning }) => warning.upper - warning.lower);
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
  });

  it('refuse what is no proportion or no whole denominator', () => {
    expect(() => funnelLimits(1.2, 10)).toThrow(RangeError);
    expect(() => funnelLimits(NaN, 10)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 0)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 2.5)).toThrow(RangeError);
  });

  it('place an area within, outside 95% or outside 99.8%', () => {
    const limits = funnelLimits(0.5, 10);
    // Limits by hand above: 0.0002, 0.1324, 0.7676, 0.8998.
    expect(funnelPlace(2, 10, limits)).toBe('within');
    expect(funnelPlace(1, 10, limits)).toBe('outside-95');
    expect(funnelPlace(8, 10, limits)).toBe('outside-95');
    expect(funnelPlace(9, 10, limits)).toBe('outside-99.8');
    expect(funnelPlace(0, 10, limits)).toBe('outside-99.8');
  });
});
