import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber } from '../model/format.ts';
import { drawing, type Mark, type Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { base, colour, gradeColours } from './theme.ts';
import { tooltip } from './tooltip.ts';

/** One reporting year's counts by grade, best first; n is what they are a share of. A comma in the label breaks its line. */
interface GradesRow {
  readonly label: string;
  readonly n: number;
  readonly grades: readonly number[];
}

/** What the bars are drawn from; width is that of the whole chart in px. */
export interface GradesInput {
  /** Oldest first. */
  readonly rows: readonly GradesRow[];
  /** The grades' names, best first. */
  readonly names: readonly string[];
  /** How many grades, from the best, count as "… or better". */
  readonly goodGrades: number;
  readonly width: number;
}

const labelledFrom = 7;
const usualRow = 56;
const labelLine = 16;
const keyLine = 24;
const keyWrap = 16;
const headLine = 26;
const headWrap = 14;

/** The height that suits a width, in px. */
export function gradesHeight(input: GradesInput): number {
  const { top, rowHeight } = arrange(input);
  return top + Math.max(1, input.rows.length) * rowHeight + 8;
}

/** Stacked bars, each grade as its share of the year's count; shares under 7% have no label of their own. */
export function gradesOption(input: GradesInput): EChartsCoreOption {
  const { rows, names, goodGrades } = input;
  const { labels, left, right, top, key, head } = arrange(input);
  const shares = rows.map(({ n, grades }) => grades.map((count) => (n > 0 ? (100 * count) / n : null)));
  return {
    ...base,
    grid: { left, right, top, bottom: 8, outerBoundsMode: 'none' },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { show: false },
    },
    tooltip: {
      ...tooltip((position) =>
        names.map((name, grade) => ({
          swatch: gradeColour(grade).fill,
          label: name,
          value: percentOf(shares[position]?.[grade] ?? null, 1),
          counts: `${formatNumber(rows[position]?.grades[grade] ?? 0)} of ${formatNumber(rows[position]?.n ?? 0)}`,
        })),
      ),
      axisPointer: { type: 'none' },
    },
    series: [
      ...names.map((name, grade) => ({
        type: 'bar',
        name,
        stack: 'grades',
        barWidth: 28,
        animation: false,
        emphasis: { disabled: true },
        itemStyle: { color: gradeColour(grade).fill, borderColor: colour.white, borderWidth: 1 },
        data: shares.map((row) => row[grade] ?? '-'),
      })),
      drawing(3, (plot) => [
        ...key.flatMap(keyMarks),
        ...headMarks(head, plot, top),
        ...rows.flatMap((row, at) => [
          ...labelMarks(labels[at] ?? [], plot.at(0, at).y),
          ...rowMarks(row, shares[at] ?? [], goodGrades, at, at === rows.length - 1, plot),
        ]),
      ]),
    ],
  };
}

/** A line of what stands beside a bar; the first is the year. */
type LabelLine = Pick<Extract<Mark, { kind: 'text' }>, 'text' | 'size' | 'fill'>;

/** What stands beside the bars takes at most two fifths of the width on the left and three tenths on the right. */
function arrange({ rows, names, goodGrades, width }: GradesInput) {
  const room = Math.max(56, width * 0.4);
  const labels = rows.map(({ label, n }): LabelLine[] => {
    const [year = '', ...more] = label.split(', ');
    return [
      ...breakLines(year, room, 14).map((text) => ({ text, size: 14, fill: colour.text })),
      ...[...more, `n = ${formatNumber(n)}`]
        .flatMap((words) => breakLines(words, room, 14))
        .map((text) => ({ text, size: 12, fill: colour.secondary })),
    ];
  });
  const widths = labels.flat().map(({ text }) => measureText(text, 14));
  const head = breakLines(headOf(names, goodGrades), Math.max(96, width * 0.3), 12);
  const key = keyPlaces(names, width);
  const keyHeight = Math.max(keyLine, ...key.map(({ bottom }) => bottom));
  return {
    labels,
    left: Math.max(56, ...widths) + 14,
    right: Math.max(48, ...head.map((text) => measureText(text, 12))) + 12,
    top: keyHeight + headLine + (head.length - 1) * headWrap,
    key,
    head,
    rowHeight: Math.max(usualRow, ...labels.map((lines) => lines.length * labelLine + 8)),
  };
}

