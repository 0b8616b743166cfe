import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber, type Figure } from '../model/figure.ts';
import { periodAt, yearLabel } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';

/** One year of annual data. */
export interface YearColumn {
  readonly year: number;
  readonly label: string;
  /** Undefined where the extract has no row for a year between two that it has. */
  readonly reading: Reading | undefined;
  /** 'unavailable' where there is no row. */
  readonly value: Figure;
  readonly isNow: boolean;
  /** True where a break in the series lies between this year and the one before. */
  readonly startsSeries: boolean;
}

const yearsDrawn = 4;

/** The latest four years, oldest first, from the first of them that the extract has. */
export function yearColumns({ calendar, readings }: Series, breaks: readonly SeriesBreak[]): YearColumn[] {
  const years = readings.map((reading) => reading.period.year);
  const latest = Math.max(...years);
  const first = Math.min(...years.filter((year) => year > latest - yearsDrawn));
  return Array.from({ length: years.length === 0 ? 0 : latest - first + 1 }, (_, at) => {
    const year = first + at;
    const reading = readings.find((each) => each.period.year === year);
    const end = periodAt(year, 0, calendar).end;
    const endBefore = periodAt(year - 1, 0, calendar).end;
    return {
      year,
      label: yearLabel(year, calendar.yearType),
      reading,
      value: reading?.value ?? 'unavailable',
      isNow: year === latest,
      startsSeries: at > 0 && breaks.some(({ from }) => from > endBefore && from <= end),
    };
  });
}

/** The values of columns that have one. */
export function columnValues(columns: readonly YearColumn[]): number[] {
  return columns.flatMap(({ value }) => (isNumber(value) ? [value] : []));
}
