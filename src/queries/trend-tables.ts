import { missingSymbol, isNumber } from '../model/figure.ts';
import type { Annotation } from '../model/facts.ts';
import { periodLabel, periodShort } from '../model/period.ts';
import { placeOf } from '../statistics/spc-periods.ts';
import { possibleLimit, possibleRange } from '../statistics/spc-possible.ts';
import { signalWords, type SpcSeries } from '../statistics/spc-words.ts';
import type { Cell, FiguresTable } from './figures-table.ts';

/** Every period, newest first, with figure, mean, limits, and what the rules say. */
export function trendTable(series: SpcSeries, annotations: readonly Annotation[]): FiguresTable {
  const { indicator, calendar, places, analysis } = series;
  const { limit, cell } = cellsOf(series);
  const notes = places.map((_, at) =>
    annotations.flatMap(({ date, note }) => (placeOf(places, date, false) === at ? [note] : [])).join('; '),
  );
  const hasNotes = notes.some((note) => note !== '');
  const unit = indicator.unitWords.charAt(0).toUpperCase() + indicator.unitWords.slice(1);
  return {
    columns: [
      'Period',
      unit,
      'Mean',
      'Lower limit',
      'Upper limit',
      'What the rules say',
      ...(hasNotes ? ['Note'] : []),
    ],
    rows: places
      .map(({ period, reading, value }, at): Cell[] => {
        const point = analysis.points[at];
        const signal = analysis.signals.find((each) => each.rule === point?.rule && each.at.includes(at));
        const reason = reading && !isNumber(reading.value) ? reading.value : 'unavailable';
        return [
          periodLabel(period, calendar),
          value === null ? missingSymbol[reason] : { value, decimals: indicator.decimals },
          cell(point?.mean ?? null),
          limit(point?.lower ?? null),
          limit(point?.upper ?? null),
          value === null ? '' : signal ? sayOne(signalWords(signal, series)) : 'usual variation',
          ...(hasNotes ? [notes[at] ?? ''] : []),
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