function rowMarks(
  row: GradesRow,
  shares: readonly (number | null)[],
  goodGrades: number,
  at: number,
  isNow: boolean,
  plot: Plot,
): Mark[] {
  const y = plot.at(0, at).y;
  const good = row.grades.slice(0, goodGrades).reduce((sum, count) => sum + count, 0);
  let before = 0;
  return [
    ...shares.flatMap((share, grade): Mark[] => {
      if (share === null) return [];
      const middle = plot.at(before + share / 2, at).x;
      before += share;
      const text = percentOf(share, 0);
      if (share < labelledFrom || measureText(text, 13) > (share / 100) * plot.width - 4) return [];
      return [{ kind: 'text', text, x: middle, y, size: 13, align: 'center', fill: gradeColour(grade).text }];
    }),
    {
      kind: 'text',
      text: row.n > 0 ? percentOf((100 * good) / row.n, 1) : '[z]',
      x: plot.left + plot.width + 12,
      y,
      size: isNow ? 17 : 15,
      bold: true,
      fill: isNow ? colour.now : colour.text,
    },
  ];
}

/** The year, what is said of it after a comma, and its count, below each other about the bar's middle. */
function labelMarks(lines: readonly LabelLine[], middle: number): Mark[] {
  const top = middle + 1 - ((lines.length - 1) * labelLine) / 2;
  return lines.map((line, at): Mark => ({ kind: 'text', ...line, x: 2, y: top + labelLine * at }));
}

function headMarks(lines: readonly string[], plot: Plot, top: number): Mark[] {
  return lines.map((text, at): Mark => ({
    kind: 'text',
    text,
    x: plot.left + plot.width + 12,
    y: top - headLine / 2 - (lines.length - 1 - at) * headWrap,
    size: 12,
    fill: colour.secondary,
  }));
}

/** "Good or better", from the name of the lowest grade that counts. */
function headOf(names: readonly string[], goodGrades: number): string {
  return `${names[goodGrades - 1] ?? ''} or better`;
}

function percentOf(share: number | null, decimals: number): string {
  return share === null ? '[z]' : `${formatNumber(share, decimals)}%`;
}

function gradeColour(grade: number) {
  return gradeColours[grade] ?? { fill: colour.past, text: colour.text };
}

/** A grade's name in the key, in px of the chart. */
interface KeyPlace {
  readonly lines: readonly string[];
  readonly fill: string;
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly bottom: number;
}

/** Where each name stands in the key, on as many lines as the width needs. */
function keyPlaces(names: readonly string[], width: number): KeyPlace[] {
  let x = 2;
  let top = 0;
  let bottom = keyLine;
  return names.map((name, grade) => {
    const lines = breakLines(name, width - 24, 13);
    const needed = 20 + Math.max(0, ...lines.map((text) => measureText(text, 13)));
    if (x > 2 && x + needed > width) {
      x = 2;
      top = bottom;
    }
    bottom = Math.max(bottom, top + keyLine + (lines.length - 1) * keyWrap);
    const place = { lines, fill: gradeColour(grade).fill, x, y: top + keyLine / 2, bottom };
    x += needed + 22;
    return place;
  });
}

function keyMarks({ lines, fill, x, y }: KeyPlace): Mark[] {
  return [
    { kind: 'box', x, y: y - 6.5, width: 13, height: 13, fill },
    ...lines.map((text, at): Mark => ({
      kind: 'text',
      text,
      x: x + 20,
      y: y + at * keyWrap,
      size: 13,
      fill: colour.text,
    })),
  ];
}
