import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import { colour, font } from './theme.ts';

/** A grid as drawn, in px of the chart, with the place of a pair of axis values. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => { readonly x: number; readonly y: number };
}

/** Something drawn over or under the data, in px of the chart. */
export type Mark = TextMark | LineMark | BoxMark | AreaMark;

interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  /** A white edge, for text that may lie over lines. */
  readonly halo?: boolean;
}

interface LineMark {
  readonly kind: 'line';
  readonly points: readonly (readonly [number, number])[];
  readonly stroke: string;
  readonly width: number;
  readonly dotted?: boolean;
  readonly dashed?: boolean;
}

interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** The inside of a closed line. */
interface AreaMark {
  readonly kind: 'area';
  readonly points: readonly (readonly [number, number])[];
  readonly fill: string;
}

/** What stands in a plot that has nothing to show. */
export function emptyNote({ left, top, width, height }: Plot): Mark {
  return {
    kind: 'text',
    text: 'No figures to draw',
    x: left + width / 2,
    y: top + height / 2,
    size: 14,
    fill: colour.secondary,
    align: 'center',
  };
}

/**
 * A series that draws marks once the grid's true px are known. It has one value, the axes' origin, takes no part in
 * tooltips, and never changes an axis, since ours have fixed ends.
 */
export function drawing(z: number, draw: (plot: Plot) => Mark[], axis = 0): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'cartesian2d',
    xAxisIndex: axis,
    yAxisIndex: axis,
    data: [[0, 0]],
    silent: true,
    clip: false,
    animation: false,
    tooltip: { show: false },
    z,
    renderItem: (params, api): CustomSeriesRenderItemReturn => {
      const { x, y, width, height } = params.coordSys as unknown as Record<
        'x' | 'y' | 'width' | 'height',
        number
      >;
      const at = (across: number, up: number) => {
        const [px = 0, py = 0] = api.coord([across, up]);
        return { x: px, y: py };
      };
      const marks = draw({ left: x, top: y, width, height, at });
      return { type: 'group', silent: true, children: marks.map(element) };
    },
  };
}

function element(mark: Mark) {
  switch (mark.kind) {
    case 'text':
      return {
        type: 'text' as const,
        silent: true,
        style: {
          text: mark.text,
          x: mark.x,
          y: mark.y,
          font: font(mark.size, mark.bold),
          fill: mark.fill,
          align: mark.align ?? 'left',
          verticalAlign: mark.valign ?? 'middle',
          ...(mark.halo ? { stroke: colour.white, lineWidth: 3 } : {}),
        },
      };
    case 'line':
      return {
        type: 'polyline' as const,
        silent: true,
        shape: { points: mark.points.map(([x, y]) => [x, y] as [number, number]) },
        style: {
          stroke: mark.stroke,
          lineWidth: mark.width,
          ...(mark.dotted ? { lineDash: [2, 3] } : mark.dashed ? { lineDash: [7, 4] } : {}),
          // A custom polyline is filled unless told otherwise.
          fill: 'none',
        },
      };
    case 'box':
      return {
        type: 'rect' as const,
        silent: true,
        shape: { x: mark.x, y: mark.y, width: mark.width, height: mark.height },
        style: { fill: mark.fill },
      };
    case 'area':
      return {
        type: 'polygon' as const,
        silent: true,
        shape: { points: mark.points.map(([x, y]) => [x, y] as [number, number]) },
        style: { fill: mark.fill },
      };
  }
}
