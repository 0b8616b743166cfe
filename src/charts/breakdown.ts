import type { EChartsCoreOption } from 'echarts/core';
import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber, missingSymbol } from '../model/figure.ts';
import type { Unit } from '../model/format.ts';
import type { Calendar } from '../model/period.ts';
import {
  axisLabelSize,
  axisLineHeight,
  breakdownPeriods,
  latestPeriodLine,
  latestPeriodSize,
  latestSize,
  latestWidth,
  layOutPanels,
  titleLine,
  titleSize,
  type BreakdownPart,
  type Panel,
} from './breakdown-layout.ts';
import { drawing, type Mark, type Plot } from './drawing.ts';
import { intervalMarks, intervalsOf, type IntervalOf } from './breakdown-intervals.ts';
import { bandOf, hiddenRuns } from './hidden-bands.ts';
import { measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { linesOf, rowOf } from './breakdown-tooltip.ts';
import { tooltip } from './tooltip.ts';
import { tickLabel, ticks, valueAxis, type ValueAxis } from './value-axis.ts';
import { standsAlone, stretches } from './year-lines.ts';

/** What the small charts are drawn from; width is that of all together in px. */
export interface BreakdownInput {
  readonly parts: readonly BreakdownPart[];
  readonly unit: Unit;
  readonly calendar: Calendar;
  readonly width: number;
  /** How many stand beside each other; by the width where left out. */
  readonly columns?: number;
  /** Cut every part's line. */
  readonly breaks?: readonly SeriesBreak[];
  /** A reading's 95% interval in the unit, drawn under the lines; none where left out. */
  readonly intervalOf?: IntervalOf;
}

/** Up to so many parts a tooltip names all of them, where there is the width for it; otherwise the one pointed at. */
const mostListed = 12;
const narrow = 500;

/** The height that all small charts need, in px. */
export function breakdownHeight(input: BreakdownInput): number {
  return arrange(input).height;
}

/** A small chart a part, one scale for all, each with the latest four years as one line in time order. */
export function breakdownOption(input: BreakdownInput): EChartsCoreOption {
  const { unit, intervalOf } = input;
  const { panels, axis, periods, ends } = arrange(input);
  const cuts = (input.breaks ?? []).flatMap(({ from }) => {
    const first = periods.findIndex((period) => period.end >= from);
    return first > 0 ? [first] : [];
  });
  const lastAt = periods.length - 1;
  const isListed = panels.length <= mostListed && input.width >= narrow;
  return {
    ...base,
    grid: panels.map(({ x, plotTop, width, plotHeight }) => ({
      left: x,
      top: plotTop,
      width,
      height: plotHeight,
      outerBoundsMode: 'none',
    })),
    xAxis: panels.map((_, gridIndex) => ({
      type: 'category',
      gridIndex,
      data: periods.map((_period, at) => String(at)),
      boundaryGap: periods.length === 1,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis }, onZero: false },
      axisLabel: {
        color: colour.secondary,
        fontSize: axisLabelSize,
        ...(ends.some((name) => name.includes('\n')) ? { lineHeight: axisLineHeight } : {}),
        interval: (at: number) => at === 0 || at === lastAt,
        showMinLabel: true,
        showMaxLabel: true,
        ...(periods.length > 1 ? { alignMinLabel: 'left', alignMaxLabel: 'right' } : {}),
        formatter: (name: string) => ends[name === '0' ? 0 : 1] ?? '',
      },
    })),
    yAxis: panels.map(({ isFirstInRow }, gridIndex) => ({
      type: 'value',
      gridIndex,
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLabel: {
        show: isFirstInRow,
        color: colour.secondary,
        fontSize: 12,
        formatter: (value: number) => tickLabel(value, axis, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    })),
    axisPointer: { ...(isListed ? { link: [{ xAxisIndex: 'all' }] } : {}), animation: false },
    tooltip: tooltip((position, axisIndex) =>
      isListed
        ? panels.flatMap((panel) => rowOf(panel, position, input, periods))
        : linesOf(panels[axisIndex], position, input, periods),
    ),
    series: panels.flatMap((panel, at) => [
      drawing(
        1,
        (plot) => [
          ...hiddenMarks(panel, plot),
          ...(intervalOf ? intervalMarks(intervalsOf(panel.readings, intervalOf), cuts, plot) : []),
        ],
        at,
      ),
      ...lines(panel, cuts, at),
      drawing(3, (plot) => [...titleMarks(panel), ...cutMarks(cuts, periods.length, plot)], at),
    ]),
  };
}

function arrange(input: BreakdownInput) {
  const periods = breakdownPeriods(input.parts, input.calendar);
  const ends = new Set(periods.map((period) => period.end));
  const values = input.parts
    .flatMap((part) => part.series.readings)
    .flatMap((reading) => {
      const { period, value } = reading;
      const interval = input.intervalOf?.(reading);
      return ends.has(period.end) && isNumber(value) ? [value, ...(interval ? [interval.upper] : [])] : [];
    });
  const axis: ValueAxis = valueAxis(values.length > 0 ? [0, ...values] : [], input.unit, 4);
  const left =
    Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, input.unit), 12))) + 10;
  return { ...layOutPanels(input, periods, left), axis, periods };
}

