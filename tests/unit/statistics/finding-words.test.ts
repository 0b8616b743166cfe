import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Series } from '../../../src/model/reading.ts';
import { compareLatest, compareToDate } from '../../../src/statistics/compare-years.ts';
import { findingWords } from '../../../src/statistics/words.ts';
import {
  academicMonths,
  academicTerms,
  annual,
  breakFrom,
  calendarYears,
  cumulative,
  financialMonths,
  financialQuarters,
  flow,
  median,
  seriesFrom,
  times,
  type Entry,
} from './made-series.ts';

const found = (indicator: Indicator, series: Series, breaks = [] as ReturnType<typeof breakFrom>[]) =>
  findingWords(indicator, compareLatest(series, indicator, breaks), series.calendar);
/** September 2025 to September 2026. */
const months = (first: Entry, last: Entry) =>
  seriesFrom(financialMonths, 2025, 5, [first, ...times(11, 80), last]);
const waited = 'Half of those waiting had waited more than';

describe('the finding', () => {
  it.each([
    [39, 32.8, `${waited} 32.8 weeks, 6.2 weeks less than a year earlier`],
    [58, 61.4, `${waited} 61.4 weeks, 3.4 weeks more than a year earlier`],
    [31, 32, `${waited} 32.0 weeks, 1.0 week more than a year earlier`],
    [2, 1, `${waited} 1.0 week, 1.0 week less than a year earlier`],
    [32.84, 32.8, `${waited} 32.8 weeks, the same as a year earlier`],
  ] as const)('of a median that went from %s to %s says the weeks', (first, last, words) => {
    expect(found(median(), months(first, last))).toBe(words);
  });

  it.each([
    [
      ['suppressed', 32],
      `${waited} 32.0 weeks. The figure for a year earlier is missing: hidden, since the number is small`,
    ],
    [
      ['unavailable', 32],
      `${waited} 32.0 weeks. The figure for a year earlier is missing: not available in the extract`,
    ],
    [[32, 'suppressed'], 'No figure for September 2026: hidden, since the number is small'],
    [[32, 'unavailable'], 'No figure for September 2026: not available in the extract'],
    [[32, 'not-applicable'], 'No figure for September 2026: nothing to count or to divide by'],
  ] as const)('of %j says what is missing', ([first, last], words) => {
    expect(found(median(), months(first, last))).toBe(words);
  });

  it('across a break says why there is no comparison', () => {
    expect(found(median(), months(39, 32), [breakFrom('2026-04-01')])).toBe(
      `${waited} 32.0 weeks. A change in how it is counted means no comparison with a year earlier`,
    );
  });

  it('of the first year says that there is nothing to compare with yet', () => {
    expect(found(median(), seriesFrom(financialMonths, 2026, 0, [30, 31]))).toBe(
      `${waited} 31.0 weeks. There is no figure from a year earlier yet`,
    );
  });

  it('whose year before is absent says so', () => {
    expect(found(median(), seriesFrom(financialMonths, 2025, 4, [31, null, ...times(11, 30), 29]))).toBe(
      `${waited} 29.0 weeks. The figure for a year earlier is missing: not available in the extract`,
    );
  });

  it('without a reading says that there is none', () => {
    expect(found(median(), { calendar: financialMonths, readings: [] })).toBe('No figure in the extract');
  });

  it('of events says over which 12 months', () => {
    const series = seriesFrom(academicMonths, 2023, 11, [...times(12, [5, 10]), ...times(12, [7, 10])]);
    expect(found(flow(), series)).toBe(
      '70.0% were right in the 12 months to July 2026, 20.0 points higher than a year earlier',
    );
  });

  it.each([
    [
      academicTerms,
      3,
      '60.0% were right in the 3 terms to summer 2025/26, 10.0 points higher than a year earlier',
    ],
    [
      financialQuarters,
      4,
      '60.0% were right in the 4 quarters to quarter 4 2025/26, 10.0 points higher than a year earlier',
    ],
  ] as const)('of events says over which terms or quarters', (calendar, count, words) => {
    const series = seriesFrom(calendar, 2024, 0, [...times(count, [5, 10]), ...times(count, [6, 10])]);
    expect(found(flow(), series)).toBe(words);
  });

  it('of a run without any figure names the run and the reason', () => {
    const series = seriesFrom(academicTerms, 2024, 0, [
      ...times(3, [5, 10]),
      ...times(3, ['suppressed', 10]),
    ]);
    expect(found(flow(), series)).toBe(
      'No figure for the 3 terms to summer 2025/26: hidden, since the number is small',
    );
  });

  it('of runs that share no period says so', () => {
    const series = seriesFrom(academicTerms, 2024, 0, [
      [5, 10],
      ['suppressed', 10],
      ['suppressed', 10],
      ['unavailable', 10],
      [6, 10],
      [6, 10],
    ]);
    expect(found(flow(), series)).toBe(
      '60.0% were right in the 2 terms to summer 2025/26. No part of the year is present in both years, since some of it is hidden by the provider',
    );
  });

  it('of the year to date says over which months', () => {
    const series = seriesFrom(financialMonths, 2025, 0, [...times(12, [5, 10]), ...times(6, [4, 10])]);
    const toDate = compareToDate(series, flow(), []);
    expect(toDate && findingWords(flow(), toDate, series.calendar)).toBe(
      '40.0% were right in the 6 months to September 2026, 10.0 points lower than a year earlier',
    );
  });

  it('of a cumulative count says by when', () => {
    const series = seriesFrom(financialQuarters, 2025, 1, [[25, 100], ...times(3, [50, 100]), [28, 100]]);
    expect(found(cumulative(), series)).toBe(
      '28.0% were right by the end of quarter 2 2026/27, 3.0 points higher than a year earlier',
    );
  });

  it('of a cumulative count without figure names its last period', () => {
    const series = seriesFrom(financialQuarters, 2026, 0, [
      [10, 100],
      ['suppressed', 100],
    ]);
    expect(found(cumulative(), series)).toBe(
      'No figure for quarter 2 2026/27: hidden, since the number is small',
    );
  });

  it('of annual figures says the year', () => {
    const series = seriesFrom(calendarYears, 2023, 0, [
      [132, 200],
      [130, 200],
    ]);
    expect(found(annual(), series)).toBe('65.0% were right in 2024, 1.0 point lower than a year earlier');
  });

  it('of a score says higher or lower', () => {
    const score = median({
      kind: 'flow',
      unit: '',
      decimals: 2,
      better: 'higher',
      finding: 'The mean score was {value}',
    });
    expect(found(score, seriesFrom(academicTerms, 2024, 2, [2.7, 2, 2, 2.85]))).toBe(
      'The mean score was 2.85 in summer term 2025/26, 0.15 higher than a year earlier',
    );
  });

  it('takes a figure as text, whatever signs stand in it', () => {
    const odd = median({ finding: 'Cost $& {value}' });
    expect(found(odd, months(30, 30))).toBe('Cost $& 30.0 weeks, the same as a year earlier');
  });
});
