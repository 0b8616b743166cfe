import { missingSymbol, isNumber, type Figure } from '../model/figure.ts';
import { periodLabel, periodShort } from '../model/period.ts';
import { possibleLimit, possibleRange } from '../statistics/spc-possible.ts';
import { signalWords, type SpcSeries } from '../statistics/spc-words.ts';
import { factColumns } from './fact-columns.ts';
import type { IndicatorFigures } from './figures.ts';
import type { Cell, FiguresTable } from './figures-table.ts';

/** Every period, newest first, with figure, mean, limits, and what the rules say. */
export function trendTable(series: SpcSeries, figures: IndicatorFigures): FiguresTable {
  const { indicator, calendar, places, analysis } = series;
  const { limit, cell } = cellsOf(series);
  const rows = places.map(({ period, reading }) => ({
    period,
    value: (reading?.value ?? 'unavailable') satisfies Figure,
  }));
  const facts = factColumns(figures, rows);
  const unit = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  return {
    columns: ['Period', unit, 'Mean', 'Lower limit', 'Upper limit', 'What the rules say', ...facts.columns],
    rows: places
      .map(({ period, value }, at): Cell[] => {
        const point = analysis.points[at];
        const signal = analysis.signals.find((each) => each.rule === point?.rule && each.at.includes(at));
        const row = rows[at] ?? { period, value: 'unavailable' };
        return [
          periodLabel(period, calendar),
          isNumber(row.value) ? { value: row.value, decimals: indicator.decimals } : missingSymbol[row.value],
          cell(point?.mean ?? null),
          limit(point?.lower ?? null),
          limit(point?.upper ?? null),
          value === null ? '' : signal ? sayOne(signalWords(signal, series)) : 'usual variation',
          ...facts.cells(row),
        ];
      })
      .toReversed(),
  };
}

/** Mean and limits of each stretch, oldest first. */
export function limitsTable(series: SpcSeries): FiguresTable {
  const { calendar, places, analysis } = series;
  const { limit, cell } = cellsOf(series);
  const groups = analysis.groups.filter((group) => group.known.length > 0);
  const short = (at: number) => {
    const period = places[at]?.period;
    return period ? periodShort(period, calendar) : '';
  };
  const name = calendar.frequency.charAt(0).toUpperCase() + calendar.frequency.slice(1);
  return {
    columns: [
      'Limits',
      ...groups.map(({ first, last }, at) =>
        at === groups.length - 1
          ? `From ${short(first)}`
          : at === 0
            ? `To ${short(last)}`
            : `${short(first)} to ${short(last)}`,
      ),
    ],
    rows: [
      ['Upper limit', ...groups.map((group) => limit(group.upper))],
      ['Mean', ...groups.map((group) => cell(group.mean))],
      ['Lower limit', ...groups.map((group) => limit(group.lower))],
      [`${name}s with a figure`, ...groups.map((group) => ({ value: group.known.length, decimals: 0 }))],
    ],
  };
}

/** A limit that no figure could reach is not one: the cell says so. */
function cellsOf({ places, indicator }: SpcSeries) {
  const range = possibleRange(
    places.map((place) => place.value),
    indicator,
  );
  const cell = (value: number | null): Cell =>
    value === null ? '' : { value, decimals: indicator.decimals };
  const limit = (value: number | null): Cell => {
    if (value === null || possibleLimit(value, range) !== null) return cell(value);
    return value < range.lowest ? 'none (below 0)' : 'none (above 100%)';
  };
  return { cell, limit };
}

/** A point outside stands alone; of a run it is one. */
function sayOne(words: string): string {
  return /^\d/.test(words) ? `one of ${words}` : words;
}
