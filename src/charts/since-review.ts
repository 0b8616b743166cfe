import type { LineSeriesOption } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import { figureWords } from '../model/format.ts';
import { periodShort } from '../model/period.ts';
import type { ReviewedIndicator } from '../model/reviewed.ts';
import { drawing, emptyNote, type Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { placeNameMarks, reviewAxis } from './since-review-axes.ts';
import { figureLabels, latestGutter } from './since-review-labels.ts';
import { bandMarks, topRoom, wordMarks } from './since-review-marks.ts';
import { reviewedPlaces, type MarkedFigure, type ReviewedPlaces } from './since-review-places.ts';
import { base, colour } from './theme.ts';
import { tooltip } from './tooltip.ts';
import { tickLabel, ticks } from './value-axis.ts';
import { standsAlone, stretches } from './year-lines.ts';

/** What the chart of a review is drawn from; width is that of the whole chart in px. */
export interface SinceReviewInput {
  readonly reviewed: ReviewedIndicator;
  readonly width: number;
  /** Small charts beside each other: smaller type, fewer ticks. */
  readonly compact?: boolean;
  /** What stands over the band; "Since last review" unless no review was held then. */
  readonly bandName?: string;
}

/** The height that suits a width, in px. */
export function sinceReviewHeight(width: number, isCompact = false): number {
  return isCompact ? 200 : width < 500 ? 270 : 290;
}

/** The value at which the axis starts, as its tick is written; null when it starts at 0. */
export function sinceReviewStart({ reviewed, compact }: Omit<SinceReviewInput, 'width'>): string | null {
  const axis = reviewAxis(reviewedPlaces(reviewed), reviewed.indicator, stepsOf(compact));
  return axis.min > 0 ? tickLabel(axis.min, axis, reviewed.indicator) : null;
}

/**
 * The last year and a half or so as one line: grey up to the last review, navy since, with the last review's, the
 * earlier and the latest figure marked; a missing figure is a gap, a break cuts the line.
 */
export function sinceReviewOption(input: SinceReviewInput): EChartsCoreOption {
  const { reviewed, width, bandName = 'Since last review' } = input;
  const { indicator, calendar } = reviewed;
  const isCompact = input.compact === true;
  const drawn = reviewedPlaces(reviewed);
  const { places } = drawn;
  const axis = reviewAxis(drawn, indicator, stepsOf(isCompact));
  const size = isCompact ? 12 : 13;
  const words = (plot: Plot) => wordMarks(drawn, plot, { name: bandName, size, width });
  const isEmpty = drawn.values.every((value) => value === null) && !drawn.latest;
  return {
    ...base,
    grid: {
      left: Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, indicator), size))) + 10,
      right: latestGutter(drawn, indicator, size + 2),
      top: topRoom(drawn),
      bottom: calendar.frequency === 'year' ? 26 : 42,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: places.map((_, at) => String(at)),
      boundaryGap: places.length < 2,
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
        formatter: (value: number) => tickLabel(value, axis, indicator),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: tooltip((at) => {
      const place = places[at];
      if (!place) return [];
      return [
        {
          swatch: isSince(drawn, at) ? colour.now : colour.past,
          label: periodShort(place.period, calendar),
          value: figureWords(place.value, indicator),
          counts: '',
        },
      ];
    }),
    series: [
      drawing(1, (plot) => bandMarks(drawn, plot)),
      ...lineSeries(drawn, isCompact),
      ...rings(drawn),
      drawing(5, (plot) => [
        ...words(plot),
        ...placeNameMarks(drawn, calendar, plot, { size, width }),
        ...figureLabels(drawn, indicator, plot, { taken: words(plot), size, width }),
        ...(isEmpty ? [emptyNote(plot)] : []),
      ]),
    ],
  };
}

function stepsOf(isCompact = false): number {
  return isCompact ? 4 : 6;
}

function isSince({ since }: ReviewedPlaces, at: number): boolean {
  return since !== null && at >= since;
}

/** The line up to the last review and the one since meet at its figure. */
function lineSeries(drawn: ReviewedPlaces, isCompact: boolean): LineSeriesOption[] {
  const { values, cuts, since } = drawn;
  const isShort = values.length <= 9;
  const before = values.map((value, at) => (since === null || at <= since ? value : null));
  const after = values.map((value, at) => (isSince(drawn, at) ? value : null));
  return [
    ...stretches({ values: before, cuts }).map((stretch) =>
      lineOf(stretch, { color: colour.past, width: 2, dot: isShort ? 6 : 0 }),
    ),
    ...stretches({ values: after, cuts }).map((stretch) =>
      lineOf(stretch, { color: colour.now, width: isCompact ? 3.5 : 4, dot: 8 }),
    ),
  ];
}

function lineOf(
  stretch: readonly (number | null)[],
  { color, width, dot }: { readonly color: string; readonly width: number; readonly dot: number },
): LineSeriesOption {
  return {
    type: 'line',
    connectNulls: false,
    animation: false,
    z: 3,
    symbol: 'circle',
    showAllSymbol: true,
    clip: false,
    color,
    lineStyle: { width, cap: 'round', join: 'round' },
    emphasis: { disabled: true },
    data: stretch.map((value, at) => ({
      value: value ?? '-',
      symbolSize: standsAlone(stretch, at) ? Math.max(dot, 6) : dot,
    })),
  };
}

/** A ring at the figure of a year earlier and at the last review's, a full dot at the latest. */
function rings(drawn: ReviewedPlaces): LineSeriesOption[] {
  const { earlier, lastReview, latest, values } = drawn;
  const ring = (figure: MarkedFigure | null, border: string, borderWidth: number, fill: string) =>
    figure
      ? [
          {
            type: 'line',
            animation: false,
            silent: true,
            clip: false,
            z: 4,
            symbol: 'circle',
            showAllSymbol: true,
            symbolSize: 9,
            lineStyle: { width: 0 },
            itemStyle: { color: fill, borderColor: border, borderWidth },
            emphasis: { disabled: true },
            data: values.map((_, at) => (at === figure.at ? figure.value : '-')),
          } satisfies LineSeriesOption,
        ]
      : [];
  const isAlsoReviewed = lastReview?.at === latest?.at;
  return [
    ...ring(earlier, colour.secondary, 2, colour.white),
    ...ring(latest, colour.now, 1, colour.now),
    ...ring(isAlsoReviewed && latest ? latest : lastReview, colour.now, 3, colour.white),
  ];
}
