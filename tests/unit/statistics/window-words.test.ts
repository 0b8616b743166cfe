import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/model/comparison.ts';
import { periodAt, type Calendar } from '../../../src/model/period.ts';
import { shortWindow, windowWords } from '../../../src/statistics/words.ts';
import {
  academicMonths,
  academicTerms,
  calendarYears,
  financialMonths,
  financialQuarters,
} from './made-series.ts';

const side = (calendar: Calendar, from: readonly [number, number], to: readonly [number, number]): Side => ({
  first: periodAt(...from, calendar),
  last: periodAt(...to, calendar),
  value: 1,
  numerator: null,
  denominator: null,
});

describe('the name of a side', () => {
  it.each([
    [financialMonths, [2026, 5], [2026, 5], 'September 2026', 'Sep 2026'],
    [academicMonths, [2024, 11], [2025, 10], '12 months to July 2026', '12 months to Jul 2026'],
    [academicMonths, [2025, 1], [2025, 10], '10 months to July 2026', '10 months to Jul 2026'],
    [financialMonths, [2026, 0], [2026, 5], 'September 2026, year to date', 'Apr to Sep 2026'],
    [financialMonths, [2026, 0], [2026, 9], 'January 2027, year to date', 'Apr 2026 to Jan 2027'],
    [financialQuarters, [2026, 0], [2026, 0], 'Quarter 1 2026/27', 'Q1 2026/27'],
    [financialQuarters, [2026, 0], [2026, 1], 'Quarter 2 2026/27, year to date', 'Q1 to Q2 2026/27'],
    [financialQuarters, [2025, 2], [2026, 1], '4 quarters to quarter 2 2026/27', '4 quarters to Q2 2026/27'],
    [academicTerms, [2025, 0], [2025, 2], '3 terms to summer 2025/26', '3 terms to summer 2025/26'],
    [academicTerms, [2025, 0], [2025, 1], 'Spring term 2025/26, year to date', 'Autumn to spring 2025/26'],
    [academicTerms, [2025, 1], [2025, 1], 'Spring term 2025/26', 'Spring 2025/26'],
    [calendarYears, [2024, 0], [2024, 0], '2024', '2024'],
  ] as const)('of %j from %j to %j is "%s", short "%s"', (calendar, from, to, words, short) => {
    expect(windowWords(side(calendar, from, to), calendar)).toBe(words);
    expect(shortWindow(side(calendar, from, to), calendar)).toBe(short);
  });
});
