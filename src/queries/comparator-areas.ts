import { comparedPeriods, type NamedSeries } from '../charts/comparators-lines.ts';
import type { FunnelArea } from '../charts/funnel.ts';
import type { PartSeries } from '../indicators/readings.ts';
import { calendarOf, fieldOf, valueWords, type Dataset } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodLabel, type Period } from '../model/period.ts';
import type { Reading } from '../model/reading.ts';

export type ComparedArea = NamedSeries;

/** An indicator's readings by area, each in its role. */
export interface ComparedAreas {
  readonly own: ComparedArea;
  /** Null where the extract has no row of it. */
  readonly national: ComparedArea | null;
  readonly region: ComparedArea | null;
  /** Those of the declared neighbours that the extract has. */
  readonly neighbours: readonly ComparedArea[];
  /** Every period from the first to the last that any area has, oldest first. */
  readonly periods: readonly Period[];
  readonly labelOf: (period: Period) => string;
  /** The same for a period's end; '' for a period that no area has. */
  readonly labelAt: (end: string) => string;
  /** The year of a period by its end, as an address names it; '' for a period that no area has. */
  readonly yearOf: (end: string) => string;
  /** What is counted and what it is out of, as the schema titles them; '' where there are no counts. */
  readonly numeratorTitle: string;
  readonly denominatorTitle: string;
}

/** True where areas can be compared: the dataset says whose rows are whose, and the figure does not grow with size. */
export function canCompareAreas(indicator: Indicator, { dashboard }: Dataset): boolean {
  return (
    dashboard.areas !== undefined && (indicator.value !== undefined || indicator.denominator !== undefined)
  );
}

/** Gives each area its role as the dataset declares it; null where the dataset declares none. */
export function compareAreas(
  indicator: Indicator,
  dataset: Dataset,
  parts: readonly PartSeries[],
): ComparedAreas | null {
  const declared = dataset.dashboard.areas;
  if (!declared) return null;
  const field = fieldOf(dataset, declared.column);
  const calendar = calendarOf(dataset);
  const areaOf = (code: string): ComparedArea | null => {
    const part = parts.find((each) => each.part === code);
    return part ? { name: valueWords(field, code), series: part.series } : null;
  };
  const own = areaOf(declared.own) ?? {
    name: valueWords(field, declared.own),
    series: { calendar, readings: [] },
  };
  const [national, region] = [areaOf(declared.national), areaOf(declared.region)];
  const neighbours = declared.neighbours.flatMap((code) => areaOf(code) ?? []);
  const periods = comparedPeriods({
    own,
    national,
    region,
    neighbours: neighbours.map((each) => each.series),
  });
  const titles = (columns: readonly string[] = []) =>
    columns.map((column) => fieldOf(dataset, column)?.title ?? column).join(' + ');
  const labelOf = (period: Period) => periodLabel(period, calendar);
  return {
    own,
    national,
    region,
    neighbours,
    periods,
    labelOf,
    labelAt: (end) => {
      const period = periods.find((each) => each.end === end);
      return period ? labelOf(period) : '';
    },
    yearOf: (end) => String(periods.find((each) => each.end === end)?.year ?? ''),
    numeratorTitle: titles(indicator.numerator),
    denominatorTitle: titles(indicator.denominator),
  };
}

/** An area's reading for the period that ends on a day. */
export function readingIn({ series }: ComparedArea, end: string): Reading | undefined {
  return series.readings.find((reading) => reading.period.end === end);
}

/** An area's counts for a period; null where one is missing or there is nothing to divide by. */
export function countsIn(area: ComparedArea, end: string): FunnelArea | null {
  const { numerator, denominator } = readingIn(area, end) ?? { numerator: null, denominator: null };
  if (!isNumber(numerator) || !isNumber(denominator) || denominator <= 0) return null;
  return { name: area.name, numerator, denominator };
}

/** The period a year in the address stands for: the last of that year, otherwise the last of all; null without any. */
export function periodOfYear({ periods }: ComparedAreas, year: string | null): Period | null {
  return periods.findLast((period) => String(period.year) === year) ?? periods.at(-1) ?? null;
}
