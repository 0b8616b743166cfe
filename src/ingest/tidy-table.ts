import type { Dialect } from './dialect.ts';
import { footnotesBelow } from './footnotes.ts';
import { cellsOf, scanRecords, type RecordShape } from './scan-records.ts';

/** A table as text with as many cells in each row as in its header, wherever that loses nothing. */
export interface TidyTable {
  /** From the header to the last row; lines stand where they stood. */
  readonly text: string;
  /** How many columns it has: those of the header, mostly without the blank ones at its end. */
  readonly width: number;
  /** Places, from 0, of the columns within the width whose header and cells are all blank. */
  readonly blankColumns: readonly number[];
  /** How many columns at the right were blank in header and rows, and are cut off. */
  readonly cutColumns: number;
  /** How many rows had blank cells beyond the header's, now cut off, and the line of the first, from 1. */
  readonly cutRows: { readonly count: number; readonly firstLine: number };
  /** The records below the last row that are notes on the table. */
  readonly footnotes: readonly RecordShape[];
}

/** So many records at the end may be footnotes. */
const mostFootnotes = 100;

/**
 * Cuts blank cells off at the right and empties rows of nothing but delimiters, both of which Excel writes, and leaves
 * out footnotes. `header` is the header's cells, trimmed; the text starts with it.
 */
export function tidyTable(text: string, dialect: Dialect, header: readonly string[]): TidyTable {
  const end = endOfFilled(text, dialect.delimiter);
  const whole = text.slice(0, end);
  const named = Math.max(1, header.findLastIndex((cell) => cell !== '') + 1);
  const narrow = tidyTo(whole, dialect, header, named);
  // Something stands below a blank header at the right: its column cannot be cut off, and the header is wrong.
  return narrow.isOverfull ? tidyTo(whole, dialect, header, header.length).table : narrow.table;
}

function tidyTo(text: string, dialect: Dialect, header: readonly string[], width: number) {
  const blank = new Set(header.flatMap((cell, at) => (cell === '' && at < width ? [at] : [])));
  const pieces: string[] = [];
  let copied = 0;
  let cutRows = { count: 0, firstLine: 0 };
  let isOverfull = false;
  const leaveOut = (from: number, to: number) => {
    pieces.push(text.slice(copied, from));
    copied = to;
  };
  const settle = (record: RecordShape) => {
    const { start, end, line, lines, cells, lastFilled, keptEnd } = record;
    if (lastFilled === 0) {
      if (width === 1 || end === start) return;
      leaveOut(start, end);
      pieces.push('\n'.repeat(lines - 1));
      return;
    }
    if (blank.size > 0 && line > 1)
      cellsOf(text, record, dialect).forEach((cell, at) => {
        if (cell.trim() !== '') blank.delete(at);
      });
    isOverfull ||= lastFilled > width && lastFilled <= header.length;
    // Line ends within what is cut would be lost from the count of lines.
    if (cells <= width || lastFilled > width || text.slice(keptEnd, end).includes('\n')) return;
    leaveOut(keptEnd, end);
    if (cells > header.length)
      cutRows = { count: cutRows.count + 1, firstLine: cutRows.count === 0 ? line : cutRows.firstLine };
  };

  // What may be a footnote waits until a row that is as full as the header follows, or too many others do.
  let waiting: RecordShape[] = [];
  let waitingFilled = 0;
  let end = 0;
  scanRecords(
    text,
    dialect,
    (record) => {
      waiting.push(record);
      if (record.lastFilled > 0) waitingFilled++;
      if (record.line === 1 || record.filled >= width || waitingFilled > mostFootnotes) {
        waiting.forEach(settle);
        waiting = [];
        waitingFilled = 0;
        end = record.end;
      }
      return true;
    },
    width,
  );
  const footnotes = width > 1 ? footnotesBelow(text, dialect, waiting, width) : [];
  const rows = waiting.slice(0, waiting.length - footnotes.length);
  rows.forEach(settle);
  end = Math.max(end, rows.findLast(({ lastFilled }) => lastFilled > 0)?.end ?? 0);
  leaveOut(Math.max(copied, end + 1), text.length);
  const table: TidyTable = {
    text: pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''),
    width,
    blankColumns: [...blank],
    cutColumns: header.length - width,
    cutRows,
    footnotes: footnotes.filter(({ lastFilled }) => lastFilled > 0),
  };
  return { table, isOverfull };
}

/** Where the last line ends that holds more than blanks and delimiters. */
function endOfFilled(text: string, delimiter: string): number {
  let last = text.length - 1;
  while (last > 0 && (text[last] === delimiter || text[last]?.trim() === '')) last--;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : end + 1;
}
