import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber } from '../model/format.ts';
import { bragLooks, bragOrder } from './brag-colours.ts';
import {
  columnLabels,
  countMarks,
  keyGutter,
  keyMarks,
  ratingsIn,
  totalOf,
  type BragColumn,
} from './brag-marks.ts';
import { drawing, emptyNote } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { tooltip } from './tooltip.ts';
import { tickLabel, ticks, valueAxis } from './value-axis.ts';

/** What the columns are drawn from; width is that of the whole chart in px. */
export interface BragColumnsInput {
  /** Oldest first. */
  readonly snapshots: readonly BragColumn[];
  /** The most actions that any area beside this one has: all share the scale. */
  readonly max: number;
  readonly width: number;
}

const mostForColumn = 120;
const plotTop = 12;
const plotBottom = 40;
const actions = { unit: '', decimals: 0 };

/** In px, the same at every width, so that areas beside each other can be compared. */
export const bragColumnsHeight = 250;

/** An area's actions by rating at each time, stacked from Blue up to blank, with a key in words at the last column. */
export function bragColumnsOption({ snapshots, max, width }: BragColumnsInput): EChartsCoreOption {
  const ratings = ratingsIn(snapshots);
  const axis = valueAxis([0, max, ...snapshots.map(totalOf)], actions, 5);
  const left = Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, actions), 12))) + 10;
  const gutter = keyGutter(snapshots);
  const count = Math.max(1, snapshots.length);
  // Few columns keep together, so that the key stands beside the last.
  const slot = Math.min((width - left - gutter) / count, mostForColumn);
  const right = ratings.length === 0 ? gutter : width - left - slot * count;
  // Where an action is thinner than this its edge would be all that is seen.
  const edgeFits = (bragColumnsHeight - plotTop - plotBottom) / axis.max >= 4;
  const barWidth = Math.max(3, Math.min(56, Math.round(slot * 0.72)));
  return {
    ...base,
    grid: { left, right, top: plotTop, bottom: plotBottom, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: snapshots.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      axisLabel: {
        color: colour.secondary,
        fontSize: 12,
        formatter: (value: number) => tickLabel(value, axis, actions),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: {
      ...tooltip((at) => {
        const column = snapshots[at];
        return column
          ? ratings.toReversed().map((rating) => ({
              swatch: rating === 'blank' ? null : bragLooks[rating].fill,
              label: `${bragLooks[rating].word}, ${column.label}`,
              value: formatNumber(column.counts[rating]),
              counts: `of ${formatNumber(totalOf(column))}`,
            }))
          : [];
      }),
      // A line through a column would lie over its counts.
      axisPointer: { type: 'none' },
    },
    series: [
      ...bragOrder.map((rating) => ({
        type: 'bar',
        name: bragLooks[rating].word,
        stack: 'ratings',
        barWidth,
        animation: false,
        emphasis: { disabled: true },
        itemStyle: {
          color: bragLooks[rating].fill,
          borderColor: bragLooks[rating].outline,
          borderWidth: rating === 'blank' || edgeFits ? 1 : 0,
        },
        data: snapshots.map(({ counts }) => (counts[rating] > 0 ? counts[rating] : '-')),
      })),
      drawing(3, (plot) => [
        ...countMarks(snapshots, plot, barWidth),
        ...keyMarks(snapshots, plot),
        ...columnLabels(snapshots, plot),
        ...(ratings.length === 0 ? [emptyNote(plot)] : []),
      ]),
    ],
  };
}
