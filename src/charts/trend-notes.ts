import { placeOf, type SpcPlace } from '../statistics/spc-periods.ts';
import type { Box, Segment } from './boxes.ts';
import type { Mark, Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { colour } from './theme.ts';
import { shortened } from './trend-rules.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const size = 12;
const lineHeight = 15;
/** In px: where every note would lie over something. */
const narrow = 260;
/** What a note costs that lies over mean, limit or level. */
const coveringOne = 3;

/**
 * Notes at their points with a small leader, each where it covers the least. One for which there is no room without
 * lying over another, or in a narrow plot over a line, is left out: the notes under the chart have it.
 */
export function noteMarks(
  notes: readonly { readonly date: string; readonly note: string }[],
  places: readonly SpcPlace[],
  /** Level or upright lines that a note would rather not lie on, from their left or upper ends. */
  obstacles: readonly Segment[],
  plot: Plot,
): Mark[] {
  const spots = places.map(({ value }, at) => (value === null ? null : plot.at(at, value)));
  const placed: Box[] = [];
  const isNarrow = plot.width < narrow;
  const widest = Math.max(90, Math.min(210, plot.width * 0.45));
  return notes.flatMap(({ date, note }): Mark[] => {
    const at = placeOf(places, date, false);
    const spot = at === null ? null : (spots[at] ?? null);
    if (!spot) return [];
    const lines = shortened(breakLines(note, widest, size), 3);
    const width = Math.max(...lines.map((line) => measureText(line, size)));
    const height = lines.length * lineHeight;
    const best = boxesAround(spot, width, height)
      .filter((box) => isInside(box, plot) && !placed.some((other) => overlap(other, box)))
      .map((box) => ({ box, cost: costOf(box, spot, spots, obstacles) }))
      .filter(({ cost }) => !isNarrow || cost < coveringOne)
      .reduce<{ box: Box; cost: number } | null>(
        (least, each) => (least && least.cost <= each.cost ? least : each),
        null,
      );
    if (!best) return [];
    placed.push(best.box);
    return marksOf(best.box, spot, lines);
  });
}

function boxesAround({ x, y }: Spot, width: number, height: number): Box[] {
  const distances = [16, 28, 42, 60, 84, 112, 144, 180];
  return distances.flatMap((distance) =>
    [y + distance - lineHeight / 2, y - distance - height + lineHeight / 2].flatMap((top) =>
      [x + 12, x - 12 - width].map((left) => ({ x: left, y: top, width, height })),
    ),
  );
}

/** What it covers of the line, of mean and limits, and how far off it stands. */
function costOf(
  box: Box,
  spot: Spot,
  spots: readonly (Spot | null)[],
  obstacles: readonly Segment[],
): number {
  const crossed = spots.filter((from, at) => {
    const to = spots[at + 1] ?? null;
    return from && to && crosses(from, to, box);
  }).length;
  const covered = obstacles.filter(([from, to]) => meets(from, to, box)).length;
  const middle = box.y + box.height / 2;
  const leader = spots.filter((from, at) => {
    const to = spots[at + 1] ?? null;
    const isOwn = from === spot || to === spot;
    return from && to && !isOwn && from.x <= spot.x && to.x >= spot.x;
  }).length;
  return 6 * crossed + coveringOne * covered + leader + Math.abs(middle - spot.y) / 20;
}

function marksOf(box: Box, spot: Spot, lines: readonly string[]): Mark[] {
  const isBelow = box.y + box.height / 2 > spot.y;
  const isRight = box.x > spot.x;
  const turn = isBelow ? box.y + lineHeight / 2 : box.y + box.height - lineHeight / 2;
  return [
    {
      kind: 'line',
      points: [
        [spot.x, spot.y + (isBelow ? 8 : -8)],
        [spot.x, turn],
        [spot.x + (isRight ? 8 : -8), turn],
      ],
      stroke: colour.secondary,
      width: 1,
    },
    ...lines.map((text, at): Mark => ({
      kind: 'text',
      text,
      x: isRight ? box.x : box.x + box.width,
      y: box.y + (at + 0.5) * lineHeight,
      size,
      align: isRight ? 'left' : 'right',
      fill: colour.rule,
      halo: true,
    })),
  ];
}

function isInside(box: Box, plot: Plot): boolean {
  return (
    box.x >= plot.left + 2 &&
    box.x + box.width <= plot.left + plot.width &&
    box.y >= plot.top &&
    box.y + box.height <= plot.top + plot.height - 2
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + 10 &&
    b.x < a.x + a.width + 10 &&
    a.y < b.y + b.height + 2 &&
    b.y < a.y + a.height + 2
  );
}

function meets(from: Spot, to: Spot, box: Box): boolean {
  return (
    from.x < box.x + box.width + 3 && to.x > box.x - 3 && from.y < box.y + box.height + 2 && to.y > box.y - 2
  );
}

/** Sixteen points along a segment are enough, since a period is narrow. */
function crosses(from: Spot, to: Spot, box: Box): boolean {
  return Array.from({ length: 17 }, (_, at) => at / 16).some((part) => {
    const x = from.x + part * (to.x - from.x);
    const y = from.y + part * (to.y - from.y);
    return x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 4 && y < box.y + box.height + 4;
  });
}
