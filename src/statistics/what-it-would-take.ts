import type { Comparison, Side } from '../model/comparison.ts';
import { isNumber } from '../model/figure.ts';
import { figureWords, formatNumber } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import { dateWords, periodAt, periodsPerYear, type Calendar } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import { smallestClearDifference } from './newcombe.ts';

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What it would take, from counts, in one sentence: how many more or fewer of those counted would match last year
 * (or, where the verdict rests on an interval, would be clearly better). '' where the indicator has no counts, a
 * side is missing, or there is nothing left to reach.
 */
export function whatItWouldTake(series: Series, indicator: Indicator, comparison: Comparison): string {
  const { latest, earlier, verdict } = comparison;
  if (indicator.denominator === undefined || indicator.better === 'neutral' || !latest || !earlier) return '';
  if (comparison.change === null) return '';
  const now = countsOf(latest);
  const before = countsOf(earlier);
  if (!now || !before) return '';
  if (indicator.kind === 'cumulative') return byYearEnd(series, indicator, latest, now);
  if (verdict === 'improving') return '';
  return indicator.kind === 'flow'
    ? toBeClear(indicator, now, before)
    : toMatch(indicator, now, before, 'a year earlier');
}

/** "12 more by 31 March 2027 would match last year's 54.8%, if the count below stays 506". */
function byYearEnd(series: Series, indicator: Indicator, latest: Side, now: Counts): string {
  const { calendar } = series;
  const end = lastOfYear(latest.last.year, calendar);
  const lastYear = series.readings.find(
    ({ period }) => period.end === lastOfYear(latest.last.year - 1, calendar),
  );
  if (
    !lastYear ||
    latest.last.end === end ||
    !isNumber(lastYear.numerator) ||
    !isNumber(lastYear.denominator)
  )
    return '';
  if (lastYear.denominator === 0) return '';
  const needed = reach(indicator, lastYear.numerator / lastYear.denominator, now.denominator) - now.numerator;
  if (needed <= 0) return '';
  return `${formatNumber(needed)} more by ${dateWords(end)} would match last year’s ${figureWords(lastYear.value, indicator)}, with ${formatNumber(now.denominator)} to count from as now.`;
}

/** The count at which a share of the given size is reached, on the side that is better. */
function reach(indicator: Indicator, share: number, denominator: number): number {
  const exact = share * denominator;
  return indicator.better === 'higher' ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
}

function toMatch(indicator: Indicator, now: Counts, before: Counts, than: string): string {
  const needed = reach(indicator, before.numerator / before.denominator, now.denominator) - now.numerator;
  const isReached = indicator.better === 'higher' ? needed <= 0 : needed >= 0;
  if (isReached) return '';
  const words = `${formatNumber(Math.abs(needed))} ${needed > 0 ? 'more' : 'fewer'}`;
  return `${words} of the ${formatNumber(now.denominator)} would match ${than}.`;
}

/** "9 more of the 231 would have been clearly better than a year earlier". */
function toBeClear(indicator: Indicator, now: Counts, before: Counts): string {
  if (indicator.better === 'neutral') return '';
  const difference = smallestClearDifference(
    now.denominator,
    before.numerator,
    before.denominator,
    indicator.better,
  );
  if (difference === null) return '';
  const sign = indicator.better === 'higher' ? 1 : -1;
  const clear = reach(indicator, before.numerator / before.denominator + sign * difference, now.denominator);
  const needed = clear - now.numerator;
  if (sign * needed <= 0) return '';
  const words = `${formatNumber(Math.abs(needed))} ${needed > 0 ? 'more' : 'fewer'}`;
  return `${words} of the ${formatNumber(now.denominator)} would have been clearly better than a year earlier.`;
}

function countsOf({ numerator, denominator }: Side): Counts | null {
  return isNumber(numerator) && isNumber(denominator) && denominator > 0 ? { numerator, denominator } : null;
}

function lastOfYear(year: number, calendar: Calendar): string {
  return periodAt(year, periodsPerYear(calendar.frequency) - 1, calendar).end;
}
