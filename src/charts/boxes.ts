import type { Mark } from './drawing.ts';
import { measureText } from './measure-text.ts';

/** A rectangle in px of the chart. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line in px of the chart. */
export type Segment = readonly [
  { readonly x: number; readonly y: number },
  { readonly x: number; readonly y: number },
];

/** Does a segment pass through a box? Its steepness is small, so a look at sixteen points along it is enough. */
export function crosses([from, to]: Segment, box: Box): boolean {
  return Array.from({ length: 17 }, (_, step) => step / 16).some((part) => {
    const x = from.x + part * (to.x - from.x);
    const y = from.y + part * (to.y - from.y);
    return x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 2 && y < box.y + box.height + 2;
  });
}

/** Whether two boxes touch, with a little air, since a width may be an estimate. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 5 && b.x < a.x + a.width + 5 && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The boxes that the texts among marks take. */
export function boxesOfTexts(marks: readonly Mark[]): Box[] {
  return marks.flatMap((mark): Box[] => {
    if (mark.kind !== 'text') return [];
    const width = measureText(mark.text, mark.size, mark.bold);
    const left = { left: 0, center: width / 2, right: width }[mark.align ?? 'left'];
    const above = { top: 0, middle: mark.size / 2, bottom: mark.size }[mark.valign ?? 'middle'];
    return [{ x: mark.x - left, y: mark.y - above - 1, width, height: mark.size + 2 }];
  });
}
