import type { PartSeries } from '../indicators/readings.ts';
import { missingSymbol, type Figure, type Missing } from '../model/figure.ts';
import { periodLabel } from '../model/period.ts';
import type { Reading } from '../model/reading.ts';
import { readingInterval } from '../statistics/reading-interval.ts';
import type { IndicatorFigures } from './figures.ts';
import { figureCells, figureColumns, newestFirst, type Cell, type FiguresTable } from './figures-table.ts';

/**
 * The table behind a breakdown: a row a period and part with counts and figure, and on demand the ends of its 95%
 * interval; the latest period first, parts in the order given.
 */
export function partsTable(
  figures: Pick<IndicatorFigures, 'indicator' | 'dataset' | 'calendar'>,
  partColumn: string,
  parts: readonly (PartSeries & { readonly title: string })[],
  withIntervals = false,
): FiguresTable {
  const { indicator, dataset, calendar } = figures;
  const rows = parts.flatMap(({ title, series }) =>
    newestFirst(series).map((reading) => ({ title, reading, end: reading.period.end })),
  );
  const ends = (reading: Reading): Cell[] => {
    const missing = [reading.value, reading.numerator, reading.denominator].find(isMissing);
    if (missing) return [missingSymbol[missing], missingSymbol[missing]];
    const interval = readingInterval(reading, indicator);
    return interval
      ? [interval.lower, interval.upper].map((value) => ({ value, decimals: indicator.decimals }))
      : ['', ''];
  };
  return {
    columns: [
      'Period',
      partColumn,
      ...figureColumns(indicator, dataset),
      ...(withIntervals ? ['Lower 95%', 'Upper 95%'] : []),
    ],
    rows: rows
      .sort((one, other) => (one.end === other.end ? 0 : one.end > other.end ? -1 : 1))
      .map(({ title, reading }) => [
        periodLabel(reading.period, calendar),
        title,
        ...figureCells(indicator, reading),
        ...(withIntervals ? ends(reading) : []),
      ]),
  };
}

function isMissing(figure: Figure | null): figure is Missing {
  return typeof figure === 'string';
}
