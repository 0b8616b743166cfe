import { bandsOf } from '../charts/comparators-lines.ts';
import type { FunnelPoint } from '../charts/funnel.ts';
import type { RankedArea } from '../charts/ranked.ts';
import { isNumber, missingSymbol, type Figure } from '../model/figure.ts';
import { readingIn, type ComparedAreas } from './comparator-areas.ts';
import type { IndicatorFigures } from './figures.ts';
import type { Cell, FiguresTable } from './figures-table.ts';
import { partsTable } from './parts-table.ts';

/** What the comparators draw: a row a period, newest first; '' where there is no band. */
export function bandTable({ indicator }: IndicatorFigures, areas: ComparedAreas): FiguresTable {
  const lines = [areas.own, areas.national, areas.region].filter((area) => area !== null);
  const series = areas.neighbours.map((each) => each.series);
  const bands = bandsOf(series, areas.periods);
  const cell = (figure: Figure): Cell =>
    isNumber(figure) ? { value: figure, decimals: indicator.decimals } : missingSymbol[figure];
  const rows = areas.periods.map((period, at): Cell[] => {
    const band = bands[at];
    return [
      areas.labelOf(period),
      ...lines.map((area) => cell(readingIn(area, period.end)?.value ?? 'unavailable')),
      ...(band
        ? [cell(band.lowest), cell(band.median), cell(band.highest), { value: band.count, decimals: 0 }]
        : ['', '', '', '']),
    ];
  });
  return {
    columns: [
      'Period',
      ...lines.map(({ name }) => name),
      'Lowest neighbour',
      'Median of neighbours',
      'Highest neighbour',
      'Neighbours in the band',
    ],
    rows: rows.toReversed(),
  };
}

/** The bars with their counts, in the order drawn; an area without a row is [x]. */
export function rankedTable(
  figures: IndicatorFigures,
  rows: readonly RankedArea[],
  end: string,
  areas: ComparedAreas,
): FiguresTable {
  const period = areas.periods.find((each) => each.end === end);
  const none = 'unavailable';
  const blank = { part: {}, value: none, numerator: none, denominator: none, grades: null } as const;
  return partsTable(
    figures,
    'Area',
    rows.flatMap(({ name, reading }) => {
      const own = reading ?? (period ? { ...blank, period } : null);
      return own
        ? [{ part: name, title: name, series: { calendar: figures.calendar, readings: [own] } }]
        : [];
    }),
  );
}

/** Each point with its counts, its limits and where it lies. */
export function funnelTable(
  { indicator }: IndicatorFigures,
  points: readonly FunnelPoint[],
  areas: ComparedAreas,
  end: string,
): FiguresTable {
  const figure = (value: number): Cell => ({ value, decimals: indicator.decimals });
  const count = (value: number): Cell => ({ value, decimals: 0 });
  const limit = (proportion: number) => figure(100 * proportion);
  const places = {
    within: 'within',
    'outside-95': 'outside 95%',
    'outside-99.8': 'outside 99.8%',
  } as const;
  return {
    columns: [
      'Period',
      'Area',
      areas.numeratorTitle,
      areas.denominatorTitle,
      'Percentage',
      'Lower 99.8%',
      'Lower 95%',
      'Upper 95%',
      'Upper 99.8%',
      'Limits',
    ],
    rows: points.map(({ name, numerator, denominator, value, limits, place }) => [
      areas.labelAt(end),
      name,
      count(numerator),
      count(denominator),
      figure(value),
      limit(limits.alarm.lower),
      limit(limits.warning.lower),
      limit(limits.warning.upper),
      limit(limits.alarm.upper),
      places[place],
    ]),
  };
}
