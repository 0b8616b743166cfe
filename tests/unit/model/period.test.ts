import { describe, expect, it } from 'vitest';
import {
  dateWords,
  periodAt,
  periodLabel,
  periodOf,
  periodShort,
  shiftPeriod,
  yearLabel,
  type Calendar,
} from '../../../src/model/period.ts';

const financialMonths: Calendar = { yearType: 'financial', frequency: 'month' };
const financialQuarters: Calendar = { yearType: 'financial', frequency: 'quarter' };
const terms: Calendar = { yearType: 'academic', frequency: 'term' };
const calendarYears: Calendar = { yearType: 'calendar', frequency: 'year' };
const academicMonths: Calendar = { yearType: 'academic', frequency: 'month' };
const academicYears: Calendar = { yearType: 'academic', frequency: 'year' };

describe('A period', () => {
  it.each([
    ['2026-09-30', financialMonths, 2026, 5],
    ['2026-03-31', financialMonths, 2025, 11],
    ['2026-04-30', financialMonths, 2026, 0],
    ['2024-02-29', financialMonths, 2023, 10],
    ['2026-09-30', financialQuarters, 2026, 1],
    ['2027-03-31', financialQuarters, 2026, 3],
    ['2025-12-31', terms, 2025, 0],
    ['2026-03-31', terms, 2025, 1],
    ['2026-07-31', terms, 2025, 2],
    ['2024-12-31', calendarYears, 2024, 0],
    ['2026-08-31', academicMonths, 2025, 11],
    ['2026-08-31', academicYears, 2025, 0],
  ] as const)('that ends on %s is found in its year', (end, calendar, year, position) => {
    expect(periodOf(end, calendar)).toEqual({ end, year, position });
    expect(periodAt(year, position, calendar).end).toBe(end);
  });

  it.each([
    ['2026-09-29', financialMonths],
    ['2023-02-29', financialMonths],
    ['2026-08-31', financialQuarters],
    ['2026-08-31', terms],
    ['2024-06-30', calendarYears],
    ['30/09/2026', financialMonths],
    ['', financialMonths],
  ] as const)('does not end on %s', (end, calendar) => {
    expect(periodOf(end, calendar)).toBeNull();
  });

  it('is found a year earlier and across the turn of the year', () => {
    const april = periodAt(2026, 0, financialMonths);
    expect(shiftPeriod(april, -1, financialMonths).end).toBe('2026-03-31');
    expect(shiftPeriod(april, -12, financialMonths).end).toBe('2025-04-30');
    expect(shiftPeriod(periodAt(2025, 2, terms), 1, terms).end).toBe('2026-12-31');
  });

  it('is named as a reader names it', () => {
    expect(periodLabel(periodAt(2026, 5, financialMonths), financialMonths)).toBe('September 2026');
    expect(periodShort(periodAt(2026, 5, financialMonths), financialMonths)).toBe('Sep 2026');
    expect(periodLabel(periodAt(2026, 1, financialQuarters), financialQuarters)).toBe('Quarter 2 2026/27');
    expect(periodLabel(periodAt(2025, 2, terms), terms)).toBe('Summer term 2025/26');
    expect(periodLabel(periodAt(2024, 0, calendarYears), calendarYears)).toBe('2024');
    expect(yearLabel(1999, 'financial')).toBe('1999/00');
    expect(dateWords('2026-09-30')).toBe('30 September 2026');
  });
});
