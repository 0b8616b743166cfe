import type { Mark, Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { colour } from './theme.ts';

/** A name beside a point, in px. */
export interface PointName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
  readonly fill: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const size = 13;
const lineHeight = 16;

/**
 * Names beside their points, the first in the list first: right, left, above or below, where no name or point lies.
 * A long name is wrapped. One that fits nowhere inside the plot is left out; the first stands in any case.
 */
export function nameMarks(
  names: readonly PointName[],
  points: readonly { readonly x: number; readonly y: number }[],
  plot: Plot,
  taken: readonly Box[],
): Mark[] {
  const placed: Box[] = [...taken];
  return names.flatMap((name, order): Mark[] => {
    const room = plot.width * 0.6;
    const isShort = measureText(name.text, size, name.bold) <= room;
    const lines = isShort ? [name.text] : breakLines(name.text, room, size, name.bold);
    const width = Math.max(...lines.map((line) => measureText(line, size, name.bold)));
    const boxes = placesAround(name, width, lines.length * lineHeight).filter((box) => isInside(box, plot));
    const free = boxes.find(
      (box) =>
        !placed.some((other) => overlap(other, box)) &&
        !points.some((point) => overlap({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 }, box)),
    );
    const box = free ?? (order === 0 ? boxes[0] : undefined);
    if (!box) return [];
    placed.push(box);
    return lines.map((text, line): Mark => ({
      kind: 'text',
      text,
      x: box.x,
      y: box.y + (line + 0.5) * lineHeight,
      size,
      bold: name.bold,
      fill: name.fill,
      halo: true,
    }));
  });
}

function placesAround({ x, y }: PointName, width: number, height: number): Box[] {
  const rows = [y - height / 2, y - height - 2, y + 2];
  const beside = [x + 9, x - width - 9].flatMap((left) => rows.map((top) => ({ x: left, y: top })));
  const over = [y - height - 7, y + 7].map((top) => ({ x: x - width / 2, y: top }));
  return [...beside, ...over].map((corner) => ({ ...corner, width, height }));
}

function isInside(box: Box, plot: Plot): boolean {
  return (
    box.x >= plot.left + 2 &&
    box.x + box.width <= plot.left + plot.width &&
    box.y >= plot.top - 8 &&
    box.y + box.height <= plot.top + plot.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 3 && b.x < a.x + a.width + 3 && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What the lines of the funnel are, above the plot, on as many rows as the width needs; and where each stands. */
export function keyMarks(
  entries: readonly { readonly text: string; readonly stroke: string; readonly dotted: boolean }[],
  width: number,
): { readonly marks: Mark[]; readonly height: number } {
  const rowHeight = 20;
  let x = 2;
  let row = 0;
  const marks = entries.flatMap(({ text, stroke, dotted }): Mark[] => {
    const lines = breakLines(text, width - 36, 12);
    const needed = 34 + Math.max(0, ...lines.map((line) => measureText(line, 12)));
    if (x > 2 && (x + needed > width || lines.length > 1)) {
      x = 2;
      row += 1;
    }
    const [from, y] = [x, (row + 0.5) * rowHeight];
    row += lines.length - 1;
    x += needed + 18;
    return [
      {
        kind: 'line',
        points: [
          [from, y],
          [from + 26, y],
        ],
        stroke,
        width: 1.5,
        dotted,
      },
      ...lines.map((line, at): Mark => ({
        kind: 'text',
        text: line,
        x: from + 32,
        y: y + at * rowHeight,
        size: 12,
        fill: colour.secondary,
      })),
    ];
  });
  return { marks, height: (row + 1) * rowHeight };
}
