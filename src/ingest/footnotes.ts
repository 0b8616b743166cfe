import type { Dialect } from './dialect.ts';
import { isFigureCell } from './figure-cells.ts';
import { cellsOf, type RecordShape } from './scan-records.ts';

const openings =
  /^(?:sources?|notes?|footnotes?|key|caveats?|disclaimer|contact|copyright|published|produced|prepared|extracted|end of (?:report|file|table))\b|^[©*†‡#]\s*\S*\s|^\(?\[?\w{1,2}[).\]:]+\s/i;
const total = /^(?:grand |sub-?)?totals?\b/i;
/** A text alone in a row that is padded with blank cells may be a row's name: longer ones are not. */
const longestName = 40;

interface Below {
  readonly shape: RecordShape;
  /** Its cells that are not blank, trimmed. */
  readonly filled: readonly string[];
  /** True where its first cell is one of them. */
  readonly isFromFirst: boolean;
}

/**
 * The records at the end that are notes on a table and no rows of it, blank ones between them too: a single text in
 * the first cell, or fewer cells than the header with no figure among them. A row of figures never is, nor a total, nor
 * a row that is merely cut short.
 */
export function footnotesBelow(
  text: string,
  dialect: Dialect,
  records: readonly RecordShape[],
  width: number,
): readonly RecordShape[] {
  const below = records.map((shape): Below => {
    const cells = cellsOf(text, shape, dialect).map((cell) => cell.trim());
    return { shape, filled: cells.filter((cell) => cell !== ''), isFromFirst: cells[0] !== '' };
  });
  const start = below.findIndex(({ filled }, at) => filled.length > 0 && areNotes(below, at, width));
  return start < 0 ? [] : records.slice(start);
}

function areNotes(below: readonly Below[], start: number, width: number): boolean {
  return below.every(
    (record, at) =>
      at < start ||
      record.filled.length === 0 ||
      isNote(record, width, at > start, at > 0 && below[at - 1]?.filled.length === 0),
  );
}

function isNote(
  { shape, filled, isFromFirst }: Below,
  width: number,
  isBelowNote: boolean,
  isBelowBlank: boolean,
): boolean {
  const [first = ''] = filled;
  const isShort = shape.cells < width;
  if (!isFromFirst || filled.length >= width || total.test(first)) return false;
  if (isBelowNote && (isShort || isNumberedNote(filled))) return true;
  if (filled.length === 1 && isFigureCell(first)) return false;
  if (openings.test(first)) return isShort || (filled.length <= 2 && !filled.some(isFigureCell));
  if (filled.length === 1) return isShort || isBelowNote || isBelowBlank || first.length > longestName;
  return isShort && isBelowBlank && !filled.some(isFigureCell);
}

/** A mark and what it means, in two cells: "1", "Rounded to the nearest 5". */
function isNumberedNote(filled: readonly string[]): boolean {
  const [mark = '', meaning = ''] = filled;
  return filled.length === 2 && /^[([]?[\w*†‡~:.]{1,3}[)\].:]?$/.test(mark) && /\p{L}+ \p{L}+/u.test(meaning);
}
