import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { compareLatest, compareToDate } from '../../../src/statistics/compare-years.ts';
import {
  academicTerms,
  annual,
  breakFrom,
  calendarYears,
  cumulative,
  financialMonths,
  financialQuarters,
  median,
  seriesFrom,
  times,
  type Entry,
} from './made-series.ts';

/** September 2025 to September 2026, of which only the ends matter to a snapshot. */
const monthsBetween = (first: Entry, last: Entry) =>
  seriesFrom(financialMonths, 2025, 5, [first, ...times(11, 80), last]);
const compareMedians = (first: Entry, last: Entry) => compareLatest(monthsBetween(first, last), median(), []);

describe('a snapshot', () => {
  it('compares the latest period with the same a year before', () => {
    const comparison = compareMedians(39, 32.5);
    expect(comparison).toMatchObject({
      verdict: 'improving',
      change: -6.5,
      interval: null,
      smallestDetectable: null,
      periods: { used: 1, of: 1 },
      latest: { value: 32.5, denominator: 100, first: { end: '2026-09-30' }, last: { end: '2026-09-30' } },
      earlier: { value: 39, last: { end: '2025-09-30' } },
    });
  });

  it.each([
    ['improves where lower is better and it fell', 40, 30, 'improving'],
    ['worsens where lower is better and it rose', 30, 40, 'worsening'],
    // 33.8 − 32.8 is 0.9999999999999964 in binary fractions.
    ['counts a change that is exactly the one that counts', 33.8, 32.8, 'improving'],
    ['shows no clear change just under it', 33.7, 32.8, 'no-clear-change'],
    ['judges the change before rounding: 0.95 is not 1.0', 33.75, 32.8, 'no-clear-change'],
  ] as const)('%s', (_, before, latest, verdict) => {
    expect(compareMedians(before, latest).verdict).toBe(verdict);
  });

  it('gives no verdict where neither direction is better, but the change', () => {
    const comparison = compareLatest(monthsBetween(39, 32.5), median({ better: 'neutral' }), []);
    expect(comparison).toMatchObject({ verdict: 'no-clear-change', change: -6.5 });
  });

  it.each([
    ['suppressed', 'suppressed'],
    ['unavailable', 'no-data'],
    ['not-applicable', 'no-data'],
  ] as const)(
    'with a latest figure that is %s is %s, and the last period stays the latest',
    (reason, verdict) => {
      expect(compareMedians(39, reason)).toMatchObject({
        verdict,
        change: null,
        latest: { value: reason, last: { end: '2026-09-30' } },
        earlier: { value: 39 },
        periods: { used: 0, of: 1 },
      });
    },
  );

  it.each([
    ['suppressed', 'suppressed'],
    ['unavailable', 'no-data'],
  ] as const)('with an earlier figure that is %s is %s', (reason, verdict) => {
    expect(compareMedians(reason, 39)).toMatchObject({ verdict, change: null, earlier: { value: reason } });
  });

  it('without a year of history is too early', () => {
    const oneYear = seriesFrom(financialMonths, 2025, 6, times(12, 30));
    expect(compareLatest(oneYear, median(), [])).toMatchObject({
      verdict: 'too-early',
      earlier: null,
      change: null,
      latest: { value: 30, last: { end: '2026-09-30' } },
    });
  });

  it('whose period a year before is absent, though older ones are there, has no data', () => {
    const holed = seriesFrom(financialMonths, 2025, 4, [31, null, ...times(11, 30), 29]);
    expect(compareLatest(holed, median(), [])).toMatchObject({ verdict: 'no-data', earlier: null });
  });

  it('without a reading has no data', () => {
    expect(compareLatest({ calendar: financialMonths, readings: [] }, median(), [])).toEqual({
      verdict: 'no-data',
      latest: null,
      earlier: null,
      change: null,
      interval: null,
      smallestDetectable: null,
      periods: { used: 0, of: 1 },
    });
  });

  it.each([
    ['2025-10-01', 'not-comparable', null],
    ['2026-09-30', 'not-comparable', null],
    ['2025-09-30', 'improving', -9],
    ['2026-10-01', 'improving', -9],
  ] as const)('with a break from %s is %s', (from, verdict, change) => {
    expect(compareLatest(monthsBetween(39, 30), median(), [breakFrom(from)])).toMatchObject({
      verdict,
      change,
    });
  });

  it('heeds a break of its own and none of another indicator or dataset', () => {
    const verdictWith = (changes: { indicator?: string; dataset?: string }) =>
      compareLatest(monthsBetween(39, 30), median(), [breakFrom('2026-01-01', changes)]).verdict;
    expect(verdictWith({ indicator: 'made' })).toBe('not-comparable');
    expect(verdictWith({ indicator: 'other' })).toBe('improving');
    expect(verdictWith({ dataset: 'other-data' })).toBe('improving');
  });

  it.each([
    [9, 40, 'too-few'],
    [40, 9, 'too-few'],
    [10, 10, 'improving'],
    ['suppressed', 40, 'too-few'],
    ['unavailable', 40, 'improving'],
  ] as const)('that rests on %s and %s is %s, and its change is stated', (base, before, verdict) => {
    const months = monthsBetween(39, 30);
    const bases = new Map<string, Figure>([
      ['2026-09-30', base],
      ['2025-09-30', before],
    ]);
    const readings = months.readings.map((reading) => ({
      ...reading,
      denominator: bases.get(reading.period.end) ?? 100,
    }));
    expect(compareLatest({ ...months, readings }, median(), [])).toMatchObject({ verdict, change: -9 });
  });

  it('has no year to date', () => {
    expect(compareToDate(monthsBetween(39, 30), median(), [])).toBeNull();
  });
});

