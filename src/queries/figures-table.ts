import { isNumber, missingSymbol, type Figure } from '../model/figure.ts';
import { formatNumber } from '../model/format.ts';
import { fieldOf, type Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodLabel, periodsPerYear, shiftPeriod } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { factColumns } from './fact-columns.ts';
import type { IndicatorFigures } from './figures.ts';

/** A cell: a number with the decimals it is shown with, or text ('' where there is nothing to say). */
export type Cell = { readonly value: number; readonly decimals: number } | string;

/** The table behind a chart, and the rows of its CSV. */
export interface FiguresTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as it is read on screen. */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : formatNumber(cell.value, cell.decimals);
}

/** A cell as it is written to CSV: numbers stay numbers, rounded as shown. */
export function cellValue(cell: Cell): string | number {
  return typeof cell === 'string' ? cell : Number(cell.value.toFixed(cell.decimals));
}

/** Every period, newest first, with counts, the figure, a year earlier and the change, and what held and happened. */
export function figuresTable(figures: IndicatorFigures): FiguresTable {
  const { indicator, dataset, series } = figures;
  const facts = factColumns(figures, series.readings);
  return {
    columns: [
      'Period',
      ...figureColumns(indicator, dataset),
      'A year earlier',
      changeColumn(indicator),
      ...facts.columns,
    ],
    rows: newestFirst(series).map((reading) => [
      periodLabel(reading.period, series.calendar),
      ...figureCells(indicator, reading),
      ...yearEarlierCells(figures, series, reading),
      ...facts.cells(reading),
    ]),
  };
}

/** The readings of a series, the latest first. */
export function newestFirst(series: Series): readonly Reading[] {
  return series.readings.toSorted((one, other) => other.period.end.localeCompare(one.period.end));
}

/** The columns of a reading's counts and figure, by the titles of the schema. */
export function figureColumns(indicator: Indicator, dataset: Dataset): string[] {
  const title = (names: readonly string[]) =>
    names.map((name) => fieldOf(dataset, name)?.title ?? name).join(' + ');
  const figure = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  if (indicator.value !== undefined)
    return indicator.base === undefined ? [figure] : [title([indicator.base]), figure];
  if (indicator.denominator) return [title(indicator.numerator ?? []), title(indicator.denominator), figure];
  return [figure];
}

function changeColumn(indicator: Indicator): string {
  return indicator.unit === 'percent' ? 'Change, percentage points' : 'Change on a year earlier';
}

/** A reading's counts and figure, under `figureColumns`; a missing one is its symbol. */
export function figureCells(indicator: Indicator, reading: Reading): Cell[] {
  const figure = cell(reading.value, indicator.decimals);
  if (indicator.value !== undefined)
    return indicator.base === undefined ? [figure] : [cell(reading.denominator ?? 'unavailable', 0), figure];
  if (indicator.denominator)
    return [
      cell(reading.numerator ?? 'unavailable', 0),
      cell(reading.denominator ?? 'unavailable', 0),
      figure,
    ];
  return [figure];
}

function yearEarlierCells({ indicator, breaks }: IndicatorFigures, series: Series, reading: Reading): Cell[] {
  const { calendar, readings } = series;
  const end = shiftPeriod(reading.period, -periodsPerYear(calendar.frequency), calendar).end;
  const earlier = readings.find((each) => each.period.end === end);
  if (!earlier) return ['', ''];
  const isCut = breaks.some((each) => end < each.from && reading.period.end >= each.from);
  if (isCut) return [cell(earlier.value, indicator.decimals), 'series break'];
  const change =
    isNumber(reading.value) && isNumber(earlier.value)
      ? { value: reading.value - earlier.value, decimals: indicator.decimals }
      : '';
  return [cell(earlier.value, indicator.decimals), change];
}

function cell(figure: Figure, decimals: number): Cell {
  return isNumber(figure) ? { value: figure, decimals } : missingSymbol[figure];
}
