import type { EChartsCoreOption } from 'echarts/core';
import type { Unit } from '../model/format.ts';
import { formatFigure, formatNumber } from '../model/format.ts';
import { funnelLimits, funnelPlace, type FunnelLimits, type FunnelPlace } from '../statistics/funnel.ts';
import { areaColours } from './comparators-lines.ts';
import { drawing, emptyNote } from './drawing.ts';
import { keyMarks, nameMarks } from './funnel-labels.ts';
import { denominatorAxis, denominatorLabel, limitsAlong, type LimitsAt } from './funnel-scale.ts';
import { breakLines, measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { tooltip, tooltipHtml } from './tooltip.ts';
import { tickLabel, ticks, valueAxis } from './value-axis.ts';

/** An area's counts in one period; both are whole, the denominator above 0. */
export interface FunnelArea {
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What the funnel is drawn from; width is that of the whole chart in px. */
export interface FunnelInput {
  /** Null where our own area has no figure. */
  readonly own: FunnelArea | null;
  /** The other areas; the nation and regions are sums of areas and no points. */
  readonly others: readonly FunnelArea[];
  /** The target of the limits; null where there is none, and then nothing is drawn. */
  readonly national: FunnelArea | null;
  readonly unit: Unit;
  /** What the denominator counts. */
  readonly denominatorWords: string;
  readonly width: number;
}

/** A point and where it lies. */
export interface FunnelPoint extends FunnelArea {
  readonly isOwn: boolean;
  readonly value: number;
  readonly limits: FunnelLimits;
  readonly place: FunnelPlace;
}

const acrossLine = 16;

/** The height that suits a width, in px. */
export function funnelHeight(width: number): number {
  return width < 500 ? 400 : 420;
}

/** Every area with its place in the funnel, our own first, then by name; none without a national figure. */
export function funnelPoints({
  own,
  others,
  national,
}: Pick<FunnelInput, 'own' | 'others' | 'national'>): FunnelPoint[] {
  if (!national) return [];
  const target = national.numerator / national.denominator;
  const byName = others.toSorted((one, other) => one.name.localeCompare(other.name));
  return [...(own ? [own] : []), ...byName].map((area) => {
    const limits = funnelLimits(target, area.denominator);
    const value = (100 * area.numerator) / area.denominator;
    const place = funnelPlace(area.numerator, area.denominator, limits);
    return { ...area, isOwn: area === own, value, limits, place };
  });
}

/** Percentages against what they are out of, within 95% and 99.8% limits around the national percentage. */
export function funnelOption(input: FunnelInput): EChartsCoreOption {
  const { national, unit, width } = input;
  const points = funnelPoints(input);
  const target = national ? national.numerator / national.denominator : 0;
  const across = denominatorAxis(
    Math.max(1, ...points.map(({ denominator }) => denominator)),
    width < 500 ? 4 : 8,
  );
  const curves = points.length > 0 ? limitsAlong(target, across.max) : [];
  const up = valueAxis(points.length > 0 ? [0, 100] : [], unit);
  const left = Math.max(...ticks(up).map((tick) => measureText(tickLabel(tick, up, unit), 13))) + 12;
  const right = measureText(denominatorLabel(across.max), 13) / 2 + 6;
  const acrossName = breakLines(input.denominatorWords, width - left - right, 13);
  const targetWords = national ? `${national.name} ${formatFigure(100 * target, unit)}` : '';
  const key = keyMarks(
    curves.length === 0
      ? []
      : [
          { text: targetWords, stroke: colour.rule, dotted: false },
          { text: '95% limits', stroke: colour.rule, dotted: true },
          { text: '99.8% limits', stroke: colour.past, dotted: false },
        ],
    width,
  );
  return {
    ...base,
    grid: {
      left,
      right,
      top: key.height + 14,
      bottom: 52 + Math.max(0, acrossName.length - 1) * acrossLine,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: across.max,
      interval: across.step,
      name: acrossName.join('\n'),
      nameLocation: 'middle',
      nameGap: 32,
      nameTextStyle: {
        color: colour.secondary,
        fontSize: 13,
        ...(acrossName.length > 1 ? { lineHeight: acrossLine } : {}),
      },
      axisLine: { show: true, lineStyle: { color: colour.axis } },
      axisTick: { lineStyle: { color: colour.axis } },
      axisLabel: { color: colour.secondary, fontSize: 13, formatter: denominatorLabel },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: up.min,
      max: up.max,
      interval: up.step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: colour.secondary,
        fontSize: 13,
        formatter: (value: number) => tickLabel(value, up, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    tooltip: {
      ...tooltip(() => []),
      trigger: 'item',
      formatter: (item: unknown) => pointHtml(points[indexOf(item)], unit),
    },
    series: [
      ...curve(curves, ({ alarm }) => alarm.lower, false),
      ...curve(curves, ({ alarm }) => alarm.upper, false),
      ...curve(curves, ({ warning }) => warning.lower, true),
      ...curve(curves, ({ warning }) => warning.upper, true),
      {
        ...plainLine,
        lineStyle: { width: 1.5, color: colour.rule },
        data: [0, across.max].map((x) => (curves.length > 0 ? [x, 100 * target] : ['-', '-'])),
      },
      {
        type: 'line',
        name: 'areas',
        animation: false,
        z: 4,
        clip: false,
        lineStyle: { width: 0 },
        showAllSymbol: true,
        emphasis: { disabled: true },
        data: points.map(({ denominator, value, isOwn, place }) => ({
          value: [denominator, value],
          symbol: place === 'within' || isOwn ? 'circle' : 'diamond',
          symbolSize: isOwn ? 13 : place === 'within' ? 9 : 11,
          itemStyle: {
            color: isOwn ? colour.now : areaColours.others,
            borderColor: colour.white,
            borderWidth: 1,
          },
        })),
      },
      drawing(5, (plot) => {
        const at = points.map((point) => plot.at(point.denominator, point.value));
        const named = points.flatMap((point, index) =>
          point.isOwn || point.place !== 'within'
            ? [
                {
                  text: point.isOwn ? `${point.name}  ${formatFigure(point.value, unit)}` : point.name,
                  x: at[index]?.x ?? 0,
                  y: at[index]?.y ?? 0,
                  bold: point.isOwn,
                  fill: point.isOwn ? colour.now : colour.text,
                },
              ]
            : [],
        );
        return [
          ...key.marks,
          ...nameMarks(named, at, plot, []),
          ...(points.length === 0 ? [emptyNote(plot)] : []),
        ];
      }),
    ],
  };
}

const plainLine = {
  type: 'line',
  symbol: 'none',
  silent: true,
  animation: false,
  z: 2,
  emphasis: { disabled: true },
} as const;

function curve(curves: readonly LimitsAt[], pick: (limits: FunnelLimits) => number, isInner: boolean) {
  return [
    {
      ...plainLine,
      lineStyle: isInner
        ? { width: 1.5, color: colour.rule, type: [2, 3] }
        : { width: 1.5, color: colour.past },
      data: curves.map(({ denominator, limits }) => [denominator, 100 * pick(limits)]),
    },
  ];
}

function pointHtml(point: FunnelPoint | undefined, unit: Unit): string {
  if (!point) return '';
  return tooltipHtml([
    {
      swatch: point.isOwn ? colour.now : areaColours.others,
      label: point.name,
      value: formatFigure(point.value, unit),
      counts: `${formatNumber(point.numerator)} of ${formatNumber(point.denominator)}`,
    },
  ]);
}

function indexOf(item: unknown): number {
  const isPoint =
    typeof item === 'object' && item !== null && 'seriesName' in item && item.seriesName === 'areas';
  return isPoint && 'dataIndex' in item && typeof item.dataIndex === 'number' ? item.dataIndex : -1;
}
