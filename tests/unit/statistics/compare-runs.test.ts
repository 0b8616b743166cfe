import { describe, expect, it } from 'vitest';
import { compareLatest, compareToDate } from '../../../src/statistics/compare-years.ts';
import {
  academicMonths,
  academicTerms,
  breakFrom,
  financialMonths,
  financialQuarters,
  flow,
  median,
  seriesFrom,
  times,
  type Entry,
} from './made-series.ts';

/** August 2024 to July 2026: place 0 is August 2024, 12 August 2025, 23 July 2026. */
function twoYears(changes: Readonly<Record<number, Entry>> = {}) {
  const entries: Entry[] = [...times(12, [5, 10]), ...times(12, [7, 10])];
  return seriesFrom(
    academicMonths,
    2023,
    11,
    entries.map((entry, place) => (place in changes ? (changes[place] ?? null) : entry)),
  );
}

describe('the latest 12 months of events', () => {
  it('are added up from counts and compared with the 12 before', () => {
    // 84/120 = 70% against 60/120 = 50%.
    expect(compareLatest(twoYears(), flow(), [])).toMatchObject({
      verdict: 'improving',
      change: 20,
      periods: { used: 12, of: 12 },
      latest: {
        value: 70,
        numerator: 84,
        denominator: 120,
        first: { end: '2025-08-31' },
        last: { end: '2026-07-31' },
      },
      earlier: {
        value: 50,
        numerator: 60,
        denominator: 120,
        first: { end: '2024-08-31' },
        last: { end: '2025-07-31' },
      },
    });
  });

  it('never average percentages: a large month weighs more', () => {
    // 11 × 7 + 90 = 167 of 11 × 10 + 100 = 210.
    const { latest } = compareLatest(twoYears({ 20: [90, 100] }), flow(), []);
    expect(latest?.value).toBeCloseTo((100 * 167) / 210, 10);
  });

  it('leave out a month that is absent in one year from both', () => {
    // January 2026 (place 17) is absent, so January 2025 (place 5), 0 of 1000, must not count: 77/110, 55/110.
    expect(compareLatest(twoYears({ 17: null, 5: [0, 1000] }), flow(), [])).toMatchObject({
      periods: { used: 11, of: 12 },
      latest: { numerator: 77, denominator: 110, first: { end: '2025-08-31' }, last: { end: '2026-07-31' } },
      earlier: { numerator: 55, denominator: 110, value: 50 },
    });
  });

  it('leave out a month with a suppressed count, in either year', () => {
    const inside = compareLatest(twoYears({ 17: ['suppressed', 10], 3: [5, 'suppressed'] }), flow(), []);
    expect(inside).toMatchObject({
      periods: { used: 10, of: 12 },
      latest: { denominator: 100 },
      verdict: 'improving',
    });
  });

  it('span what they add up: a suppressed latest month is not part of the run', () => {
    expect(compareLatest(twoYears({ 23: ['suppressed', 10] }), flow(), [])).toMatchObject({
      periods: { used: 11, of: 12 },
      latest: { first: { end: '2025-08-31' }, last: { end: '2026-06-30' }, denominator: 110 },
      earlier: { first: { end: '2024-08-31' }, last: { end: '2025-06-30' } },
    });
  });

  it('keep a month without events, which adds nothing', () => {
    expect(compareLatest(twoYears({ 17: [0, 0] }), flow(), [])).toMatchObject({
      periods: { used: 12, of: 12 },
      latest: { numerator: 77, denominator: 110 },
      earlier: { numerator: 60, denominator: 120 },
    });
  });

  it('without any events do not apply, and are too few', () => {
    const none = seriesFrom(academicMonths, 2023, 11, [...times(12, [5, 10]), ...times(12, [0, 0])]);
    expect(compareLatest(none, flow(), [])).toMatchObject({
      verdict: 'too-few',
      change: null,
      latest: { value: 'not-applicable', numerator: 0, denominator: 0 },
      earlier: { value: 50 },
    });
  });

  it.each([
    [9, 'too-few'],
    [10, 'improving'],
  ] as const)('with %i events are %s, and the change is stated', (events, verdict) => {
    // All of them against none of 120: a change of 100 points.
    const few = seriesFrom(academicMonths, 2023, 11, [
      ...times(12, [0, 10]),
      ...times(11, [0, 0]),
      [events, events],
    ]);
    const comparison = compareLatest(few, flow(), []);
    expect(comparison).toMatchObject({ verdict, change: 100 });
    expect(comparison.interval === null).toBe(verdict === 'too-few');
  });

  it('all suppressed are suppressed', () => {
    const hidden = seriesFrom(academicMonths, 2023, 11, [
      ...times(12, [5, 10]),
      ...times(12, ['suppressed', 10]),
    ]);
    expect(compareLatest(hidden, flow(), [])).toMatchObject({
      verdict: 'suppressed',
      change: null,
      periods: { used: 0, of: 12 },
      latest: { value: 'suppressed' },
      earlier: { value: 50 },
    });
  });

  it('against a year that is all unavailable have no data', () => {
    const before = times(12, ['unavailable', 'unavailable']);
    const series = seriesFrom(academicMonths, 2023, 11, [...before, ...times(12, [7, 10])]);
    expect(compareLatest(series, flow(), [])).toMatchObject({
      verdict: 'no-data',
      latest: { value: 70 },
      earlier: { value: 'unavailable' },
    });
  });

  it('against a year that is absent, though older ones are there, have no data', () => {
    const series = seriesFrom(academicMonths, 2022, 11, [[5, 10], ...times(23, null), ...times(12, [7, 10])]);
    expect(compareLatest(series, flow(), [])).toMatchObject({ verdict: 'no-data', earlier: null });
  });

  it('of a series of one year are too early, and state what there is', () => {
    const oneYear = seriesFrom(academicMonths, 2025, 0, times(11, [7, 10]));
    expect(compareLatest(oneYear, flow(), [])).toMatchObject({
      verdict: 'too-early',
      change: null,
      earlier: null,
      latest: { value: 70, first: { end: '2025-09-30' }, last: { end: '2026-07-31' } },
    });
  });

  it.each([
    ['2024-08-31', 'improving'],
    ['2024-09-01', 'not-comparable'],
    ['2026-07-31', 'not-comparable'],
    ['2026-08-01', 'improving'],
  ] as const)('with a break from %s are %s', (from, verdict) => {
    expect(compareLatest(twoYears(), flow(), [breakFrom(from)]).verdict).toBe(verdict);
  });

  it('without a reading have no data', () => {
    const comparison = compareLatest({ calendar: academicMonths, readings: [] }, flow(), []);
    expect(comparison).toMatchObject({ verdict: 'no-data', latest: null, periods: { used: 0, of: 12 } });
  });
});

