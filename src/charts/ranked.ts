import type { EChartsCoreOption } from 'echarts/core';
import { isNumber, type Figure } from '../model/figure.ts';
import { formatFigure, type Unit } from '../model/format.ts';
import type { Reading } from '../model/reading.ts';
import { areaColours } from './comparators-lines.ts';
import { drawing, emptyNote, type Mark, type Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { base, colour } from './theme.ts';
import { readingRow, tooltip } from './tooltip.ts';
import { tickLabel, valueAxis } from './value-axis.ts';

/** An area in one period; a missing reading is shown as [x]. */
export interface RankedArea {
  readonly name: string;
  readonly role: 'own' | 'national' | 'region' | 'other';
  readonly reading: Reading | undefined;
}

/** What the bars are drawn from; width is that of the whole chart in px. */
export interface RankedInput {
  readonly areas: readonly RankedArea[];
  readonly unit: Unit;
  readonly width: number;
}

const fills = {
  own: areaColours.own,
  national: areaColours.national,
  region: areaColours.region,
  other: areaColours.others,
} as const;
const line = 17;
const head = 12;
const foot = 28;

/** Highest first, equal figures by name; areas without a figure last. */
export function rankAreas(areas: readonly RankedArea[]): RankedArea[] {
  const height = ({ reading }: RankedArea) => (isNumber(reading?.value) ? reading.value : -Infinity);
  return areas.toSorted((one, other) => {
    const [a, b] = [height(one), height(other)];
    return a === b ? one.name.localeCompare(other.name) : b - a;
  });
}

/** The height that all bars need, in px. */
export function rankedHeight(input: RankedInput): number {
  return head + Math.max(2, input.areas.length) * arrange(input).rowHeight + foot;
}

/** One period's figures as bars from 0, sorted, our own navy, the nation and the region marked, values at the ends. */
export function rankedOption(input: RankedInput): EChartsCoreOption {
  const { unit } = input;
  const { rows, names, size, left, rowHeight, axis, tickStep, valueRoom } = arrange(input);
  return {
    ...base,
    grid: { left, right: valueRoom, top: head, bottom: foot, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: tickStep,
      axisLabel: {
        color: colour.secondary,
        fontSize: 12,
        formatter: (value: number) => tickLabel(value, axis, unit),
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.axis } },
      axisLabel: { show: false },
    },
    tooltip: {
      ...tooltip((at) => {
        const row = rows[at];
        return row?.reading ? [readingRow(row.name, row.reading, unit, fills[row.role])] : [];
      }),
      axisPointer: { type: 'none' },
    },
    series: [
      {
        type: 'bar',
        barWidth: Math.min(22, rowHeight - 8),
        animation: false,
        emphasis: { disabled: true },
        z: 2,
        data: rows.map(({ reading, role }) => ({
          value: isNumber(reading?.value) ? reading.value : '-',
          itemStyle: { color: fills[role] },
        })),
      },
      drawing(3, (plot) => [
        ...rows.flatMap((row, at) => rowMarks(row, { name: names[at] ?? [], at, size }, unit, plot)),
        ...(rows.length === 0 ? [emptyNote(plot)] : []),
      ]),
    ],
  };
}

function arrange({ areas, unit, width }: RankedInput) {
  const rows = rankAreas(areas);
  const isBold = (row: RankedArea) => row.role !== 'other';
  const size = width < 500 ? 13 : 14;
  const room = Math.min(width * 0.46, 300);
  const names = rows.map((row) => breakLines(row.name, room, size, isBold(row)));
  const widest = rows.flatMap((row, at) =>
    (names[at] ?? []).map((text) => measureText(text, size, isBold(row))),
  );
  const values = rows.flatMap(({ reading }) => (isNumber(reading?.value) ? [reading.value] : []));
  const valueRoom =
    Math.max(24, ...values.map((value) => measureText(formatFigure(value, unit), size, true))) + 14;
  const left = Math.max(40, ...widest) + 14;
  const axis = valueAxis(values.length > 0 ? [0, ...values] : [], unit);
  const steps = Math.round((axis.max - axis.min) / axis.step);
  const isTight = (width - left - valueRoom) / steps < 44 && steps % 2 === 0;
  return {
    rows,
    names,
    size,
    left,
    rowHeight: rowHeightOf(names.map((lines) => lines.length)),
    axis,
    tickStep: isTight ? axis.step * 2 : axis.step,
    valueRoom,
  };
}

/** Rows are equally high, so that two neighbours' names have the room of both. */
function rowHeightOf(lines: readonly number[]): number {
  const pairs = lines.map((count, at) => (count + (lines[at + 1] ?? 1)) / 2);
  return Math.max(30, Math.max(1, ...pairs) * line + 8);
}

function rowMarks(
  row: RankedArea,
  { name, at, size }: { readonly name: readonly string[]; readonly at: number; readonly size: number },
  unit: Unit,
  plot: Plot,
): Mark[] {
  const value: Figure = row.reading?.value ?? 'unavailable';
  const end = plot.at(isNumber(value) ? Math.max(0, value) : 0, at);
  const isMarked = row.role !== 'other';
  const fill = isMarked ? fills[row.role] : colour.text;
  return [
    ...name.map((text, index): Mark => ({
      kind: 'text',
      text,
      x: plot.left - 10,
      y: end.y + (index + 0.5 - name.length / 2) * line,
      size,
      bold: isMarked,
      align: 'right',
      fill,
    })),
    {
      kind: 'text',
      text: formatFigure(value, unit),
      x: end.x + 7,
      y: end.y,
      size,
      bold: isMarked,
      halo: true,
      fill: isNumber(value) ? fill : colour.secondary,
    },
  ];
}
