import type { SeriesBreak } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodsPerYear, shiftPeriod } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { addsUp, crossesBreak, indexSeries } from './series-index.ts';
import { addedUp, isCounted } from './sides.ts';

/**
 * The series that a headline figure is the end of: for counts of events each period holds the year up to it, added
 * up from counts; everything else is as it was read. A year that is not whole, or that a series break cuts, has no
 * figure ('unavailable').
 */
export function headlineSeries(series: Series, indicator: Indicator, breaks: readonly SeriesBreak[]): Series {
  const index = indexSeries(series, indicator, breaks);
  if (!addsUp(indicator)) return series;
  const { calendar } = series;
  const readings = index.readings.map(({ period, part }): Reading => {
    const run = Array.from({ length: periodsPerYear(calendar.frequency) }, (_, back) =>
      shiftPeriod(period, -back, calendar),
    );
    const found = run.map(index.at).filter((reading) => isCounted(reading, indicator));
    const year = found.length === run.length && !crossesBreak(index, run) ? addedUp(found, indicator) : null;
    const none = 'unavailable';
    return {
      period,
      part,
      value: year?.value ?? none,
      numerator: year?.numerator ?? none,
      denominator: indicator.denominator ? (year?.denominator ?? none) : null,
      grades: null,
    };
  });
  return { calendar, readings };
}
