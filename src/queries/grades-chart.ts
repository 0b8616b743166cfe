import { gradesHeight, gradesOption } from '../charts/grades.ts';
import { fieldOf } from '../model/dataset.ts';
import { commonNotes, shared, type Chart } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import { gradesByYear } from './grade-years.ts';

/** Grades as stacked bars by reporting year; null where the indicator has no grades, or none are known. */
export function gradesChart(figures: IndicatorFigures): Chart | null {
  const { indicator, dataset, series, calendar } = figures;
  const columns = indicator.distribution;
  const rows = columns ? gradesByYear(series.readings, calendar) : [];
  const latest = rows.at(-1);
  if (!columns || !latest) return null;
  const names = columns.map((column) => fieldOf(dataset, column)?.title ?? column);
  const goodGrades = columns.filter((column) => indicator.numerator?.includes(column)).length;
  const input = { rows, names, goodGrades };
  const shares = latest.grades.map((count, at) => `${names[at]?.toLowerCase()} ${count} of ${latest.n}`);
  return {
    ...shared(figures, 'grades'),
    view: 'breakdown',
    title: `${indicator.title}: the grades behind it`,
    subtitle: `Share of each grade by ${calendar.yearType} year, from counts.`,
    verdict: null,
    notes: [
      'Shares are rounded; a share under 7% has no label. A year with a hidden grade is left out.',
      ...commonNotes(figures),
    ],
    description: `Grades by year, ${rows[0]?.label} to ${latest.label}. In ${latest.label}: ${shares.join(', ')}.`,
    option: (width) => gradesOption({ ...input, width }),
    height: (width) => gradesHeight({ ...input, width }),
    table: {
      columns: ['Year', ...names, 'All graded'],
      rows: rows
        .toReversed()
        .map(({ label, n, grades }) => [label, ...[...grades, n].map((value) => ({ value, decimals: 0 }))]),
    },
  };
}
