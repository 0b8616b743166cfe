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
  ];
  const placed: Mark[] = [];
  const place = (figure: MarkedFigure, texts: readonly string[], style: Style) => {
    const boxes = boxesOfTexts([...taken, ...placed]);
    for (const text of texts) {
      const room = { width: measureText(text, style.size, style.bold), height: style.size + 4 };
      const best = boxesAround(plot.at(figure.at, figure.value), room)
        .filter((box) => isInside(box, plot, width) && !boxes.some((other) => overlap(box, other)))
        .map((box) => ({ box, cost: segments.filter((segment) => crosses(segment, box)).length }))
        .reduce<{ box: Box; cost: number } | null>(
          (least, each) => (least && least.cost <= each.cost ? least : each),
          null,
        );
      if (!best) continue;
      const { x, y, height } = best.box;
      placed.push({ kind: 'text', text, x, y: y + height / 2, ...style, halo: true });
      return;
    }
  };
  const now: Style = { size: size + 2, fill: colour.now, bold: true };
  if (latest?.at === places.length - 1) placed.push(endMark(latest, unit, plot, now));
  else if (latest) place(latest, [formatFigure(latest.value, unit)], now);
  const isSame = (one: MarkedFigure | null, other: MarkedFigure | null) => one?.at === other?.at;
  if (lastReview && !isSame(lastReview, latest) && !isSame(lastReview, earlier))
    place(lastReview, [formatFigure(lastReview.value, unit)], { size, fill: colour.now, bold: false });
  if (earlier) {
    const figure = formatFigure(earlier.value, unit);
    place(earlier, [`${figure} a year earlier`, figure], { size, fill: colour.secondary, bold: false });
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

/** A ring as something that a text should not lie over. */
function ringOf({ at, value }: MarkedFigure, plot: Plot): Segment {
  const point = plot.at(at, value);
  return [
    { x: point.x - 4, y: point.y },
    { x: point.x + 4, y: point.y },
  ];
}

function isInside(box: Box, plot: Plot, width: number): boolean {
  return (
    box.x >= plot.left + 2 &&
    box.x + box.width <= width - 2 &&
    box.y >= plot.top - 4 &&
    box.y + box.height <= plot.top + plot.height
  );
}
