import { describe, expect, it } from 'vitest';
import { compareLatest } from '../../../src/statistics/compare-years.ts';
import { differenceInterval } from '../../../src/statistics/newcombe.ts';
import { whatItWouldTake } from '../../../src/statistics/what-it-would-take.ts';
import {
  academicTerms,
  calendarYears,
  cumulative,
  annual,
  financialQuarters,
  flow,
  seriesFrom,
} from './made-series.ts';

describe('What it would take', () => {
  it('counts how many more by the year’s end would match last year', () => {
    // Last year ended at 266 of 484 = 54.96%; of 506 that is 278.09, so 279, which is 119 more than 160.
    const series = seriesFrom(financialQuarters, 2025, 0, [
      [60, 484],
      [135, 484],
      [200, 484],
      [266, 484],
      [70, 506],
      [160, 506],
    ]);
    const indicator = cumulative();
    expect(whatItWouldTake(series, indicator, compareLatest(series, indicator, []))).toBe(
      '119 more by 31 March 2027 would match last year’s 55.0%, with 506 to count from as now.',
    );
  });

  it('says nothing once last year is matched, or the year is over', () => {
    const matched = seriesFrom(financialQuarters, 2025, 0, [
      [1, 10],
      [2, 10],
      [3, 10],
      [4, 10],
      [5, 10],
    ]);
    expect(whatItWouldTake(matched, cumulative(), compareLatest(matched, cumulative(), []))).toBe('');
    const over = seriesFrom(financialQuarters, 2024, 0, [
      [1, 10],
      [2, 10],
      [3, 10],
      [4, 10],
      [1, 10],
      [2, 10],
      [2, 10],
      [3, 10],
    ]);
    expect(whatItWouldTake(over, cumulative(), compareLatest(over, cumulative(), []))).toBe('');
  });

  it('counts how many more of those counted would match a year earlier', () => {
    // 207 of 313 = 66.13%; of 321 that is 212.29, so 213, which is 75 more than 138.
    const series = seriesFrom(calendarYears, 2023, 0, [
      [207, 313],
      [138, 321],
    ]);
    expect(whatItWouldTake(series, annual(), compareLatest(series, annual(), []))).toBe(
      '75 more of the 321 would match a year earlier.',
    );
  });

  it('counts how many fewer where lower is better', () => {
    // 30 of 100 = 30%; of 210 that is 63, which is 7 fewer than 70.
    const series = seriesFrom(calendarYears, 2023, 0, [
      [30, 100],
      [70, 210],
    ]);
    const lower = annual({ better: 'lower' });
    expect(whatItWouldTake(series, lower, compareLatest(series, lower, []))).toBe(
      '7 fewer of the 210 would match a year earlier.',
    );
  });

  it('counts how many more would have been clear of chance, where the verdict rests on an interval', () => {
    const series = seriesFrom(academicTerms, 2024, 0, [
      [36, 69],
      [36, 69],
      [37, 70],
      [47, 77],
      [47, 77],
      [47, 77],
    ]);
    const words = whatItWouldTake(series, flow(), compareLatest(series, flow(), []));
    // 109 of 208 against 141 of 231: found by trying every count with the published interval.
    let needed = 0;
    while (differenceInterval(141 + needed, 231, 109, 208).lower <= 0) needed++;
    expect(needed).toBeGreaterThan(0);
    expect(words).toBe(`${needed} more of the 231 would have been clearly better than a year earlier.`);
  });
});
