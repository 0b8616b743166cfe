import type { TableCells } from '../model/paper-document.ts';
import { textWidth as measure } from './text-width.ts';

export interface ColumnLayout {
  /** Of each column in twips; together the width that was given. */
  readonly widths: readonly number[];
  /** Type size of all cells, in half points. */
  readonly size: number;
}

const sizes = [19, 17, 15, 13];
/** On both sides of a cell together, in twips. */
export const cellPadding = 220;

/**
 * Columns of a table for a width in twips. A column is never narrower than its longest word where a smaller type
 * prevents it; what is left goes to those that have more to say.
 */
export function layColumns({ columns, rows }: TableCells, width: number): ColumnLayout {
  const layouts = sizes.map((size) => ({ size, needs: needsOf({ columns, rows }, size) }));
  const { size, needs } = layouts.find(({ needs: each }) => sum(each.map(({ word }) => word)) <= width) ??
    layouts.at(-1) ?? { size: 19, needs: [] };
  const least = needs.map(({ word }) => word);
  const spare = width - sum(least);
  if (spare < 0)
    return {
      size,
      widths: rounded(
        least.map((each) => (each * width) / sum(least)),
        width,
      ),
    };
  const granted = grant(
    needs.map(({ word, whole }) => whole - word),
    spare,
  );
  // What no cell asks for is spread evenly, the way columns of figures are read best.
  const evenly = (spare - sum(granted)) / needs.length;
  return {
    size,
    widths: rounded(
      least.map((each, at) => each + (granted[at] ?? 0) + evenly),
      width,
    ),
  };
}

/** Small wishes are met in full, so that only those with much to say break their lines. */
function grant(wishes: readonly number[], spare: number): number[] {
  const granted = wishes.map(() => 0);
  let left = spare;
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  for (const [before, at] of order.entries()) {
    const given = Math.min(wishes[at] ?? 0, left / (order.length - before));
    granted[at] = given;
    left -= given;
  }
  return granted;
}

interface Need {
  /** The longest word alone. */
  readonly word: number;
  /** The longest cell in one line. */
  readonly whole: number;
}

function needsOf({ columns, rows }: TableCells, size: number): Need[] {
  // A half point is ten twips; two in a hundred are added, as programs do not round alike.
  const twips = (text: string, isBold: boolean) => measure(text, size * 10, isBold) * 1.02 + cellPadding;
  return columns.map(({ title }, at) => {
    const cells = [
      { text: title, isBold: true },
      ...rows.map((row) => ({ text: row[at] ?? '', isBold: at === 0 })),
    ];
    const words = cells.flatMap(({ text, isBold }) => text.split(/\s+/).map((word) => twips(word, isBold)));
    return {
      word: Math.max(...words),
      whole: Math.max(...cells.map(({ text, isBold }) => twips(text, isBold))),
    };
  });
}

/** Whole twips that add up to the width. */
function rounded(widths: readonly number[], width: number): number[] {
  const whole = widths.map(Math.floor);
  const last = whole.length - 1;
  return whole.map((each, at) => (at === last ? width - sum(whole.slice(0, last)) : each));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
