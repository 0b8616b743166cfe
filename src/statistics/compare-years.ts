import type { Comparison } from '../model/comparison.ts';
import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodAt, periodsPerYear, shiftPeriod } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import { comparePeriods, compareRuns, undecided } from './compare-sides.ts';
import { addsUp, indexSeries, type SeriesIndex } from './series-index.ts';

/**
 * The latest against a year before: the last period of the extract, or for counts of events the latest year of
 * periods that ends there, added up. `latest` is null where the series has no reading.
 */
export function compareLatest(
  series: Series,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
): Comparison {
  const index = indexSeries(series, indicator, breaks);
  const { calendar, latest } = index;
  const count = periodsPerYear(calendar.frequency);
  if (!latest) return undecided('no-data', null, null, { used: 0, of: addsUp(indicator) ? count : 1 });
  if (!addsUp(indicator)) return comparePeriods(index, latest, shiftPeriod(latest, -count, calendar));
  const runTo = (last: number) =>
    Array.from({ length: count }, (_, place) => shiftPeriod(latest, last - count + 1 + place, calendar));
  return compareRuns(index, runTo(0), runTo(-count));
}

/**
 * The year to date against the same periods a year before, for counts of events; null for every other kind, for
 * yearly data and for an empty series.
 */
export function compareToDate(
  series: Series,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
): Comparison | null {
  const index = indexSeries(series, indicator, breaks);
  const { calendar, latest } = index;
  if (!latest || !addsUp(indicator) || calendar.frequency === 'year') return null;
  return compareYearUpTo(index, latest.year, latest.year - 1, latest.position);
}

/**
 * One year against another up to a place in the year: counts of events added up from the year's start, everything
 * else as it stood at that place.
 */
export function compareYearUpTo(
  index: SeriesIndex,
  year: number,
  before: number,
  position: number,
): Comparison {
  const { calendar, indicator } = index;
  if (!addsUp(indicator))
    return comparePeriods(index, periodAt(year, position, calendar), periodAt(before, position, calendar));
  const runOf = (of: number) =>
    Array.from({ length: position + 1 }, (_, place) => periodAt(of, place, calendar));
  return compareRuns(index, runOf(year), runOf(before));
}
