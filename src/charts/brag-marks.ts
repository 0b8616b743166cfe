import { formatNumber } from '../model/format.ts';
import { bragLooks, bragOrder, type BragRating } from './brag-colours.ts';
import type { Mark, Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { nudge } from './nudge.ts';
import { colour } from './theme.ts';
import { shortened } from './trend-rules.ts';

/** How many of an area's actions had each rating at one time. */
export interface BragColumn {
  /** "Jan 2025". */
  readonly label: string;
  readonly counts: Readonly<Record<BragRating, number>>;
}

const countSize = 12;
const keySize = 13;
const keyLine = 18;
const swatch = 11;
const gap = 10;

/** How many actions a column counts. */
export function totalOf({ counts }: BragColumn): number {
  return bragOrder.reduce((sum, rating) => sum + counts[rating], 0);
}

/** The ratings that any column has, from the bottom up: what the key must name. */
export function ratingsIn(columns: readonly BragColumn[]): BragRating[] {
  return bragOrder.filter((rating) => columns.some(({ counts }) => counts[rating] > 0));
}

/** "10 Amber", as the key has it. */
function keyText(rating: BragRating, last: BragColumn): string {
  return `${formatNumber(last.counts[rating])} ${bragLooks[rating].word}`;
}

/** Room to the right of the plot that the key needs, in px. */
export function keyGutter(columns: readonly BragColumn[]): number {
  const last = columns.at(-1);
  if (!last) return 8;
  const widths = ratingsIn(columns).map((rating) => measureText(keyText(rating, last), keySize));
  return widths.length === 0 ? 8 : gap + swatch + 6 + Math.max(...widths) + 4;
}

/** The counts inside those parts of columns that are tall enough; none where the longest is wider than a column. */
export function countMarks(columns: readonly BragColumn[], plot: Plot, barWidth: number): Mark[] {
  const widthOf = (count: number) => measureText(formatNumber(count), countSize, true);
  const widest = Math.max(0, ...columns.flatMap(({ counts }) => Object.values(counts).map(widthOf)));
  if (widest > barWidth - 4) return [];
  return columns.flatMap((column, at) =>
    partsOf(column).flatMap(({ rating, from, to }): Mark[] => {
      const [bottom, top] = [plot.at(at, from), plot.at(at, to)];
      if (bottom.y - top.y < countSize + 2) return [];
      return [
        {
          kind: 'text',
          text: formatNumber(to - from),
          x: bottom.x,
          y: (bottom.y + top.y) / 2,
          size: countSize,
          bold: true,
          align: 'center',
          fill: bragLooks[rating].text,
        },
      ];
    }),
  );
}

/** Each rating in words with its count now, as near to its part of the last column as they fit. */
export function keyMarks(columns: readonly BragColumn[], plot: Plot): Mark[] {
  const last = columns.at(-1);
  if (!last) return [];
  // From the top down, as they are placed: one that the last column lacks stays between its neighbours.
  const ratings = ratingsIn(columns).reverse();
  const middles = ratings.map((rating) => {
    const below = bragOrder.slice(0, bragOrder.indexOf(rating));
    const from = below.reduce((sum, each) => sum + last.counts[each], 0);
    return plot.at(0, from + last.counts[rating] / 2).y;
  });
  const centres = nudge(
    middles,
    ratings.map(() => keyLine),
    plot.top - 6,
    plot.top + plot.height + 6,
  );
  const left = plot.left + plot.width + gap;
  return ratings.flatMap((rating, at): Mark[] => {
    const y = centres[at] ?? 0;
    const { fill, outline } = bragLooks[rating];
    const isOutlined = fill === colour.white;
    const box = (inset: number, colourOf: string): Mark => ({
      kind: 'box',
      x: left + inset,
      y: y - swatch / 2 + inset,
      width: swatch - 2 * inset,
      height: swatch - 2 * inset,
      fill: colourOf,
    });
    return [
      box(0, isOutlined ? outline : fill),
      ...(isOutlined ? [box(1, fill)] : []),
      {
        kind: 'text',
        text: keyText(rating, last),
        x: left + swatch + 6,
        y,
        size: keySize,
        fill: colour.text,
      },
    ];
  });
}

/** The columns' labels on at most two lines: all where they fit, otherwise those of the first and the last. */
export function columnLabels(columns: readonly BragColumn[], plot: Plot): Mark[] {
  const slot = plot.width / Math.max(1, columns.length);
  const fits = (text: string) => measureText(text, countSize) <= slot - 4;
  const isRoomy = columns.every(({ label }) => {
    const lines = linesOf(label, slot - 4);
    return lines.length <= 2 && lines.every(fits);
  });
  const right = plot.left + plot.width;
  return columns.flatMap((column, at): Mark[] => {
    const isFirst = at === 0;
    if (!isRoomy && !isFirst && at !== columns.length - 1) return [];
    const look = isRoomy
      ? ({ x: plot.at(at, 0).x, align: 'center' } as const)
      : isFirst
        ? ({ x: plot.left, align: 'left' } as const)
        : ({ x: right, align: 'right' } as const);
    const room = isRoomy ? slot - 4 : plot.width / Math.min(2, columns.length) - 4;
    return shortened(linesOf(column.label, room), 2).map((text, line) => ({
      kind: 'text',
      text,
      ...look,
      y: plot.top + plot.height + 14 + line * 15,
      size: countSize,
      fill: colour.secondary,
    }));
  });
}

function linesOf(label: string, room: number): string[] {
  return measureText(label, countSize) <= room
    ? [label]
    : breakLines(label, Math.max(room, countSize), countSize);
}

/** The parts of a column from the bottom up, in actions. */
function partsOf({ counts }: BragColumn) {
  let to = 0;
  return bragOrder.flatMap((rating) => {
    const from = to;
    to += counts[rating];
    return to > from ? [{ rating, from, to }] : [];
  });
}
