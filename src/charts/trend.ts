import type { EChartsCoreOption } from 'echarts/core';
import { missingSymbol } from '../model/figure.ts';
import { formatFigure } from '../model/format.ts';
import { periodShort } from '../model/period.ts';
import { placeOf, type SpcPlace } from '../statistics/spc-periods.ts';
import { possibleLimit } from '../statistics/spc-possible.ts';
import { boxesOfTexts, type Segment } from './boxes.ts';
import { levelsAt } from './dated-levels.ts';
import { drawing, emptyNote, type Mark, type Plot } from './drawing.ts';
import { bandOf, hiddenRuns } from './hidden-bands.ts';
import { levelLabels, levelLines, levelRow } from './level-marks.ts';
import { breakLines, measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { readingRow, tooltip, type TooltipRow } from './tooltip.ts';
import { keyMarks } from './trend-key.ts';
import { endLabelMarks } from './trend-labels.ts';
import type { TrendInput } from './trend-input.ts';
import { keyHeight, trendLayout, type TrendLayout } from './trend-layout.ts';
import { noteMarks } from './trend-notes.ts';
import { periodMarks } from './trend-period-labels.ts';
import { levelSeries, pointSeries } from './trend-points.ts';
import { ruleMarks, ruleX } from './trend-rules.ts';
import { variationStyle } from './trend-styles.ts';
import { tickLabel } from './value-axis.ts';

/** The height that the chart needs at its width, in px: notes above and key below take what they need. */
export function trendHeight(input: TrendInput): number {
  const { top, plotHeight, bottom } = trendLayout(input);
  return Math.ceil(top + plotHeight + bottom);
}

/** The value at which the axis starts, in the unit; null when it starts at 0. */
export function trendAxisStart(input: TrendInput): number | null {
  const { min } = trendLayout(input).axis;
  return min > 0 ? min : null;
}

/** The SPC chart: figures in the order of time with mean, limits, target, and what the rules say of each by shape. */
export function trendOption(input: TrendInput): EChartsCoreOption {
  const layout = trendLayout(input);
  const { unit } = input;
  const { places, axis, size } = layout;
  return {
    ...base,
    grid: {
      left: layout.left,
      right: layout.right,
      top: layout.top,
      bottom: layout.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: places.map((_, at) => String(at)),
      boundaryGap: places.length === 1,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis }, onZero: false },
      axisLabel: { show: false },
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
    tooltip: tooltip((position) => tooltipRows(input, layout, position)),
    series: [
      drawing(1, (plot) => [
        ...hiddenMarks(layout, plot),
        ...levelLines(layout.levels, plot, layout.step, 'trend'),
      ]),
      ...levelSeries(input, layout),
      ...pointSeries(input, layout),
      drawing(4, (plot) => overMarks(input, layout, plot)),
    ],
  };
}

function overMarks(input: TrendInput, layout: TrendLayout, plot: Plot): Mark[] {
  const { places, labels, rules, key, size, axisWords } = layout;
  const lines = obstacles(input, layout, plot);
  const notes = input.compact ? [] : noteMarks(input.annotations, places, lines, plot);
  return [
    ...(axisWords === ''
      ? []
      : [{ kind: 'text', text: axisWords, x: 2, y: 8, size: 12, fill: colour.secondary } as const]),
    ...ruleMarks(rules, layout, plot),
    ...notes,
    ...endLabelMarks(labels, plot),
    ...(input.compact
      ? []
      : levelLabels(
          layout.levels.filter((level) => !level.isInForce),
          plot,
          layout.step,
          {
            taken: boxesOfTexts([...notes, ...hiddenMarks(layout, plot)]),
            lines: [...lines, ...pointSegments(places, plot)],
            size: 12,
          },
        ).flatMap(({ marks }) => marks)),
    ...periodMarks(places, input.series.calendar, plot, size),
    ...keyMarks(key, plot.top + plot.height + layout.bottom - key.length * keyHeight, keyHeight),
    ...(places.some((place) => place.value !== null) ? [] : [emptyNote(plot)]),
  ];
}

/** Mean, limits, targets and rules: what a note would rather not lie on. */
function obstacles({ analysis }: TrendInput, layout: TrendLayout, plot: Plot): Segment[] {
  const levels = analysis.groups.flatMap(({ first, last, mean, lower, upper }) =>
    [mean, lower, upper].flatMap((level): Segment[] =>
      level === null ? [] : [[plot.at(first, level), plot.at(last, level)]],
    ),
  );
  const targets = layout.levels.flatMap(({ value, runs: held }) =>
    held.map(({ first, last }): Segment => [plot.at(first, value), plot.at(last, value)]),
  );
  const rules = layout.rules.map(({ at }): Segment => {
    const x = ruleX(at, layout);
    return [
      { x, y: plot.top },
      { x, y: plot.top + plot.height },
    ];
  });
  return [...levels, ...targets, ...rules];
}

/** The line from figure to figure. */
function pointSegments(places: readonly SpcPlace[], plot: Plot): Segment[] {
  return places.flatMap(({ value }, at): Segment[] => {
    const next = places[at + 1]?.value ?? null;
    return value === null || next === null ? [] : [[plot.at(at, value), plot.at(at + 1, next)]];
  });
}

function hiddenMarks({ places }: TrendLayout, plot: Plot): Mark[] {
  return hiddenRuns(places.map(({ reading }) => reading?.value)).flatMap((run): Mark[] => {
    const band = bandOf(run, places.length, plot);
    const words = missingSymbol.suppressed;
    if (measureText(words, 12) > band.width + 6) return [band];
    const x = band.x + band.width / 2;
    return [
      band,
      {
        kind: 'text',
        text: words,
        x,
        y: plot.top + plot.height - 10,
        size: 12,
        fill: colour.secondary,
        align: 'center',
      },
    ];
  });
}

function tooltipRows(
  { analysis, unit, series, annotations, rebases }: TrendInput,
  { places, range, levels }: TrendLayout,
  position: number,
): TooltipRow[] {
  const place = places[position];
  const point = analysis.points[position];
  if (!place?.reading || !point) return [];
  const row = (label: string, value: string): TooltipRow => ({ swatch: null, label, value, counts: '' });
  const level = (label: string, value: number | null): TooltipRow[] =>
    value === null ? [] : [row(label, formatFigure(value, unit))];
  const notes = [
    ...annotations.filter(({ date }) => placeOf(places, date, false) === position),
    ...rebases.filter(({ at }) => at === position),
  ].flatMap(({ note }) => breakLines(note, 240, 14));
  return [
    readingRow(
      periodShort(place.period, series.calendar),
      place.reading,
      unit,
      variationStyle(point.variation).fill,
    ),
    ...level('Upper limit', possibleLimit(point.upper, range)),
    ...level('Mean', point.mean),
    ...level('Lower limit', possibleLimit(point.lower, range)),
    ...levelsAt(levels, position).map(levelRow),
    ...(point.rule === null ? [] : [row(ruleShort[point.rule], '')]),
    ...notes.map((line) => row(line, '')),
  ];
}

const ruleShort = {
  outside: 'Outside the limits',
  trend: 'Part of seven or more rising or falling',
  'two-in-three': 'Two of three near a limit',
  shift: 'Part of seven or more on one side of the mean',
} as const;
