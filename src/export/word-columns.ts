import type { TableCells } from '../model/paper-document.ts';
import { textWidth as measure, wrapText } from './text-width.ts';

export interface ColumnLayout {
  /** Of each column in twips; together the width that was given. */
  readonly widths: readonly number[];
  /** Type size of all cells, in half points. */
  readonly size: number;
}

const sizes = [19, 18, 17, 16, 15, 14];
/** In twips: what a date or a name of two words lacks to stand in one line. */
const smallWish = 900;
/** A word longer than this part of the table, such as a web address, is broken: it does not crush the other columns. */
const longestWord = 0.35;
/** Below this a table is hard to read on paper. */
const smallestReadable = 17;
/** On both sides of a cell together, in twips. */
export const cellPadding = 220;

/**
 * Columns of a table for a width in twips. A column is never narrower than its longest word where a smaller type
 * prevents it; what is left goes to those that have more to say.
 */
export function layColumns({ columns, rows }: TableCells, width: number): ColumnLayout {
  const layouts = sizes.map((size) => ({ size, needs: needsOf({ columns, rows }, { size, width }) }));
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

/**
 * Small wishes are met in full, so that only columns with much to say break their lines; those share by the root of
 * what they wish for: one of sentences gets more than one of names, but does not crush it.
 */
function grant(wishes: readonly number[], spare: number): number[] {
  const granted = wishes.map(() => 0);
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  let left = spare;
  let roots = sum(wishes.map(Math.sqrt));
  for (const at of order) {
    const wish = wishes[at] ?? 0;
    const isSmall = wish <= smallWish && wish <= left / 2;
    const given = isSmall ? wish : Math.min(wish, (left * Math.sqrt(wish)) / roots);
    granted[at] = given;
    left -= given;
    roots -= Math.sqrt(wish);
  }
  return granted;
}

/** Whether a table needs a page on its side, as its words would be too small or broken in a width in twips. */
export function isTooWide(table: TableCells, width: number): boolean {
  return layColumns(table, width).size < smallestReadable;
}

/** How many lines of text the rows of a table take below each other. */
export function countLines({ rows }: TableCells, { widths, size }: ColumnLayout): number {
  const lines = (text: string, at: number) =>
    wrapText(text, (widths[at] ?? 0) - cellPadding, size * 10, at === 0).length;
  return sum(rows.map((row) => Math.max(1, ...row.map(lines))));
}

interface Need {
  /** The longest word alone, or what it may claim. */
  readonly word: number;
  /** The longest cell in one line. */
  readonly whole: number;
}

function needsOf(
  { columns, rows }: TableCells,
  { size, width }: { readonly size: number; readonly width: number },
): Need[] {
  // A half point is ten twips; two in a hundred are added, as programs do not round alike.
  const twips = (text: string, isBold: boolean) => measure(text, size * 10, isBold) * 1.02 + cellPadding;
  return columns.map(({ title }, at) => {
    const cells = [
      { text: title, isBold: true },
      ...rows.map((row) => ({ text: row[at] ?? '', isBold: at === 0 })),
    ];
    const words = cells.flatMap(({ text, isBold }) => text.split(/\s+/).map((word) => twips(word, isBold)));
    return {
      word: Math.min(Math.max(...words), width * longestWord),
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
