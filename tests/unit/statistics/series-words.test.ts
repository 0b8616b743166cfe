import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Series } from '../../../src/model/reading.ts';
import { compareLatest, compareToDate } from '../../../src/statistics/compare-years.ts';
import { describeSeries, findingWords, shortWindow, windowWords } from '../../../src/statistics/words.ts';
import {
  academicTerms,
  calendarYears,
  annual,
  breakFrom,
  cumulative,
  financialQuarters,
  financialMonths,
  flow,
  median,
  seriesFrom,
  times,
} from './made-series.ts';

const described = (indicator: Indicator, series: Series) =>
  describeSeries(indicator, series, compareLatest(series, indicator, []));
const what = 'Made indicator, median weeks of those waiting';

describe('a run that lacks a period', () => {
  // April 2025 to March 2027 by month; the sixth month of the second year is absent.
  const months = seriesFrom(financialMonths, 2025, 0, [...times(17, [5, 10]), null, ...times(6, [6, 10])]);
  const comparison = compareLatest(months, flow(), []);

  it('never says it is whole, in the title, in alt text or in tables', () => {
    expect(comparison.periods).toEqual({ used: 11, of: 12 });
    expect(described(flow(), months)).toContain('in 11 of the 12 months to March 2027');
    expect(findingWords(flow(), comparison, financialMonths)).toContain(
      'in 11 of the 12 months to March 2027',
    );
    const { latest } = comparison;
    expect(latest && shortWindow(latest, financialMonths, comparison.periods)).toBe(
      '11 of 12 months to Mar 2027',
    );
  });

  it('says so of the year to date too', () => {
    const part = seriesFrom(financialMonths, 2025, 0, [...times(13, [5, 10]), null, ...times(4, [6, 10])]);
    const toDate = compareToDate(part, flow(), []);
    expect(toDate?.latest && windowWords(toDate.latest, financialMonths, toDate.periods)).toBe(
      'September 2026, year to date (5 of 6 months)',
    );
  });
});

describe('the description across a series break', () => {
  it('tells the course only since the break, and names the break', () => {
    const years = seriesFrom(calendarYears, 2021, 0, [
      [80, 100],
      [90, 100],
      [66, 100],
      [43, 100],
    ]);
    const breaks = [breakFrom('2023-01-01')];
    const words = describeSeries(annual(), years, compareLatest(years, annual(), breaks), breaks);
    expect(words).toContain('It fell from 66.0% in 2023 to 43.0% in 2024');
    expect(words).toContain('Figures before 1 January 2023 were counted in another way.');
    expect(words).not.toContain('80.0%');
  });
});

describe('the description of a series', () => {
  it('says span, course and change of a snapshot', () => {
    expect(described(median(), seriesFrom(financialMonths, 2025, 5, [39, ...times(11, 36), 32.8]))).toBe(
      `${what}: 13 months from September 2025 to September 2026. It fell from 39.0 weeks in September 2025 to 32.8 weeks in September 2026, 6.2 weeks less than a year earlier.`,
    );
  });

  it('counts absent and hidden figures as gaps', () => {
    const holed = seriesFrom(financialMonths, 2025, 5, [30, null, 'suppressed', ...times(9, 36), 36]);
    expect(described(median(), holed)).toContain(
      '13 months from September 2025 to September 2026, 2 of them without a figure.',
    );
  });

  it('says a run of events beside the course of its periods', () => {
    const terms = seriesFrom(academicTerms, 2024, 0, [...times(3, [5, 10]), ...times(3, [6, 10])]);
    expect(described(flow(), terms)).toBe(
      'Made indicator, % of all: 6 terms from autumn term 2024/25 to summer term 2025/26. It rose from 50.0% in autumn term 2024/25 to 60.0% in summer term 2025/26; 60.0% in the 3 terms to summer 2025/26, 10.0 points higher than a year earlier.',
    );
  });

  it('of a cumulative count follows the same place of each year', () => {
    const quarters = seriesFrom(financialQuarters, 2025, 0, [
      [10, 100],
      [25, 100],
      [40, 100],
      [60, 100],
      [12, 100],
      [28, 100],
    ]);
    expect(described(cumulative(), quarters)).toBe(
      'Made indicator, % of all: 6 quarters from quarter 1 2025/26 to quarter 2 2026/27. It rose from 25.0% in quarter 2 2025/26 to 28.0% in quarter 2 2026/27, 3.0 points higher than a year earlier.',
    );
  });

  it('names a latest period without figure and where the course ended', () => {
    expect(described(median(), seriesFrom(financialMonths, 2026, 3, [30, 31, 'suppressed']))).toBe(
      `${what}: 3 months from July 2026 to September 2026, 1 of them without a figure. It rose from 30.0 weeks in July 2026 to 31.0 weeks in August 2026; no figure for September 2026, hidden, since the number is small.`,
    );
  });

  it('of one figure says it, and that there is nothing to compare with', () => {
    expect(described(annual(), seriesFrom(calendarYears, 2024, 0, [[86, 200]]))).toBe(
      'Made indicator, % of all: 2024. 43.0% in 2024. There is no figure from a year earlier yet.',
    );
  });

  it('of none says so', () => {
    expect(described(annual(), { calendar: calendarYears, readings: [] })).toBe(
      'Made indicator, % of all: no figures.',
    );
    expect(described(annual(), seriesFrom(calendarYears, 2024, 0, ['unavailable']))).toBe(
      'Made indicator, % of all: 2024, without a figure. No figure for 2024, not available in the extract.',
    );
  });
});