describe('4 quarters with one missing', () => {
  it('compare the three that both years have', () => {
    // Q3 2024/25 to Q2 2026/27 without Q4 2025/26; Q4 2024/25 (1 of 100) is left out with it.
    const series = seriesFrom(financialQuarters, 2024, 2, [
      [20, 40],
      [1, 100],
      [20, 40],
      [20, 40],
      [30, 40],
      null,
      [30, 40],
      [30, 40],
    ]);
    // 90/120 = 75% against 60/120 = 50%.
    expect(compareLatest(series, flow(), [])).toMatchObject({
      periods: { used: 3, of: 4 },
      change: 25,
      latest: { value: 75, first: { end: '2025-12-31' }, last: { end: '2026-09-30' } },
      earlier: { value: 50 },
    });
  });
});

describe('the verdict on proportions of events', () => {
  // Newcombe 1998, contrast (a): 56/70 − 48/80 is 0.20, 0.0524 to 0.3339.
  const terms = seriesFrom(academicTerms, 2024, 0, [
    [16, 26],
    [16, 27],
    [16, 27],
    [20, 25],
    [20, 25],
    [16, 20],
  ]);

  it('states the published interval in points, and what could have been shown', () => {
    const comparison = compareLatest(terms, flow(), []);
    expect(comparison.verdict).toBe('improving');
    expect(comparison.change).toBeCloseTo(20, 10);
    expect(comparison.interval?.lower).toBeCloseTo(5.24, 2);
    expect(comparison.interval?.upper).toBeCloseTo(33.39, 2);
    expect(comparison.smallestDetectable).toBeGreaterThan(0);
    expect(comparison.smallestDetectable).toBeLessThan(20);
  });

  it('worsens where lower is better', () => {
    expect(compareLatest(terms, flow({ better: 'lower' }), []).verdict).toBe('worsening');
  });

  it('is stated per 1,000 where that is the unit', () => {
    const comparison = compareLatest(terms, flow({ per: 1000, unit: 'per 1,000' }), []);
    expect(comparison.interval?.lower).toBeCloseTo(52.4, 1);
    expect(comparison.change).toBeCloseTo(200, 10);
  });

  it('claims no interval where neither direction is better', () => {
    expect(compareLatest(terms, flow({ better: 'neutral' }), [])).toMatchObject({
      verdict: 'no-clear-change',
      interval: null,
      smallestDetectable: null,
    });
  });

  it('shows no clear change where the interval includes zero', () => {
    // Contrast (d) of the same table: 5/56 against 0/29 is −3.81 to 19.26 points.
    const few = seriesFrom(academicTerms, 2024, 0, [
      [0, 9],
      [0, 10],
      [0, 10],
      [2, 20],
      [2, 20],
      [1, 16],
    ]);
    const comparison = compareLatest(few, flow(), []);
    expect(comparison.verdict).toBe('no-clear-change');
    expect(comparison.interval?.lower).toBeCloseTo(-3.81, 2);
    expect(comparison.interval?.upper).toBeCloseTo(19.26, 2);
  });

  it('claims no interval for counts that are not parts of their totals', () => {
    const odd = seriesFrom(academicTerms, 2024, 0, [...times(3, [5, 10]), ...times(3, [12, 10])]);
    expect(compareLatest(odd, flow(), [])).toMatchObject({
      verdict: 'no-clear-change',
      interval: null,
      change: 70,
    });
  });
});