function lines({ readings }: Panel, cuts: readonly number[], axis: number) {
  const values = readings.map((reading) => (reading && isNumber(reading.value) ? reading.value : null));
  const last = values.findLastIndex((value) => value !== null);
  return stretches({ values, cuts }).map((stretch) => ({
    type: 'line',
    xAxisIndex: axis,
    yAxisIndex: axis,
    connectNulls: false,
    animation: false,
    z: 2,
    symbol: 'circle',
    showAllSymbol: true,
    clip: false,
    color: colour.now,
    lineStyle: { width: 2, cap: 'round', join: 'round' },
    emphasis: { disabled: true },
    data: stretch.map((value, at) => ({
      value: value ?? '-',
      symbolSize: at === last ? 7 : standsAlone(stretch, at) ? 5 : 0,
    })),
  }));
}

function titleMarks({ title, latest, latestPeriod, isPeriodBelow, x, y }: Panel): Mark[] {
  const below = y + title.length * titleLine + 13;
  const isBelow = isPeriodBelow && latest !== '';
  return [
    ...title.map((text, at): Mark => ({
      kind: 'text',
      text,
      x,
      y: y + titleLine * (at + 0.5),
      size: titleSize,
      bold: true,
      fill: colour.text,
    })),
    { kind: 'text', text: latest, x, y: below, size: latestSize, bold: true, fill: colour.now },
    {
      kind: 'text',
      text: latestPeriod,
      x: isBelow ? x : x + latestWidth(latest),
      y: isBelow ? below + latestPeriodLine + 2 : below + 1,
      size: latestPeriodSize,
      fill: colour.secondary,
    },
  ];
}

function hiddenMarks({ readings }: Panel, plot: Plot): Mark[] {
  const bands = hiddenRuns(readings.map((reading) => reading?.value)).map((run) =>
    bandOf(run, readings.length, plot),
  );
  let end = -Infinity;
  return [
    ...bands,
    ...bands.flatMap((band): Mark[] => {
      const x = band.x + band.width / 2;
      // Runs close to each other share one symbol, since two would lie over each other.
      if (x - end < 18) return [];
      end = x;
      return [
        {
          kind: 'text',
          text: missingSymbol.suppressed,
          x,
          y: plot.top + plot.height - 12,
          size: 12,
          align: 'center',
          fill: colour.secondary,
        },
      ];
    }),
  ];
}

function cutMarks(cuts: readonly number[], count: number, plot: Plot): Mark[] {
  return cuts.map((cut): Mark => {
    const x = plot.at(cut, 0).x - plot.width / Math.max(1, count - 1) / 2;
    return {
      kind: 'line',
      points: [
        [x, plot.top],
        [x, plot.top + plot.height],
      ],
      stroke: colour.rule,
      width: 1.5,
      dotted: true,
    };
  });
}
