import { describe, expect, it } from 'vitest';
import type { PromiseStep } from '../../../src/model/comparison.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import { judgePromise } from '../../../src/statistics/promise.ts';
import { promiseOutcomeWords, promiseWords } from '../../../src/statistics/promise-words.ts';
import {
  annual,
  breakFrom,
  calendarYears,
  financialMonths,
  median,
  seriesFrom,
  times,
  type Entry,
} from './made-series.ts';

const years = { baseline: 2024, last: 2027 };

/** Words of the year to March 2026 against the year to March 2025. */
function yearWords(first: Entry, last: Entry): string {
  const series = seriesFrom(financialMonths, 2024, 11, [first, ...times(11, 60), last]);
  return stepWords(judgePromise(series, median(), [], years).steps[0], median());
}
function stepWords(step: PromiseStep | undefined, indicator: Indicator): string {
  return step ? promiseWords(step, indicator) : 'no step';
}

describe('a step of the promise in words', () => {
  it.each([
    [42, 35.6, 'better, −6.4 weeks'],
    [35, 36, 'worse, +1.0 week'],
    [35, 35.3, 'not clear, +0.3 weeks'],
    [35, 35, 'not clear, no change'],
    [35, 'unavailable', 'no data'],
    [35, 'suppressed', 'suppressed'],
  ] as const)('from %s to %s is "%s"', (first, last, words) => {
    expect(yearWords(first, last)).toBe(words);
  });

  it('is "so far" while the year is not over', () => {
    const series = seriesFrom(financialMonths, 2024, 0, [39, ...times(11, 60), 32.8]);
    expect(stepWords(judgePromise(series, median(), [], years).steps[0], median())).toBe(
      'better so far, −6.2 weeks',
    );
  });

  it('says points, too few, and what is not comparable', () => {
    const points = seriesFrom(calendarYears, 2024, 0, [
      [50, 100],
      [56, 100],
      [6, 9],
    ]);
    const [first, second] = judgePromise(points, annual(), [], years).steps;
    expect(stepWords(first, annual())).toBe('better, +6.0 points');
    // 6/9 is 66.7%, 10.7 above 56%.
    expect(stepWords(second, annual())).toBe('too few, +10.7 points');
    const broken = judgePromise(points, annual(), [breakFrom('2025-01-01')], years).steps[0];
    expect(stepWords(broken, annual())).toBe('not comparable');
  });
});

describe('the outcome of the promise in words', () => {
  it.each([
    ['kept-so-far', 'Kept so far'],
    ['broken', 'Broken'],
    ['not-shown', 'Not shown'],
  ] as const)('%s is "%s"', (outcome, words) => {
    expect(promiseOutcomeWords(outcome)).toBe(words);
  });
});
