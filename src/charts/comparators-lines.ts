import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import { shiftPeriod, type Period } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';
import { neighbourBand, type NeighbourBand } from '../statistics/neighbours.ts';
import { colour } from './theme.ts';

/** An area's readings by its name for readers. */
export interface NamedSeries {
  readonly name: string;
  readonly series: Series;
}

/** Who is compared; national and region are null where the extract has no row of them. */
export interface ComparatorSeries {
  readonly own: NamedSeries;
  readonly national: NamedSeries | null;
  readonly region: NamedSeries | null;
  readonly neighbours: readonly Series[];
}

interface AreaLook {
  readonly line: string;
  readonly label: string;
  readonly width: number;
  readonly dashed: boolean;
  /** Shape and size of the points, so that colour is not alone. */
  readonly symbol: 'circle' | 'rect' | 'diamond';
  readonly symbolSize: number;
}

/** One line over all periods; undefined and null where the extract has no row or no figure. */
export interface AreaLine {
  readonly name: string;
  readonly look: AreaLook;
  readonly isOwn: boolean;
  readonly readings: readonly (Reading | undefined)[];
  readonly values: readonly (number | null)[];
}

/** How areas are marked in every comparison. */
export const areaColours = {
  own: colour.now,
  national: colour.rule,
  region: '#801650',
  others: colour.past,
  neighbours: '#dcdfe2',
} as const;

const looks = {
  own: { line: areaColours.own, width: 4, dashed: false, symbol: 'circle', symbolSize: 8 },
  national: { line: areaColours.national, width: 2, dashed: true, symbol: 'diamond', symbolSize: 8 },
  region: { line: areaColours.region, width: 2, dashed: false, symbol: 'rect', symbolSize: 6 },
} as const;
const medianLook: AreaLook = {
  line: '#6f777b',
  label: colour.secondary,
  width: 1.25,
  dashed: false,
  symbol: 'circle',
  symbolSize: 0,
};

/** Every period, in order, from the first to the last that any area has. */
export function comparedPeriods({ own, national, region, neighbours }: ComparatorSeries): Period[] {
  const { calendar } = own.series;
  const all = [own.series, national?.series, region?.series, ...neighbours]
    .flatMap((series) => series?.readings.map((reading) => reading.period) ?? [])
    .sort((one, other) => one.end.localeCompare(other.end));
  const last = all.at(-1);
  const periods: Period[] = [];
  for (let period = all[0]; period && last && period.end <= last.end;) {
    periods.push(period);
    period = shiftPeriod(period, 1, calendar);
  }
  return periods;
}

/** The neighbours' band by period; null where there is none. */
export function bandsOf(
  neighbours: readonly Series[],
  periods: readonly Period[],
): readonly (NeighbourBand | null)[] {
  return periods.map((period) => neighbourBand(neighbours, period.end));
}

/** At most four lines: our own area, the nation, the region, and the median of the neighbours. */
export function areaLines(
  { own, national, region }: ComparatorSeries,
  bands: readonly (NeighbourBand | null)[],
  periods: readonly Period[],
): AreaLine[] {
  const lineOf = (area: NamedSeries | null, kind: keyof typeof looks): AreaLine[] => {
    if (!area) return [];
    const byEnd = new Map(area.series.readings.map((reading) => [reading.period.end, reading]));
    const readings = periods.map((period) => byEnd.get(period.end));
    const values = readings.map((reading) => (reading && isNumber(reading.value) ? reading.value : null));
    const look = { ...looks[kind], label: looks[kind].line };
    return [{ name: area.name, look, isOwn: kind === 'own', readings, values }];
  };
  const median: AreaLine = {
    name: 'Median of neighbours',
    look: medianLook,
    isOwn: false,
    readings: [],
    values: bands.map((band) => band?.median ?? null),
  };
  return [
    ...(bands.some((band) => band) ? [median] : []),
    ...lineOf(region, 'region'),
    ...lineOf(national, 'national'),
    ...lineOf(own, 'own'),
  ];
}

/** Positions before which a break cuts all lines. */
export function cutsOf(breaks: readonly SeriesBreak[], periods: readonly Period[]): number[] {
  return breaks.flatMap(({ from }) => {
    const first = periods.findIndex((period) => period.end >= from);
    return first > 0 ? [first] : [];
  });
}
