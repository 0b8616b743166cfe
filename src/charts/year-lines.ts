import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import { periodsPerYear, yearLabel } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { yearStyle, type YearStyle } from './theme.ts';

/** One year of a series, by position in the year. */
export interface YearLine {
  readonly year: number;
  readonly label: string;
  readonly isNow: boolean;
  readonly style: YearStyle;
  /** One entry a position; undefined where the extract has no row. */
  readonly readings: readonly (Reading | undefined)[];
  /** One entry a position; null where there is no figure, so that the line has a gap. */
  readonly values: readonly (number | null)[];
  /** Positions at which a new series starts within the year: the line is cut before them. */
  readonly cuts: readonly number[];
  /** True where a break lies between this year and the latest figures. */
  readonly isBeforeBreak: boolean;
  /** The last figure; null for a year without any. */
  readonly end: { readonly position: number; readonly value: number } | null;
}

const yearsDrawn = 4;

/** The latest four years of a series, newest first; a year of which the extract has no row is left out. */
export function yearLines(series: Series, breaks: readonly SeriesBreak[]): YearLine[] {
  const { calendar, readings } = series;
  const count = periodsPerYear(calendar.frequency);
  const latest = Math.max(...readings.map((reading) => reading.period.year));
  const latestEnd = readings.reduce((end, { period }) => (period.end > end ? period.end : end), '');
  const starts = breaks.map((each) => each.from).filter((from) => from <= latestEnd);
  return Array.from({ length: readings.length === 0 ? 0 : yearsDrawn }, (_, back) => latest - back).flatMap(
    (year): YearLine[] => {
      const own = readings.filter((reading) => reading.period.year === year);
      if (own.length === 0) return [];
      const byPosition = Array.from({ length: count }, (_, at) =>
        own.find((reading) => reading.period.position === at),
      );
      const values = byPosition.map((reading) => (reading && isNumber(reading.value) ? reading.value : null));
      const at = values.findLastIndex((value) => value !== null);
      const value = values[at];
      const endOf = (position: number) => byPosition[position]?.period.end;
      return [
        {
          year,
          label: yearLabel(year, calendar.yearType),
          isNow: year === latest,
          style: yearStyle(latest - year),
          readings: byPosition,
          values,
          cuts: starts.flatMap((from) => cutBefore(from, byPosition)),
          isBeforeBreak: starts.some((from) => from > (endOf(at) ?? latestEnd)),
          end: value === undefined || value === null ? null : { position: at, value },
        },
      ];
    },
  );
}

/** The first position of the new series, where the year also has an earlier period. */
function cutBefore(from: string, readings: readonly (Reading | undefined)[]): number[] {
  const first = readings.findIndex((reading) => reading !== undefined && reading.period.end >= from);
  const hasEarlier = readings.some((reading) => reading !== undefined && reading.period.end < from);
  return first > 0 && hasEarlier ? [first] : [];
}

/** A line's values in stretches that a break separates, each as long as the year with nulls elsewhere. */
export function stretches({ values, cuts }: Pick<YearLine, 'values' | 'cuts'>): (number | null)[][] {
  const edges = [0, ...cuts, values.length];
  return edges
    .slice(1)
    .map((end, index) => values.map((value, at) => (at >= (edges[index] ?? 0) && at < end ? value : null)));
}

/** True where a figure has none beside it in its stretch, so that only a dot can show it. */
export function standsAlone(values: readonly (number | null)[], at: number): boolean {
  return (
    (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
  );
}
