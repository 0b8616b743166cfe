import type { LineSeriesOption } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { SeriesBreak } from '../model/dataset.ts';
import { formatFigure, type Unit } from '../model/format.ts';
import { periodShort, type Period } from '../model/period.ts';
import type { NeighbourBand } from '../statistics/neighbours.ts';
import { bandSeries, loneBands } from './comparators-band.ts';
import { endGutter, endLabels, endMarks } from './comparators-labels.ts';
import {
  areaColours,
  areaLines,
  bandsOf,
  comparedPeriods,
  cutsOf,
  type AreaLine,
  type ComparatorSeries,
} from './comparators-lines.ts';
import { cutMarks, hiddenMarks } from './comparators-marks.ts';
import { drawing, emptyNote } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { readingRow, tooltip, type TooltipRow } from './tooltip.ts';
import { tickLabel, ticks, valueAxis } from './value-axis.ts';
import { standsAlone, stretches } from './year-lines.ts';

/** What the comparators are drawn from; width is that of the whole chart in px. */
export interface ComparatorsInput extends ComparatorSeries {
  readonly unit: Unit;
  readonly breaks: readonly SeriesBreak[];
  readonly width: number;
}

/** The height that suits a width, in px. */
export function comparatorsHeight(width: number): number {
  return width < 500 ? 360 : 380;
}

/** The value at which the axis starts, in the unit; null when it starts at 0. */
export function comparatorsStart(input: Omit<ComparatorsInput, 'width'>): number | null {
  const { min } = arrange(input).axis;
  return min > 0 ? min : null;
}

/** Our own area, the nation and the region as lines over the neighbours' range and median; all cut at breaks. */
export function comparatorsOption(input: ComparatorsInput): EChartsCoreOption {
  const { unit, width } = input;
  const { calendar } = input.own.series;
  const { periods, bands, lines, cuts, axis } = arrange(input);
  const labels = endLabels(lines, bands, { unit, calendar, periods, width });
  const left = Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, unit), 13))) + 12;
  const right = endGutter(labels);
  const names = periods.map((period) => periodShort(period, calendar));
  const step = (width - left - right) / Math.max(1, periods.length - 1);
  const every = Math.ceil((Math.max(0, ...names.map((name) => measureText(name, 13))) + 8) / step);
  return {
    ...base,
    grid: { left, right, top: cuts.length > 0 ? 34 : 14, bottom: 30, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: periods.map((_, at) => String(at)),
      boundaryGap: periods.length < 2,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis }, onZero: false },
      axisLabel: {
        color: colour.secondary,
        fontSize: 13,
        margin: 11,
        interval: (at: number) => (periods.length - 1 - at) % every === 0,
        formatter: (name: string) => names[Number(name)] ?? '',
      },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLabel: {
        color: colour.secondary,
        fontSize: 13,
        formatter: (value: number) => tickLabel(value, axis, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: tooltip((at) => tooltipRows(lines, bands[at] ?? null, at, names[at] ?? '', unit)),
    series: [
      drawing(1, (plot) => [...hiddenMarks(lines.at(-1), plot), ...loneBands(bands, cuts, plot)]),
      ...bandSeries(bands, cuts),
      ...lines.flatMap((line) => lineSeries(line, cuts)),
      drawing(5, (plot) => [
        ...cutMarks(cuts, names, plot),
        ...endMarks(labels, plot),
        ...(labels.length === 0 ? [emptyNote(plot)] : []),
      ]),
    ],
  };
}

function arrange(input: Omit<ComparatorsInput, 'width'>) {
  const periods: readonly Period[] = comparedPeriods(input);
  const bands = bandsOf(input.neighbours, periods);
  const lines = areaLines(input, bands, periods);
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...bands.flatMap((band) => (band ? [band.lowest, band.highest] : [])),
  ];
  return {
    periods,
    bands,
    lines,
    cuts: cutsOf(input.breaks, periods),
    axis: valueAxis(values, input.unit),
  };
}

function lineSeries({ name, look, isOwn, values }: AreaLine, cuts: readonly number[]): LineSeriesOption[] {
  return stretches({ values, cuts }).map((stretch) => ({
    type: 'line',
    name,
    connectNulls: false,
    animation: false,
    z: isOwn ? 4 : 3,
    symbol: look.symbol,
    showAllSymbol: true,
    clip: false,
    color: look.line,
    lineStyle: {
      width: look.width,
      type: look.dashed ? 'dashed' : 'solid',
      cap: look.dashed ? 'butt' : 'round',
      join: 'round',
    },
    emphasis: { disabled: true },
    data: stretch.map((value, at) => ({
      value: value ?? '-',
      symbolSize: look.symbolSize > 0 ? look.symbolSize : standsAlone(stretch, at) ? 4 : 0,
    })),
  }));
}

function tooltipRows(
  lines: readonly AreaLine[],
  band: NeighbourBand | null,
  at: number,
  period: string,
  unit: Unit,
): TooltipRow[] {
  const rows = lines.toReversed().flatMap(({ name, look, readings }): TooltipRow[] => {
    const reading = readings[at];
    return reading ? [readingRow(`${name}, ${period}`, reading, unit, look.line)] : [];
  });
  if (!band) return rows;
  const range = `${formatFigure(band.lowest, unit)} to ${formatFigure(band.highest, unit)}`;
  const counts = `${band.count} with a figure`;
  return [
    ...rows,
    { swatch: '#6f777b', label: 'Median of neighbours', value: formatFigure(band.median, unit), counts },
    { swatch: areaColours.neighbours, label: 'Range of neighbours', value: range, counts: '' },
  ];
}
