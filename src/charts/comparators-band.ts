import type { LineSeriesOption } from 'echarts';
import type { NeighbourBand } from '../statistics/neighbours.ts';
import { areaColours } from './comparators-lines.ts';
import type { Mark, Plot } from './drawing.ts';
import { standsAlone, stretches } from './year-lines.ts';

/** The band as two stacked lines, of which the space between is filled. */
export function bandSeries(
  bands: readonly (NeighbourBand | null)[],
  cuts: readonly number[],
): LineSeriesOption[] {
  const edge = (pick: (band: NeighbourBand) => number, isFilled: boolean) =>
    stretches({ values: bands.map((band) => (band ? pick(band) : null)), cuts }).map(
      (values, stretch): LineSeriesOption => ({
        type: 'line',
        stack: `neighbours-${stretch}`,
        stackStrategy: 'all',
        silent: true,
        symbol: 'none',
        animation: false,
        z: 1,
        lineStyle: { width: 0 },
        ...(isFilled ? { areaStyle: { color: areaColours.neighbours, opacity: 1 } } : {}),
        emphasis: { disabled: true },
        data: values.map((value) => value ?? '-'),
      }),
    );
  return [...edge((band) => band.lowest, false), ...edge((band) => band.highest - band.lowest, true)];
}

/** A band that has none beside it in its stretch, which an area cannot show, as a bar. */
export function loneBands(
  bands: readonly (NeighbourBand | null)[],
  cuts: readonly number[],
  plot: Plot,
): Mark[] {
  const counts = stretches({ values: bands.map((band) => band?.count ?? null), cuts });
  return counts.flatMap((stretch) =>
    bands.flatMap((band, at): Mark[] => {
      if (!band || !standsAlone(stretch, at)) return [];
      const { x, y } = plot.at(at, band.highest);
      const left = Math.max(plot.left, x - 9);
      const right = Math.min(plot.left + plot.width, x + 9);
      const height = plot.at(at, band.lowest).y - y;
      return [{ kind: 'box', x: left, y, width: right - left, height, fill: areaColours.neighbours }];
    }),
  );
}
