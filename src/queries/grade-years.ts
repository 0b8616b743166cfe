import { isNumber } from '../model/figure.ts';
import { periodsPerYear, yearLabel, type Calendar } from '../model/period.ts';
import type { Reading } from '../model/reading.ts';

/** Grades of one reporting year, added up from counts. */
export interface GradeYear {
  /** "2025/26"; "2026/27, 1 of 3 terms" where the extract has not the whole year. */
  readonly label: string;
  /** How many were graded. */
  readonly n: number;
  /** Counts in the order of the indicator's distribution. */
  readonly grades: readonly number[];
}

/**
 * The latest four reporting years with a known count for every grade in every period they report; a year with a
 * hidden grade is left out, since its sum is not known.
 */
export function gradesByYear(readings: readonly Reading[], calendar: Calendar): readonly GradeYear[] {
  const years = new Map<number, Reading[]>();
  for (const reading of readings)
    years.set(reading.period.year, [...(years.get(reading.period.year) ?? []), reading]);
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([year, of]) => {
      const known = of.map((reading) => reading.grades?.filter(isNumber) ?? []);
      const count = of[0]?.grades?.length ?? 0;
      if (count === 0 || known.some((grades) => grades.length !== count)) return [];
      const grades = Array.from({ length: count }, (_, at) =>
        known.reduce((sum, each) => sum + (each[at] ?? 0), 0),
      );
      const n = grades.reduce((sum, each) => sum + each, 0);
      return n === 0 ? [] : [{ label: labelOf(year, of.length, calendar), n, grades }];
    })
    .slice(-4);
}

function labelOf(year: number, present: number, { yearType, frequency }: Calendar): string {
  const whole = periodsPerYear(frequency);
  const label = yearLabel(year, yearType);
  return present === whole ? label : `${label}, ${present} of ${whole} ${frequency}s`;
}
