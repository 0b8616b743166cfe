import type { EChartsCoreOption } from 'echarts/core';
import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import type { Unit } from '../model/format.ts';
import type { Series } from '../model/reading.ts';
import { bracketMarks, breakRules, hiddenColumns, placeValues, type YearStep } from './annual-marks.ts';
import { annualLevelMarks, annualLevels, levelEnds } from './annual-levels.ts';
import { levelsAt, type DatedFact } from './dated-levels.ts';
import { drawing, emptyNote } from './drawing.ts';
import { levelKey, levelKeyHeight, levelKeyMarks } from './level-key.ts';
import { levelRow } from './level-marks.ts';
import { measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { countOf, readingRow, tooltip } from './tooltip.ts';
import { endLabelMarks } from './trend-labels.ts';
import { tickLabel, ticks, valueAxis } from './value-axis.ts';
import { columnValues, yearColumns, type YearColumn } from './year-columns.ts';

/** What the columns are drawn from; width is that of the whole chart in px. */
export interface AnnualColumnsInput {
  readonly series: Series;
  readonly unit: Unit;
  readonly breaks: readonly SeriesBreak[];
  readonly steps: readonly YearStep[];
  /** Dated targets and baselines, drawn over the years in which they hold. */
  readonly targets: readonly DatedFact[];
  readonly width: number;
  /** Small charts beside each other: smaller type, and counts only in the table. */
  readonly compact?: boolean;
}

/** The height that suits a width, in px. */
export function annualColumnsHeight(width: number, isCompact = false): number {
  return isCompact ? 210 : width < 500 ? 320 : 380;
}

/** The latest four years as columns from 0, the latest navy, with the judged change between neighbours. */
export function annualColumnsOption(input: AnnualColumnsInput): EChartsCoreOption {
  const { series, unit, steps, width } = input;
  const isCompact = input.compact === true;
  const columns = yearColumns(series, input.breaks);
  const size = isCompact || width < 400 ? 12 : 14;
  // With 0 among the figures the axis starts there, as columns must.
  const levels = annualLevels(columns, input);
  const key = isCompact ? levelKey(levels, width) : [];
  const ends = levelEnds(levels, { width, isCompact });
  const axis = valueAxis(
    [0, ...columnValues(columns), ...levels.map(({ value }) => value)],
    unit,
    isCompact ? 4 : 5,
  );
  const left = Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, unit), 13))) + 10;
  const right = Math.max(8, ...ends.map((label) => label.width + 16));
  const slot = (width - left - right) / Math.max(1, columns.length);
  const barWidth = Math.min(72, Math.round(slot * 0.6));
  // Where columns stand close, a year of two halves stands on two lines.
  const isSplit = columns.some(({ label }) => measureText(label, isCompact ? 12 : 13) > slot - 4);
  const hasBreak = columns.some((column) => column.startsSeries);
  return {
    ...base,
    grid: {
      left,
      right,
      top: size * 3 + (hasBreak ? 24 : 12) + levelKeyHeight(key),
      bottom: isCompact && !isSplit ? 26 : 44,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: columns.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis } },
      axisLabel: {
        color: colour.secondary,
        fontSize: isCompact ? 12 : 13,
        lineHeight: 17,
        interval: 0,
        formatter: (name: string) => labelOf(columns[Number(name)], { slot, isSplit, isCompact }),
      },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLabel: {
        color: colour.secondary,
        fontSize: isCompact ? 12 : 13,
        formatter: (value: number) => tickLabel(value, axis, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: tooltip((position) => {
      const column = columns[position];
      return column?.reading
        ? [readingRow(column.label, column.reading, unit, null), ...levelsAt(levels, position).map(levelRow)]
        : [];
    }),
    series: [
      drawing(1, (plot) => hiddenColumns(columns, plot, barWidth)),
      {
        type: 'bar',
        barWidth,
        animation: false,
        emphasis: { disabled: true },
        z: 2,
        data: columns.map(({ value, isNow }) => ({
          value: isNumber(value) ? value : '-',
          itemStyle: { color: isNow ? colour.now : colour.past },
        })),
      },
      drawing(3, (plot) => {
        const placed = placeValues(columns, unit, plot, barWidth, size);
        const marks = [
          ...breakRules(placed, plot, 12),
          ...bracketMarks(placed, steps, unit, isCompact ? 11 : size - 1),
          ...placed.map((each) => each.mark),
        ];
        return [
          ...marks,
          ...annualLevelMarks(levels, { marks, placed, plot, barWidth, size: Math.min(13, size) }),
          ...endLabelMarks(ends, plot),
          ...levelKeyMarks(key, hasBreak ? 18 : 2),
          ...(columns.length === 0 ? [emptyNote(plot)] : []),
        ];
      }),
    ],
  };
}

/** The year, and below it what the figure rests on, where there is room. */
function labelOf(
  column: YearColumn | undefined,
  {
    slot,
    isSplit,
    isCompact,
  }: { readonly slot: number; readonly isSplit: boolean; readonly isCompact: boolean },
): string {
  if (!column) return '';
  if (isSplit) return column.label.replace('/', '/\n');
  const denominator = column.reading?.denominator ?? null;
  const below =
    denominator === null
      ? ''
      : `${column.reading?.numerator === null ? 'from' : 'of'} ${countOf(denominator)}`;
  return isCompact || below === '' || measureText(below, 13) > slot - 4
    ? column.label
    : `${column.label}\n${below}`;
}