describe('a cumulative count', () => {
  // Quarters 1 to 4 of 2025/26, then 1 and 2 of 2026/27, each counted from April.
  const quarters = seriesFrom(financialQuarters, 2025, 0, [
    [40, 400],
    [100, 400],
    [180, 400],
    [300, 400],
    [50, 500],
    [150, 500],
  ]);

  it('compares year to date with year to date, and adds nothing up', () => {
    // 150/500 = 30% against 100/400 = 25%.
    expect(compareLatest(quarters, cumulative(), [])).toMatchObject({
      verdict: 'improving',
      change: 5,
      interval: null,
      latest: { first: { end: '2026-09-30' }, last: { end: '2026-09-30' }, numerator: 150, denominator: 500 },
      earlier: { first: { end: '2025-09-30' }, last: { end: '2025-09-30' }, value: 25 },
    });
    expect(compareToDate(quarters, cumulative(), [])).toBeNull();
  });
});

describe('annual figures', () => {
  it('compare year with year', () => {
    // 86/200 = 43% against 132/200 = 66%.
    const years = seriesFrom(calendarYears, 2023, 0, [
      [132, 200],
      [86, 200],
    ]);
    expect(compareLatest(years, annual(), [])).toMatchObject({
      verdict: 'worsening',
      change: -23,
      latest: { last: { end: '2024-12-31' } },
      earlier: { last: { end: '2023-12-31' } },
    });
  });

  it('of one year are too early', () => {
    const oneYear = seriesFrom(calendarYears, 2024, 0, [[86, 200]]);
    expect(compareLatest(oneYear, annual(), []).verdict).toBe('too-early');
  });
});

describe('a reported value of events within a period', () => {
  it('is never added up: summer term against summer term', () => {
    const judged = median({
      kind: 'flow',
      unit: '',
      decimals: 2,
      better: 'higher',
      materialChange: { value: 0.1, reason: 'Made.' },
    });
    const terms = seriesFrom(academicTerms, 2024, 0, [2, 2, 2.5, 3, 3, 2.75]);
    expect(compareLatest(terms, judged, [])).toMatchObject({
      verdict: 'improving',
      change: 0.25,
      interval: null,
      latest: { value: 2.75, first: { end: '2026-07-31' }, last: { end: '2026-07-31' } },
      earlier: { value: 2.5, last: { end: '2025-07-31' } },
    });
    expect(compareToDate(terms, judged, [])).toBeNull();
  });
});
