import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Series } from '../../../src/model/reading.ts';
import { compareLatest } from '../../../src/statistics/compare-years.ts';
import { verdictReason } from '../../../src/statistics/words.ts';
import {
  academicMonths,
  academicTerms,
  breakFrom,
  financialMonths,
  flow,
  median,
  seriesFrom,
  times,
  type Entry,
} from './made-series.ts';

const reason = (indicator: Indicator, series: Series, options: Parameters<typeof verdictReason>[2] = {}) =>
  verdictReason(indicator, compareLatest(series, indicator, []), options);
const months = (first: Entry, last: Entry) =>
  seriesFrom(financialMonths, 2025, 5, [first, ...times(11, 80), last]);

describe('what a verdict rests on', () => {
  // Newcombe 1998: 56/70 − 48/80 is 0.0524 to 0.3339.
  const terms = seriesFrom(academicTerms, 2024, 0, [
    [16, 26],
    [16, 27],
    [16, 27],
    [20, 25],
    [20, 25],
    [16, 20],
  ]);

  it('is an interval clear of zero', () => {
    expect(reason(flow(), terms)).toBe('95% interval +5.2 to +33.4 points, clear of zero.');
  });

  it('is the same interval below zero when the sides are swapped', () => {
    const swapped = {
      ...terms,
      readings: seriesFrom(academicTerms, 2024, 0, [
        [20, 25],
        [20, 25],
        [16, 20],
        [16, 26],
        [16, 27],
        [16, 27],
      ]).readings,
    };
    expect(reason(flow(), swapped)).toBe('95% interval −33.4 to −5.2 points, clear of zero.');
  });

  it('is an interval that includes zero, with the smallest change that could have been shown', () => {
    // Newcombe 1998: 0/10 − 0/10 is ±0.2775. By hand, 4/10 − 0/10: Wilson's lower limit of 4/10 is 0.1682 and the
    // upper limit of 0/10 is 0.2775, so 0.4 − √(0.2318² + 0.2775²) = 0.0384, clear; 3/10: 0.1078, so
    // 0.3 − √(0.1922² + 0.2775²) = −0.0376, not clear. The smallest is 40 points.
    const none = seriesFrom(academicTerms, 2024, 0, [
      [0, 4],
      [0, 3],
      [0, 3],
      [0, 4],
      [0, 3],
      [0, 3],
    ]);
    expect(reason(flow(), none)).toBe(
      '95% interval −27.8 to +27.8 points, which includes zero. These numbers could have shown a change of 40.0 points or more.',
    );
  });

  it('says nothing of what could have been shown where nothing could', () => {
    const full = seriesFrom(academicTerms, 2024, 0, times(6, [4, 4]));
    expect(reason(flow(), full)).toMatch(/^95% interval \S+ to \S+ points, which includes zero\.$/);
  });

  it('names how many periods both years have, and that rows are a sample', () => {
    const entries: Entry[] = [...times(12, [500, 1000]), ...times(12, [700, 1000])];
    entries[17] = null;
    const series = seriesFrom(academicMonths, 2023, 11, entries);
    expect(reason(flow(), series, { sample: true, calendar: academicMonths })).toMatch(
      /clear of zero\. 11 of 12 months present in both years\. A sample, not random\.$/,
    );
    expect(reason(flow(), series)).toMatch(/ 11 of 12 periods present in both years\.$/);
  });

  it('is the change that counts, and why', () => {
    expect(reason(median(), months(39, 32.8))).toBe(
      'A change of 1 week or more counts: a shift of less than a week is not noticed.',
    );
    const halves = median({ materialChange: { value: 1.5, reason: 'EHC plans differ' } });
    expect(reason(halves, months(39, 32.8))).toBe('A change of 1.5 weeks or more counts: EHC plans differ.');
  });

  it.each([
    ['too few', 9, 'Rests on 9 in the latest and 52 a year earlier; a verdict needs 10 in both.'],
    [
      'too few since hidden',
      'suppressed',
      'Rests on [c] in the latest and 52 a year earlier; a verdict needs 10 in both.',
    ],
  ] as const)('is that there are %s', (_, base, words) => {
    const series = months(39, 32);
    const readings = series.readings.map((reading) => ({
      ...reading,
      denominator: reading.period.end === '2026-09-30' ? base : 52,
    }));
    expect(reason(median(), { ...series, readings })).toBe(words);
  });

  it.each([
    [['suppressed', 32], 'The figure for a year earlier is missing: hidden, since the number is small.'],
    [[32, 'suppressed'], 'The latest figure is missing: hidden, since the number is small.'],
    [[32, 'unavailable'], 'The latest figure is missing: not available in the extract.'],
  ] as const)('is what is missing in %j', ([first, last], words) => {
    expect(reason(median(), months(first, last))).toBe(words);
  });

  it('is a series too short, broken, empty or without direction', () => {
    const broken = compareLatest(months(39, 32), median(), [breakFrom('2026-04-01')]);
    expect(reason(median(), seriesFrom(financialMonths, 2026, 0, [30]))).toBe(
      'There is no figure from a year earlier yet.',
    );
    expect(verdictReason(median(), broken)).toBe(
      'A change in how it is counted means no comparison with a year earlier.',
    );
    expect(reason(median(), { calendar: financialMonths, readings: [] })).toBe('The extract has no figure.');
    expect(reason(median({ better: 'neutral' }), months(39, 32))).toBe(
      'Neither direction is better, so there is no verdict.',
    );
  });

  it('is counts that cannot be proportions', () => {
    const odd = seriesFrom(academicTerms, 2024, 0, [...times(3, [5, 10]), ...times(3, [12, 10])]);
    expect(reason(flow(), odd)).toBe('The counts are not parts of their totals, so no interval is claimed.');
  });
});
