import { describe, expect, it } from 'vitest';
import { addMonths, lastDayOfMonth, monthOfWords, monthWords, quarterEnd } from '../../../src/plan/month.ts';

describe('Months', () => {
  it('are read from words and written as words', () => {
    expect(monthOfWords('January 2025')).toBe('2025-01');
    expect(monthOfWords('TBD')).toBeNull();
    expect(monthOfWords('Winter 2025')).toBeNull();
    expect(monthWords('2025-12-31')).toBe('December 2025');
  });

  it('end on their last day, also in a leap year', () => {
    expect([lastDayOfMonth('2024-02'), lastDayOfMonth('2025-02'), lastDayOfMonth('2025-12')]).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ]);
  });

  it('belong to calendar quarters', () => {
    expect(['2025-01-31', '2025-03-31', '2025-04-01', '2026-11-25'].map(quarterEnd)).toEqual([
      '2025-03-31',
      '2025-03-31',
      '2025-06-30',
      '2026-12-31',
    ]);
  });

  it('are added to a day without running into the month after', () => {
    expect(addMonths('2026-09-30', 3)).toBe('2026-12-31');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-11-29', 3)).toBe('2027-02-28');
    expect(addMonths('2026-11-25', 3)).toBe('2027-02-25');
  });
});
