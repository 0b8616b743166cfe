import { describe, expect, it } from 'vitest';
import { judgePromise, stepsBetweenYears } from '../../../src/statistics/promise.ts';
import {
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

const years = { baseline: 2024, last: 2027 };
/** Per cent of 200 in each calendar year from 2024; 2 points count. */
const byYear = (...percents: readonly Entry[]) => seriesFrom(calendarYears, 2024, 0, percents);
const judgeYears = (...percents: readonly Entry[]) => judgePromise(byYear(...percents), annual(), [], years);

describe('the promise of a year on year improvement', () => {
  it('is kept so far where each year is better', () => {
    const promised = judgeYears(50, 55, 60);
    expect(promised).toMatchObject({ outcome: 'kept-so-far', baseline: 2024, last: 2027 });
    expect(promised.steps).toMatchObject([
      { from: 2024, to: 2025, outcome: 'better', finished: true, comparison: { change: 5 } },
      { from: 2025, to: 2026, outcome: 'better', finished: true, comparison: { change: 5 } },
    ]);
  });

  it('is kept so far where a step is not clear but the latest is clearly better than the first', () => {
    const promised = judgeYears(50, 51.5, 53);
    expect(promised.outcome).toBe('kept-so-far');
    expect(promised.steps.map((step) => step.outcome)).toEqual(['not-clear', 'not-clear']);
  });

  it('is broken where one step is clearly worse, though the latest is better than the first', () => {
    const promised = judgeYears(50, 47, 60);
    expect(promised.outcome).toBe('broken');
    expect(promised.steps.map((step) => step.outcome)).toEqual(['worse', 'better']);
  });

  it('is not shown where nothing clearly moved', () => {
    expect(judgeYears(50, 51).outcome).toBe('not-shown');
  });

  it('is not shown where a year was better but the latest is not clearly above the first', () => {
    // +3, then −1.5 (not clear), so +1.5 on the first: not clear.
    const promised = judgeYears(50, 53, 51.5);
    expect(promised.steps.map((step) => step.outcome)).toEqual(['better', 'not-clear']);
    expect(promised.outcome).toBe('not-shown');
  });

  it.each(['suppressed', 'unavailable'] as const)(
    'takes a year that is %s as neither better nor worse',
    (reason) => {
      const promised = judgeYears(50, reason, 60);
      expect(promised.steps.map((step) => step.outcome)).toEqual(['no-data', 'no-data']);
      // 60 against the 50 of the first year is clear, and no step was worse.
      expect(promised.outcome).toBe('kept-so-far');
      expect(judgeYears(50, 60, reason).outcome).toBe('not-shown');
    },
  );

  it('is not shown across a break', () => {
    const promised = judgePromise(byYear(50, 60), annual(), [breakFrom('2025-01-01')], years);
    expect(promised.steps.map((step) => step.outcome)).toEqual(['not-comparable']);
    expect(promised.outcome).toBe('not-shown');
  });

  it('ends with its last year, whatever the extract has after it', () => {
    const promised = judgePromise(byYear(50, 55, 60, 40), annual(), [], { baseline: 2024, last: 2026 });
    expect(promised.steps.map((step) => step.to)).toEqual([2025, 2026]);
    expect(promised.outcome).toBe('kept-so-far');
  });

  it('has no step before the year after the baseline, nor without readings', () => {
    const early = seriesFrom(calendarYears, 2022, 0, [50, 60, 70]);
    expect(judgePromise(early, annual(), [], years)).toMatchObject({ steps: [], outcome: 'not-shown' });
    const none = { calendar: calendarYears, readings: [] };
    expect(judgePromise(none, annual(), [], years)).toMatchObject({ steps: [], outcome: 'not-shown' });
  });

  it('has no better direction where none is', () => {
    const promised = judgePromise(byYear(50, 80), annual({ better: 'neutral' }), [], years);
    expect(promised).toMatchObject({ outcome: 'not-shown', steps: [{ outcome: 'not-clear' }] });
  });
});

describe('a year of the promise', () => {
  it('of a snapshot is its last month against the last month of the year before', () => {
    // March 2025: 42, March 2026: 36; months between them do not count.
    const months = seriesFrom(financialMonths, 2024, 11, [42, ...times(11, 90), 36]);
    const promised = judgePromise(months, median(), [], years);
    expect(promised.steps).toMatchObject([
      {
        to: 2025,
        finished: true,
        outcome: 'better',
        comparison: { change: -6, latest: { last: { end: '2026-03-31' } } },
      },
    ]);
    expect(promised.outcome).toBe('kept-so-far');
  });

  it('that is not over is compared so far, and does not count', () => {
    // Finished 2025/26: 36 against 42. So far in 2026/27: April 2026 50 against April 2025 40, worse.
    const months = seriesFrom(financialMonths, 2024, 11, [42, 40, ...times(10, 90), 36, 50]);
    const promised = judgePromise(months, median(), [], years);
    expect(promised.steps).toMatchObject([
      { to: 2025, finished: true, outcome: 'better' },
      { to: 2026, finished: false, outcome: 'worse', comparison: { change: 10 } },
    ]);
    expect(promised.outcome).toBe('kept-so-far');
  });

  it('that has only begun shows nothing yet', () => {
    const months = seriesFrom(financialMonths, 2024, 0, [...times(12, 40), 30]);
    expect(judgePromise(months, median(), [], years)).toMatchObject({
      steps: [{ to: 2025, finished: false, outcome: 'better' }],
      outcome: 'not-shown',
    });
  });

  it('of events is added up over the periods that both years have', () => {
    // 2024/25: 80, 80, 80, 80 of 100; 2025/26: 90, absent, 90, 90: 270/300 against 240/300.
    const quarters = seriesFrom(financialQuarters, 2024, 0, [
      ...times(4, [80, 100]),
      [90, 100],
      null,
      [90, 100],
      [90, 100],
    ]);
    expect(judgePromise(quarters, flow(), [], years)).toMatchObject({
      outcome: 'kept-so-far',
      steps: [
        {
          finished: true,
          outcome: 'better',
          comparison: {
            change: 10,
            periods: { used: 3, of: 4 },
            latest: { numerator: 270, denominator: 300 },
          },
        },
      ],
    });
  });

  it('of events that is not over adds up the year to date', () => {
    // Quarters 1 and 2 of 2025/26: 120/200 = 60% against 160/200 = 80%.
    const quarters = seriesFrom(financialQuarters, 2024, 0, [...times(4, [80, 100]), [60, 100], [60, 100]]);
    expect(judgePromise(quarters, flow(), [], years)).toMatchObject({
      outcome: 'not-shown',
      steps: [
        { finished: false, outcome: 'worse', comparison: { change: -20, periods: { used: 2, of: 2 } } },
      ],
    });
  });

  it('of a cumulative count is its last quarter', () => {
    const quarters = seriesFrom(financialQuarters, 2024, 3, [
      [200, 400],
      [10, 400],
      [20, 400],
      [30, 400],
      [240, 400],
    ]);
    // 60% against 50%.
    expect(judgePromise(quarters, cumulative(), [], years)).toMatchObject({
      outcome: 'kept-so-far',
      steps: [{ finished: true, outcome: 'better', comparison: { change: 10 } }],
    });
  });

  it('whose last month is absent is over once a later one is there, and has no data', () => {
    const months = seriesFrom(financialMonths, 2024, 11, [42, ...times(11, 40), null, 38]);
    expect(judgePromise(months, median(), [], years).steps).toMatchObject([
      { to: 2025, finished: true, outcome: 'no-data' },
      { to: 2026, finished: false, outcome: 'better' },
    ]);
  });
});

describe('every year of a series against the one before', () => {
  it('has a step a year, whether or not the promise covers it', () => {
    const series = seriesFrom(calendarYears, 2019, 0, [80, 60, 75]);
    expect(stepsBetweenYears(series, annual(), [])).toMatchObject([
      { from: 2019, to: 2020, outcome: 'worse', comparison: { change: -20 } },
      { from: 2020, to: 2021, outcome: 'better', comparison: { change: 15 } },
    ]);
  });

  it('has none without readings', () => {
    expect(stepsBetweenYears({ calendar: calendarYears, readings: [] }, annual(), [])).toEqual([]);
  });
});
