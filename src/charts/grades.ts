import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber } from '../model/format.ts';
import { drawing, type Mark, type Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
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
const rowHeight = 56;
const keyLine = 24;
const headLine = 26;

/** The height that suits a width, in px. */
export function gradesHeight({ rows, names, width }: GradesInput): number {
  return topOf(names, width) + Math.max(1, rows.length) * rowHeight + 8;
}

/** Stacked bars, each grade as its share of the year's count; shares under 7% have no label of their own. */
export function gradesOption({ rows, names, goodGrades, width }: GradesInput): EChartsCoreOption {
  const shares = rows.map(({ n, grades }) => grades.map((count) => (n > 0 ? (100 * count) / n : null)));
  const left =
    Math.max(56, ...rows.flatMap((row) => row.label.split(', ').map((text) => measureText(text, 14)))) + 14;
  const right = Math.max(measureText(headOf(names, goodGrades), 12), 48) + 12;
  const top = topOf(names, width);
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
        ...keyMarks(names, width),
        head(headOf(names, goodGrades), plot, top),
        ...rows.flatMap((row, at) =>
          rowMarks(row, shares[at] ?? [], goodGrades, at, at === rows.length - 1, plot),
        ),
      ]),
    ],
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
    ...labelMarks(row, y),
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
function labelMarks({ label, n }: GradesRow, middle: number): Mark[] {
  const [year = '', ...more] = label.split(', ');
  const below = [...more, `n = ${formatNumber(n)}`];
  const top = middle + 1 - (below.length * 16) / 2;
  return [
    { kind: 'text', text: year, x: 2, y: top, size: 14, fill: colour.text },
    ...below.map((text, at): Mark => ({
      kind: 'text',
      text,
      x: 2,
      y: top + 16 * (at + 1),
      size: 12,
      fill: colour.secondary,
    })),
  ];
}

function head(text: string, plot: Plot, top: number): Mark {
  return {
    kind: 'text',
    text,
    x: plot.left + plot.width + 12,
    y: top - headLine / 2,
    size: 12,
    fill: colour.secondary,
  };
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

/** Where each name stands in the key, on as many lines as the width needs. */
function keyPlaces(names: readonly string[], width: number) {
  let x = 2;
  let line = 0;
  return names.map((name) => {
    const needed = 20 + measureText(name, 13);
    if (x > 2 && x + needed > width) {
      x = 2;
      line += 1;
    }
    const place = { name, x, y: (line + 0.5) * keyLine, line };
    x += needed + 22;
    return place;
  });
}

function keyMarks(names: readonly string[], width: number): Mark[] {
  return keyPlaces(names, width).flatMap(({ name, x, y }, grade): Mark[] => [
    { kind: 'box', x, y: y - 6.5, width: 13, height: 13, fill: gradeColour(grade).fill },
    { kind: 'text', text: name, x: x + 20, y, size: 13, fill: colour.text },
  ]);
}

function topOf(names: readonly string[], width: number): number {
  const lines = (keyPlaces(names, width).at(-1)?.line ?? 0) + 1;
  return lines * keyLine + headLine;
}
