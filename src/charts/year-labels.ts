import { crosses, overlap, type Box, type Segment } from './boxes.ts';
import type { Unit } from '../model/format.ts';
import { formatFigure } from '../model/format.ts';
import { measureText } from './measure-text.ts';
import { nudge } from './nudge.ts';
import type { Mark, Plot } from './drawing.ts';
import type { YearLine } from './year-lines.ts';

/** What stands at a line's end: one text, or two below each other where the chart is narrow. */
export interface YearLabel {
  readonly line: YearLine;
  readonly texts: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

interface LabelInput {
  readonly unit: Unit;
  readonly promiseBaseline: number | null;
  readonly width: number;
  readonly compact?: boolean;
}

const gap = 10;

/** The labels of all lines that have an end. */
export function yearLabels(lines: readonly YearLine[], input: LabelInput): YearLabel[] {
  const isNarrow = input.compact === true || input.width < 560;
  return lines.flatMap((line) => {
    if (!line.end) return [];
    const size = input.compact ? 12 : line.isNow ? 15 : 13;
    const after = line.isBeforeBreak
      ? input.compact
        ? ''
        : 'before break'
      : line.year === input.promiseBaseline
        ? 'first year'
        : '';
    const value = line.isNow && !input.compact ? formatFigure(line.end.value, input.unit) : '';
    const parts = [line.label, value, after].filter((part) => part !== '');
    const texts = isNarrow ? parts : [parts.join('  ')];
    const width = Math.max(...texts.map((text) => measureText(text, size, line.isNow)));
    return [{ line, texts, size, width, height: texts.length * (size + 2) + 2 }];
  });
}

/** Room to the right of the plot that the labels need, in px. */
export function gutterWidth(labels: readonly YearLabel[]): number {
  return Math.max(0, ...labels.map((label) => label.width)) + gap + 4;
}

/**
 * Places the labels: those of lines that reach the right edge beside it, nudged apart; those that end earlier where
 * they cross the fewest lines.
 */
export function placeLabels(
  labels: readonly YearLabel[],
  lines: readonly YearLine[],
  plot: Plot,
  right: number,
): Mark[] {
  const last = (lines[0]?.values.length ?? 1) - 1;
  const pointOf = ({ line }: YearLabel) => plot.at(line.end?.position ?? 0, line.end?.value ?? 0);
  const edge = labels.filter(({ line }) => line.end?.position === last);
  const centres = nudge(
    edge.map((label) => pointOf(label).y),
    edge.map((label) => label.height),
    plot.top - 8,
    plot.top + plot.height + 8,
  );
  const placed: { label: YearLabel; box: Box }[] = edge.map((label, at) => ({
    label,
    box: {
      x: pointOf(label).x + gap,
      y: (centres[at] ?? 0) - label.height / 2,
      width: label.width,
      height: label.height,
    },
  }));
  const segments = lines.flatMap((line) => segmentsOf(line, plot));
  for (const label of labels.filter((each) => !edge.includes(each))) {
    const candidates = boxesAround(pointOf(label), label);
    const cost = (box: Box) =>
      segments.filter((segment) => crosses(segment, box)).length +
      5 * placed.filter((other) => overlap(other.box, box)).length +
      20 *
        Number(
          box.x < 2 ||
            box.x + box.width > right - 2 ||
            box.y < 0 ||
            box.y + box.height > plot.top + plot.height,
        );
    const box = candidates.reduce((best, each) => (cost(each) < cost(best) ? each : best));
    placed.push({ label, box });
  }
  return placed.flatMap(({ label, box }) => labelMarks(label, box));
}

function labelMarks({ line, texts, size }: YearLabel, box: Box): Mark[] {
  return texts.map((text, at) => ({
    kind: 'text',
    text,
    x: box.x,
    y: box.y + 1 + (at + 0.5) * (size + 2),
    size,
    bold: line.isNow,
    fill: line.style.label,
    halo: true,
  }));
}

/** Right, then above and below, then left of a point, in the order in which a reader would like them; at last further off. */
export function boxesAround(
  point: { readonly x: number; readonly y: number },
  { width, height }: Pick<Box, 'width' | 'height'>,
): Box[] {
  const columns = [point.x + gap, point.x - width / 2, point.x - width - gap];
  const near = [point.y - height / 2, point.y - height - 6, point.y + 6];
  const far = [point.y - 2 * height - 6, point.y + height + 6];
  const isOver = (box: Box) =>
    box.x < point.x && box.x + width > point.x && box.y < point.y && box.y + height > point.y;
  return [near, far]
    .flatMap((rows) => columns.flatMap((x) => rows.map((y) => ({ x, y, width, height }))))
    .filter((box) => !isOver(box));
}

/** A year's line in straight pieces; a point that stands alone is one of no length. */
export function segmentsOf({ values }: Pick<YearLine, 'values'>, plot: Plot): Segment[] {
  return values.flatMap((value, at): Segment[] => {
    if (value === null) return [];
    const next = values[at + 1] ?? null;
    const from = plot.at(at, value);
    return [[from, next === null ? from : plot.at(at + 1, next)]];
  });
}
