import type { Mark, Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
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
const height = 16;

/**
 * Names beside their points, the first in the list first: right, left, above or below, where no name or point lies.
 * A name that fits nowhere inside the plot is left out; the first stands in any case.
 */
export function nameMarks(
  names: readonly PointName[],
  points: readonly { readonly x: number; readonly y: number }[],
  plot: Plot,
  taken: readonly Box[],
): Mark[] {
  const placed: Box[] = [...taken];
  return names.flatMap((name, order): Mark[] => {
    const width = measureText(name.text, size, name.bold);
    const boxes = placesAround(name, width).filter((box) => isInside(box, plot));
    const free = boxes.find(
      (box) =>
        !placed.some((other) => overlap(other, box)) &&
        !points.some((point) => overlap({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 }, box)),
    );
    const box = free ?? (order === 0 ? boxes[0] : undefined);
    if (!box) return [];
    placed.push(box);
    return [
      {
        kind: 'text',
        text: name.text,
        x: box.x,
        y: box.y + height / 2,
        size,
        bold: name.bold,
        fill: name.fill,
        halo: true,
      },
    ];
  });
}

function placesAround({ x, y }: PointName, width: number): Box[] {
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
    const needed = 34 + measureText(text, 12);
    if (x > 2 && x + needed > width) {
      x = 2;
      row += 1;
    }
    const [from, y] = [x, (row + 0.5) * rowHeight];
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
      { kind: 'text', text, x: from + 32, y, size: 12, fill: colour.secondary },
    ];
  });
  return { marks, height: (row + 1) * rowHeight };
}
