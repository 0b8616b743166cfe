import type { StepOutcome } from '../model/comparison.ts';
import { isNumber } from '../model/figure.ts';
import { changeSize, formatFigure, formatSigned, isUnchanged, type Unit } from '../model/format.ts';
import type { Mark, Plot } from './drawing.ts';
import { measureText } from './measure-text.ts';
import { colour } from './theme.ts';
import type { YearColumn } from './year-columns.ts';

/** One year against the year before, judged by the caller; years are the calendar years they start in. */
export interface YearStep {
  readonly from: number;
  readonly to: number;
  /** In the unit, points for per cent; null where there is none. */
  readonly change: number | null;
  readonly outcome: StepOutcome;
}

/** Where a column's top and its value stand, in px. */
export interface Placed {
  readonly column: YearColumn;
  readonly centre: number;
  readonly top: number;
  /** What lies above must stay above this. */
  readonly clear: number;
  readonly mark: Mark;
}

const signs: Readonly<Partial<Record<StepOutcome, { readonly sign: string; readonly fill: string }>>> = {
  better: { sign: '▲', fill: colour.better },
  worse: { sign: '▼', fill: colour.worse },
  'not-clear': { sign: '◆', fill: colour.notClear },
};

/** Values in or above their columns, in place of a column the symbol for why there is none. */
export function placeValues(
  columns: readonly YearColumn[],
  unit: Unit,
  plot: Plot,
  barWidth: number,
  size: number,
): Placed[] {
  return columns.map((column, at) => {
    const { value, isNow } = column;
    const base = plot.at(at, 0);
    const isFigure = isNumber(value);
    const top = isFigure ? plot.at(at, value).y : base.y;
    const text = formatFigure(value, unit);
    const fits = isFigure && base.y - top > size + 14 && measureText(text, size, true) < barWidth - 6;
    return {
      column,
      centre: base.x,
      top,
      clear: isFigure && fits ? top : top - size - 8,
      mark: {
        kind: 'text',
        text,
        x: base.x,
        y: fits ? top + 8 + size / 2 : top - 6 - size / 2,
        size,
        bold: isFigure,
        align: 'center',
        fill: fits && isNow ? colour.white : isFigure ? colour.text : colour.secondary,
      },
    };
  });
}

/** Brackets over neighbours with the change between them; none across a break or to a missing figure. */
export function bracketMarks(
  placed: readonly Placed[],
  steps: readonly YearStep[],
  unit: Unit,
  size: number,
): Mark[] {
  return placed.slice(1).flatMap((to, at): Mark[] => {
    const from = placed[at];
    const step = steps.find((each) => each.from === from?.column.year && each.to === to.column.year);
    const look = step && signs[step.outcome];
    if (!from || !step || !look || step.change === null || to.column.startsSeries) return [];
    if (!isNumber(from.column.value) || !isNumber(to.column.value)) return [];
    const y = Math.min(from.clear, to.clear) - 10;
    const [left, right] = [from.centre + 7, to.centre - 7];
    const room = to.centre - from.centre - 6;
    const text = fittingText(step.change, look.sign, unit, size, room);
    return [
      {
        kind: 'line',
        points: [
          [left, from.clear - 4],
          [left, y],
          [right, y],
          [right, to.clear - 4],
        ],
        stroke: colour.secondary,
        width: 1,
      },
      {
        kind: 'text',
        text,
        x: (left + right) / 2,
        y: y - 5,
        size,
        bold: true,
        align: 'center',
        valign: 'bottom',
        fill: look.fill,
      },
    ];
  });
}

/** "▲ +7.8 points", without the noun where the columns stand close. */
function fittingText(change: number, sign: string, unit: Unit, size: number, room: number): string {
  if (isUnchanged(change, unit))
    return `${sign} ${measureText(`${sign} no change`, size, true) <= room ? 'no change' : '0'}`;
  const signed = formatSigned(change, unit);
  const long = `${sign} ${signed.charAt(0)}${changeSize(change, unit)}`;
  return measureText(long, size, true) <= room ? long : `${sign} ${signed}`;
}

/** Dotted rules between two series, with a note. */
export function breakRules(placed: readonly Placed[], plot: Plot, size: number): Mark[] {
  return placed.flatMap((to, at): Mark[] => {
    const from = placed[at - 1];
    if (!from || !to.column.startsSeries) return [];
    const x = (from.centre + to.centre) / 2;
    return [
      {
        kind: 'line',
        points: [
          [x, size + 8],
          [x, plot.top + plot.height],
        ],
        stroke: colour.rule,
        width: 1.5,
        dotted: true,
      },
      {
        kind: 'text',
        text: 'Series break',
        x,
        y: 2,
        size,
        align: 'center',
        valign: 'top',
        fill: colour.text,
      },
    ];
  });
}

/** Bands where a figure is hidden by the provider. */
export function hiddenColumns(columns: readonly YearColumn[], plot: Plot, barWidth: number): Mark[] {
  return columns.flatMap(({ value }, at): Mark[] =>
    value === 'suppressed'
      ? [
          {
            kind: 'box',
            x: plot.at(at, 0).x - barWidth / 2,
            y: plot.top,
            width: barWidth,
            height: plot.height,
            fill: colour.band,
          },
        ]
      : [],
  );
}
