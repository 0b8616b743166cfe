import { formatFigure, type Unit } from '../model/format.ts';
import { boxesOfTexts, crosses, overlap, type Box, type Segment } from './boxes.ts';
import type { Mark, Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
import type { MarkedFigure, ReviewedPlaces } from './since-review-places.ts';
import { colour } from './theme.ts';
import { boxesAround, segmentsOf } from './year-labels.ts';

interface Style {
  readonly size: number;
  readonly fill: string;
  readonly bold: boolean;
}

interface Choice {
  readonly texts: readonly string[];
  readonly box: Box;
  /** Lines that it would lie over, and a part of one for being far off. */
  readonly cost: number;
}

/** Room to the right of the plot that the latest figure needs, in px. */
export function latestGutter({ latest }: ReviewedPlaces, unit: Unit, size: number): number {
  return latest ? measureText(formatFigure(latest.value, unit), size, true) + 18 : 16;
}

/**
 * The latest figure at the line's end, and the figures of the last review and of a year earlier beside their rings,
 * where they cross the line least. One that would lie over another text is left out: the title and the table have it.
 */
export function figureLabels(
  drawn: ReviewedPlaces,
  unit: Unit,
  plot: Plot,
  { taken, size, width }: { readonly taken: readonly Mark[]; readonly size: number; readonly width: number },
): Mark[] {
  const { latest, lastReview, earlier, places } = drawn;
  const segments: Segment[] = [
    ...segmentsOf(drawn, plot),
    ...[lastReview, earlier].flatMap((each): Segment[] => (each ? [ringOf(each, plot)] : [])),
    ...rulesIn(taken),
  ];
  const placed: Mark[] = [];
  const place = (figure: MarkedFigure, forms: readonly (readonly string[])[], style: Style) => {
    const boxes = boxesOfTexts([...taken, ...placed]);
    const best = forms
      .flatMap((texts) =>
        boxesAround(plot.at(figure.at, figure.value), {
          width: Math.max(...texts.map((text) => measureText(text, style.size, style.bold))),
          height: texts.length * (style.size + 2) + 2,
        }).map((box) => ({ texts, box, cost: costOf(box, plot.at(figure.at, figure.value), segments) })),
      )
      .filter(({ box }) => isInside(box, plot, width) && !boxes.some((other) => overlap(box, other)))
      .reduce<Choice | null>((least, each) => (least && least.cost <= each.cost ? least : each), null);
    if (!best) return;
    const { texts, box, cost } = best;
    texts.forEach((text, line) => {
      const y = box.y + 1 + (line + 0.5) * (style.size + 2);
      placed.push({ kind: 'text', text, x: box.x, y, ...style, halo: cost >= 1 });
    });
  };
  const now: Style = { size: size + 2, fill: colour.now, bold: true };
  if (latest?.at === places.length - 1) placed.push(endMark(latest, unit, plot, now));
  else if (latest) place(latest, [[formatFigure(latest.value, unit)]], now);
  const isSame = (one: MarkedFigure | null, other: MarkedFigure | null) => one?.at === other?.at;
  if (lastReview && !isSame(lastReview, latest) && !isSame(lastReview, earlier))
    place(lastReview, [[formatFigure(lastReview.value, unit)]], { size, fill: colour.now, bold: false });
  if (earlier) {
    const figure = formatFigure(earlier.value, unit);
    const style = { size, fill: colour.secondary, bold: false };
    place(earlier, [[`${figure} a year earlier`], [figure, 'a year earlier']], style);
  }
  return placed;
}

function endMark({ at, value }: MarkedFigure, unit: Unit, plot: Plot, style: Style): Mark {
  const point = plot.at(at, value);
  return {
    kind: 'text',
    text: formatFigure(value, unit),
    x: point.x + 12,
    y: Math.min(Math.max(point.y, plot.top + 6), plot.top + plot.height - 3),
    ...style,
  };
}

/** A text far from its ring reads as another's: 24 px off weigh as much as lying over a line. */
function costOf(
  box: Box,
  point: { readonly x: number; readonly y: number },
  segments: readonly Segment[],
): number {
  const across = Math.max(box.x - point.x, point.x - box.x - box.width, 0);
  const down = Math.max(box.y - point.y, point.y - box.y - box.height, 0);
  return segments.filter((segment) => crosses(segment, box)).length + Math.hypot(across, down) / 24;
}

/** A ring as something that a text should not lie over. */
function ringOf({ at, value }: MarkedFigure, plot: Plot): Segment {
  const point = plot.at(at, value);
  return [
    { x: point.x - 4, y: point.y },
    { x: point.x + 4, y: point.y },
  ];
}

/** Dotted rules, which a text should not lie over either. */
function rulesIn(marks: readonly Mark[]): Segment[] {
  return marks.flatMap((mark): Segment[] => {
    const [from, to] = mark.kind === 'line' ? mark.points : [];
    return from && to
      ? [
          [
            { x: from[0], y: from[1] },
            { x: to[0], y: to[1] },
          ],
        ]
      : [];
  });
}

function isInside(box: Box, plot: Plot, width: number): boolean {
  return (
    box.x >= plot.left + 2 &&
    box.x + box.width <= width - 2 &&
    box.y >= plot.top - 4 &&
    box.y + box.height <= plot.top + plot.height
  );
}
