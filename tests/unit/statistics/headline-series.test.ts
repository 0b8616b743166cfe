import { describe, expect, it } from 'vitest';
import { headlineSeries } from '../../../src/statistics/headline-series.ts';
import { academicTerms, breakFrom, flow, median, seriesFrom, financialMonths } from './made-series.ts';

describe('The series behind a headline figure', () => {
  it('adds up the year to each period from counts, never from percentages', () => {
    const series = seriesFrom(academicTerms, 2024, 0, [
      [1, 10],
      [8, 20],
      [15, 30],
      [9, 10],
    ]);
    const values = headlineSeries(series, flow(), []).readings.map((reading) => reading.value);
    // (1 + 8 + 15) / (10 + 20 + 30) = 40%; (8 + 15 + 9) / (20 + 30 + 10) = 53.3%.
    expect(values.slice(0, 2)).toEqual(['unavailable', 'unavailable']);
    expect(values[2]).toBe(40);
    expect(values[3]).toBeCloseTo(53.333, 3);
  });

  it('has no figure for a year with a hidden or an absent period', () => {
    const hidden = seriesFrom(academicTerms, 2024, 0, [
      [1, 10],
      ['suppressed', 20],
      [15, 30],
      [9, 10],
      [1, 2],
    ]);
    expect(
      headlineSeries(hidden, flow(), [])
        .readings.map(({ value }) => value)
        .slice(2),
    ).toEqual([
      'unavailable',
      'unavailable',
      // 25 of 42.
      (100 * 25) / 42,
    ]);
  });

  it('has no figure for a year that a series break cuts', () => {
    const series = seriesFrom(academicTerms, 2024, 0, [
      [1, 10],
      [8, 20],
      [15, 30],
      [9, 10],
    ]);
    const values = headlineSeries(series, flow(), [breakFrom('2025-09-01')]).readings.map(
      ({ value }) => value,
    );
    expect(values[2]).toBe(40);
    expect(values[3]).toBe('unavailable');
  });

  it('leaves medians as they were read', () => {
    const series = seriesFrom(financialMonths, 2025, 0, [30, 31]);
    expect(headlineSeries(series, median(), [])).toBe(series);
  });
});
