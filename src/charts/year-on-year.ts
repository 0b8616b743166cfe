import type { LineSeriesOption } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { SeriesBreak } from '../model/dataset.ts';
import { missingSymbol } from '../model/figure.ts';
import type { Unit } from '../model/format.ts';
import { periodAt, periodShort, periodsPerYear, positionLabel } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import { boxesOfTexts } from './boxes.ts';
import { datedLevels, levelsAt, type DatedFact, type DatedLevel } from './dated-levels.ts';
import { drawing, emptyNote, type Mark, type Plot } from './drawing.ts';
import { bandOf, hiddenRuns } from './hidden-bands.ts';
import { levelKey, levelKeyHeight, levelKeyMarks } from './level-key.ts';
import { levelLabels, levelLines, levelRow } from './level-marks.ts';
import { measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { readingRow, tooltip } from './tooltip.ts';
import { tickLabel, ticks, valueAxis, type ValueAxis } from './value-axis.ts';
import { breakMarks, topHeight, topLines } from './year-breaks.ts';
import { gutterWidth, placeLabels, segmentsOf, yearLabels } from './year-labels.ts';
import { standsAlone, stretches, yearLines, type YearLine } from './year-lines.ts';

/** What the year-on-year chart is drawn from; width is that of the whole chart in px. */
export interface YearOnYearInput {
  readonly series: Series;
  readonly unit: Unit;
  readonly breaks: readonly SeriesBreak[];
  /** The promise's first year, as the calendar year it starts in; null where there is no promise. */
  readonly promiseBaseline: number | null;
  /** Dated targets and baselines, drawn where they hold in a year that is shown. */
  readonly targets: readonly DatedFact[];
  readonly width: number;
  /** Small charts beside each other: smaller type, fewer ticks, no values at the ends. */
  readonly compact?: boolean;
}

/** The height that suits a width, in px. */
export function yearOnYearHeight(width: number, isCompact = false): number {
  return isCompact ? 190 : width < 500 ? 300 : 380;
}

/** The value at which the axis starts, in the unit; null when it starts at 0. */
export function axisStart(input: YearOnYearInput): number | null {
  const lines = yearLines(input.series, input.breaks);
  const { min } = axisOf(lines, levelsOf(lines, input), input);
  return min > 0 ? min : null;
}

/** The latest four years overlaid by position in the year; a missing figure is a gap, a break cuts its line. */
export function yearOnYearOption(input: YearOnYearInput): EChartsCoreOption {
  const { series, unit, width } = input;
  const { calendar } = series;
  const isCompact = input.compact === true;
  const lines = yearLines(series, input.breaks);
  const levels = levelsOf(lines, input);
  const axis = axisOf(lines, levels, input);
  const count = periodsPerYear(calendar.frequency);
  const size = isCompact ? 12 : 13;
  const labels = yearLabels(lines, input);
  const left = Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, unit), size))) + 10;
  const right = gutterWidth(labels);
  const top = topLines(lines, axis.min > 0 ? tickLabel(axis.min, axis, unit) : null, width - 4);
  const step = (width - left - right) / Math.max(1, count - 1);
  const overMarks = (plot: Plot) => [
    ...breakMarks(lines, top, plot),
    ...placeLabels(labels, lines, plot, width),
  ];
  const key = isCompact ? levelKey(levels, width) : [];
  const headroom = !isCompact && levels.some(({ value }) => value === axis.max) ? 16 : 0;
  const labelsOf = (plot: Plot) =>
    isCompact
      ? []
      : levelLabels(levels, plot, step, {
          taken: boxesOfTexts([...overMarks(plot), ...hiddenMarks(lines, count, plot)]),
          // The current year counts twice: it is what the chart is about.
          lines: [...lines, ...lines.filter(({ isNow }) => isNow)].flatMap((line) => segmentsOf(line, plot)),
          headroom,
          size: width < 500 ? 12 : 13,
        });
  // A level that cannot be named here stands in the notes alone.
  const drawnLevels = (plot: Plot) => (isCompact ? levels : labelsOf(plot).map(({ level }) => level));
  const isSparse = count > 4 && step < 34;
  return {
    ...base,
    grid: {
      left,
      right,
      top: topHeight(top) + levelKeyHeight(key) + headroom,
      bottom: 30,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: Array.from({ length: count }, (_, at) => String(at)),
      boundaryGap: count === 1,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis }, onZero: false },
      axisLabel: {
        color: colour.secondary,
        fontSize: size,
        margin: 11,
        interval: (at: number) => !isSparse || at % 3 === 0 || at === count - 1,
        formatter: (name: string) => positionLabel(Number(name), calendar),
      },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLabel: {
        color: colour.secondary,
        fontSize: size,
        formatter: (value: number) => tickLabel(value, axis, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: tooltip((position) => [
      ...lines.flatMap((line) => {
        const reading = line.readings[position];
        return reading
          ? [readingRow(periodShort(reading.period, calendar), reading, unit, line.style.line)]
          : [];
      }),
      ...levelsAt(levels, position).map(levelRow),
    ]),
    series: [
      drawing(1, (plot) => [
        ...hiddenMarks(lines, count, plot),
        ...levelLines(drawnLevels(plot), plot, step, 'years'),
      ]),
      // Oldest first, so that the current year lies on top.
      ...[...lines].reverse().flatMap((line) => lineSeries(line, count, isCompact)),
      drawing(4, (plot) => [
        ...overMarks(plot),
        ...labelsOf(plot).flatMap(({ marks }) => marks),
        ...levelKeyMarks(key, topHeight(top) - 10),
        ...(lines.some((line) => line.end) ? [] : [emptyNote(plot)]),
      ]),
    ],
  };
}

