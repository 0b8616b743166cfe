import { isNumber, missingMeaning } from '../model/figure.ts';
import { figureWords, formatFigure, type Unit } from '../model/format.ts';
import { periodShort, periodsPerYear, shiftPeriod, type Period } from '../model/period.ts';
import type { Series } from '../model/reading.ts';

/** Parts that alt text names; a longer list is read by nobody. */
const mostNamed = 12;

interface NamedPart {
  readonly title: string;
  readonly series: Series;
}

/** The last period in which any of several series has a reading; null where there is none. */
export function latestPeriod(several: readonly Series[]): Period | null {
  let latest: Period | null = null;
  for (const { readings } of several)
    for (const { period } of readings) if (!latest || period.end > latest.end) latest = period;
  return latest;
}

/**
 * Alt text of a breakdown: what it is, each part drawn with its latest figure and the one a year earlier, and how
 * many more there are. `of` is the number of all parts. It judges nothing.
 */
export function partsDescription(
  what: string,
  drawn: readonly NamedPart[],
  of: number,
  unit: Unit,
  latest: Period | null,
): string {
  if (!latest || drawn.length === 0) return `${what}. No figures.`;
  const named = drawn.slice(0, mostNamed).map((part) => partWords(part, unit, latest));
  const more = [
    ...(drawn.length > named.length ? [`${drawn.length - named.length} more parts are drawn`] : []),
    ...(of > drawn.length
      ? [`${(of - drawn.length).toLocaleString('en-GB')} more are in the table only`]
      : []),
  ];
  return `${what}. ${[...named, ...more].join('. ')}.`;
}

/** "School age: 51.4 weeks in Sep 2026, 60.2 a year earlier"; a missing latest figure with its reason. */
function partWords({ title, series }: NamedPart, unit: Unit, latest: Period): string {
  const { calendar, readings } = series;
  const at = (end: string) => readings.find((reading) => reading.period.end === end);
  const when = periodShort(latest, calendar);
  const value = at(latest.end)?.value ?? 'unavailable';
  if (!isNumber(value)) return `${title}: no figure in ${when}, ${missingMeaning[value]}`;
  const earlier = at(shiftPeriod(latest, -periodsPerYear(calendar.frequency), calendar).end);
  const before = earlier ? `, ${formatFigure(earlier.value, unit)} a year earlier` : '';
  return `${title}: ${figureWords(value, unit)} in ${when}${before}`;
}