describe('a count of events', () => {
  const count = flow({ denominator: undefined, unit: 'children', decimals: 0, better: 'neutral' });
  const entries: Entry[] = [...times(12, [20, 'unavailable']), ...times(12, [25, 'unavailable'])];

  it('is added up without a denominator', () => {
    // 12 × 25 = 300 against 12 × 20 = 240.
    expect(compareLatest(seriesFrom(financialMonths, 2024, 6, entries), count, [])).toMatchObject({
      verdict: 'no-clear-change',
      change: 60,
      interval: null,
      latest: { value: 300, numerator: 300, denominator: null },
      earlier: { value: 240 },
    });
  });

  it('is judged by the change that counts', () => {
    const judged = { ...count, better: 'lower' as const, materialChange: { value: 60, reason: 'Made.' } };
    expect(compareLatest(seriesFrom(financialMonths, 2024, 6, entries), judged, []).verdict).toBe(
      'worsening',
    );
  });
});

describe('the year to date', () => {
  it('adds up a part year and the same part of the year before', () => {
    // 2024/25 whole, 2025/26 whole, then April to June 2026: 24/30 = 80% against 15/30 = 50%.
    const series = seriesFrom(financialMonths, 2024, 0, [
      ...times(12, [9, 10]),
      ...times(3, [5, 10]),
      ...times(9, [1, 10]),
      ...times(3, [8, 10]),
    ]);
    expect(compareToDate(series, flow(), [])).toMatchObject({
      change: 30,
      periods: { used: 3, of: 3 },
      latest: { value: 80, first: { end: '2026-04-30' }, last: { end: '2026-06-30' }, denominator: 30 },
      earlier: { value: 50, first: { end: '2025-04-30' }, last: { end: '2025-06-30' } },
    });
  });

  it('is not said of snapshots, of yearly data, or without readings', () => {
    const yearly = { calendar: { yearType: 'academic', frequency: 'year' } as const, readings: [] };
    expect(compareToDate(seriesFrom(financialMonths, 2025, 0, [30]), median(), [])).toBeNull();
    expect(compareToDate(yearly, flow(), [])).toBeNull();
    expect(compareToDate({ calendar: financialMonths, readings: [] }, flow(), [])).toBeNull();
  });
});
