import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { periodAt } from '../../../src/model/period.ts';
import { readingInterval, whyNoIntervals } from '../../../src/statistics/reading-interval.ts';

const period = periodAt(2026, 0, { yearType: 'financial', frequency: 'quarter' });
const reading = (value: Figure, numerator: Figure | null, denominator: Figure | null) => ({
  period,
  part: {},
  value,
  numerator,
  denominator,
  grades: null,
});
const events = { kind: 'flow', denominator: ['held'], per: 100 } as const;
const withDenominator = { ...events, denominator: [...events.denominator] };

describe('the interval of a reading', () => {
  it('is Wilson’s, in the indicator’s unit', () => {
    // Newcombe 1998: 81 of 263 is 0.2553 to 0.3662.
    const percent = readingInterval(reading((100 * 81) / 263, 81, 263), withDenominator);
    expect(percent?.lower).toBeCloseTo(25.53, 2);
    expect(percent?.upper).toBeCloseTo(36.62, 2);
    const rate = readingInterval(reading((1000 * 81) / 263, 81, 263), { ...withDenominator, per: 1000 });
    expect(rate?.upper).toBeCloseTo(366.2, 1);
  });

  it('is claimed for no kind but proportions of events', () => {
    for (const kind of ['snapshot', 'cumulative', 'annual'] as const)
      expect(readingInterval(reading(50, 10, 20), { ...withDenominator, kind })).toBeNull();
    expect(
      readingInterval(reading(10, 10, null), { kind: 'flow', denominator: undefined, per: 100 }),
    ).toBeNull();
  });

  it('needs the figure and both counts, none of them hidden', () => {
    expect(readingInterval(reading('suppressed', 10, 20), withDenominator)).toBeNull();
    expect(readingInterval(reading(50, 'suppressed', 20), withDenominator)).toBeNull();
    expect(readingInterval(reading(50, 10, 'unavailable'), withDenominator)).toBeNull();
  });

  it('is none where the count is not a part of its total, or there is no total', () => {
    expect(readingInterval(reading(150, 30, 20), withDenominator)).toBeNull();
    expect(readingInterval(reading('not-applicable', 0, 0), withDenominator)).toBeNull();
  });
});

describe('why there are no intervals', () => {
  it('is said for what is reported, for counts and for what is counted at a time', () => {
    expect(whyNoIntervals({ kind: 'snapshot', value: 'median_weeks', denominator: undefined })).toContain(
      'as the provider reported it',
    );
    expect(whyNoIntervals({ kind: 'flow', value: undefined, denominator: undefined })).toContain(
      'is a count',
    );
    for (const kind of ['snapshot', 'cumulative', 'annual'] as const)
      expect(whyNoIntervals({ kind, value: undefined, denominator: ['all'] })).toContain(
        'not separate events',
      );
  });

  it('is nothing for proportions of events', () => {
    expect(whyNoIntervals({ kind: 'flow', value: undefined, denominator: ['held'] })).toBeNull();
  });
});
