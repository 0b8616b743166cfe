import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure.ts';
import { periodAt, type Calendar } from '../../../src/model/period.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { gradesByYear } from '../../../src/queries/grade-years.ts';

const calendar: Calendar = { yearType: 'academic', frequency: 'term' };

function reading(year: number, term: number, grades: readonly Figure[]): Reading {
  return { period: periodAt(year, term, calendar), part: {}, value: 0, numerator: 0, denominator: 0, grades };
}

describe('Grades by reporting year', () => {
  it('are added up from counts, never from percentages', () => {
    const years = gradesByYear(
      [reading(2024, 0, [2, 20, 8]), reading(2024, 1, [1, 9, 10]), reading(2025, 0, [5, 5, 0])],
      calendar,
    );
    // 2024/25: 2 + 1, 20 + 9, 8 + 10 of 50 plans.
    expect(years).toEqual([
      { label: '2024/25, 2 of 3 terms', n: 50, grades: [3, 29, 18] },
      { label: '2025/26, 1 of 3 terms', n: 10, grades: [5, 5, 0] },
    ]);
  });

  it('leave out a year in which one grade is hidden', () => {
    const years = gradesByYear(
      [reading(2024, 0, ['suppressed', 20, 8]), reading(2025, 0, [5, 5, 1])],
      calendar,
    );
    expect(years.map(({ label }) => label)).toEqual(['2025/26, 1 of 3 terms']);
  });

  it('leave out a year in which nothing was graded, and keep the latest four', () => {
    const all = [2020, 2021, 2022, 2023, 2024].flatMap((year) =>
      [0, 1, 2].map((term) => reading(year, term, [1, 1, 1])),
    );
    expect(gradesByYear([...all, reading(2025, 0, [0, 0, 0])], calendar).map(({ label }) => label)).toEqual([
      '2021/22',
      '2022/23',
      '2023/24',
      '2024/25',
    ]);
  });
});
