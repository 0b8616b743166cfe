import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Calendar, Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';

/** A series in the order of time, and what its comparisons need to know. */
export interface SeriesIndex {
  readonly calendar: Calendar;
  readonly indicator: Indicator;
  /** The days, ISO, from which on this indicator is counted in another way. */
  readonly breakDates: readonly string[];
  /** Oldest first. */
  readonly readings: readonly Reading[];
  /** The last period the extract has, whether or not it has a figure; null without readings. */
  readonly latest: Period | null;
  /** The reading of a period; undefined where the extract has none. */
  readonly at: (period: Period) => Reading | undefined;
}

/** Sorts a series by period and keeps the breaks that concern its indicator. */
export function indexSeries(
  series: Series,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
): SeriesIndex {
  const readings = series.readings.toSorted((one, other) => (one.period.end < other.period.end ? -1 : 1));
  const byEnd = new Map(readings.map((reading) => [reading.period.end, reading]));
  return {
    calendar: series.calendar,
    indicator,
    breakDates: breaks
      .filter(
        (each) =>
          each.dataset === indicator.dataset && (each.indicator === '' || each.indicator === indicator.id),
      )
      .map((each) => each.from),
    readings,
    latest: readings.at(-1)?.period ?? null,
    at: (period) => byEnd.get(period.end),
  };
}

/** True where the extract reaches back to a period, even if that period itself is absent. */
export function reachesBackTo(index: SeriesIndex, period: Period): boolean {
  const oldest = index.readings[0];
  return oldest !== undefined && oldest.period.end <= period.end;
}

/** True where the periods lie on both sides of a change in how the indicator is counted. */
export function crossesBreak(index: SeriesIndex, periods: readonly Period[]): boolean {
  const ends = periods.map((period) => period.end).toSorted();
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return false;
  return index.breakDates.some((from) => first < from && from <= last);
}

/** True for what is added up over periods: counts of events. Everything else compares one period with another. */
export function addsUp(indicator: Indicator): boolean {
  return indicator.kind === 'flow' && indicator.numerator !== undefined;
}