function axisOf(
  lines: readonly YearLine[],
  levels: readonly DatedLevel[],
  { unit, compact }: YearOnYearInput,
): ValueAxis {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  return valueAxis([...values, ...levels.map(({ value }) => value)], unit, compact ? 4 : 5);
}

/**
 * A target of a past year is drawn as long as that year is; the year that runs is shown to its end. A small chart has
 * no room to say that one has ended, so it has only those in force.
 */
function levelsOf(
  lines: readonly YearLine[],
  { series, targets, unit, compact }: YearOnYearInput,
): DatedLevel[] {
  const { calendar, readings } = series;
  const ends = Array.from({ length: periodsPerYear(calendar.frequency) }, (_, position) =>
    lines.map(({ year }) => periodAt(year, position, calendar).end),
  );
  const latestEnd = readings.reduce((end, { period }) => (period.end > end ? period.end : end), '');
  const levels = datedLevels(targets, ends, latestEnd, unit);
  return compact ? levels.filter(({ isInForce }) => isInForce) : levels;
}

function lineSeries(line: YearLine, count: number, isCompact: boolean): LineSeriesOption[] {
  const { style, isNow } = line;
  const width = isCompact ? style.compactWidth : style.width;
  const hasDots = isNow || count <= 4;
  return stretches(line).map((values) => ({
    type: 'line',
    name: line.label,
    connectNulls: false,
    animation: false,
    z: isNow ? 3 : 2,
    symbol: 'circle',
    showAllSymbol: true,
    clip: false,
    color: style.line,
    lineStyle: {
      width,
      type: style.dashed ? 'dashed' : 'solid',
      cap: style.dashed ? 'butt' : 'round',
      join: 'round',
    },
    emphasis: { disabled: true },
    data: values.map((value, at) => ({
      value: value ?? '-',
      symbolSize: hasDots || standsAlone(values, at) ? width + (isNow ? 3.5 : 2.5) : 0,
    })),
  }));
}

/** Bands under the lines with [c] and, where there is room, the year that it hides. */
function hiddenMarks(lines: readonly YearLine[], count: number, plot: Plot): Mark[] {
  const bands: Mark[] = [];
  const texts: Mark[] = [];
  lines.forEach((line) => {
    for (const run of hiddenRuns(line.readings.map((reading) => reading?.value))) {
      const band = bandOf(run, count, plot);
      const x = band.x + band.width / 2;
      const isTaken = (y: number) =>
        texts.some((text) => text.kind === 'text' && Math.abs(text.x - x) < 24 && Math.abs(text.y - y) < 14);
      let y = plot.top + plot.height - 14;
      while (isTaken(y) && y > plot.top) y -= 18;
      const withYear = `${missingSymbol.suppressed} ${line.label}`;
      bands.push(band);
      texts.push({
        kind: 'text',
        text: measureText(withYear, 12) < band.width - 4 ? withYear : missingSymbol.suppressed,
        x,
        y,
        size: 12,
        fill: line.style.label,
        align: 'center',
      });
    }
  });
  return [...bands, ...texts];
}
