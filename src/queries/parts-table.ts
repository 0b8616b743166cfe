import type { PartSeries } from '../indicators/readings.ts';
import { periodLabel } from '../model/period.ts';
import type { IndicatorFigures } from './figures.ts';
import { figureCells, figureColumns, newestFirst, type FiguresTable } from './figures-table.ts';

/** The table behind a breakdown: a row a period and part with counts and figure, the latest period first. */
export function partsTable(
  figures: IndicatorFigures,
  partColumn: string,
  parts: readonly (PartSeries & { readonly title: string })[],
): FiguresTable {
  const { indicator, dataset, calendar } = figures;
  const rows = parts.flatMap(({ title, series }) =>
    newestFirst(series).map((reading) => ({ title, reading })),
  );
  return {
    columns: ['Period', partColumn, ...figureColumns(indicator, dataset)],
    rows: rows
      .sort((one, other) => other.reading.period.end.localeCompare(one.reading.period.end))
      .map(({ title, reading }) => [
        periodLabel(reading.period, calendar),
        title,
        ...figureCells(indicator, reading),
      ]),
  };
}
