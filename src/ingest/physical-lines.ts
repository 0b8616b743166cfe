import type { PhysicalLines } from '../model/extract.ts';

/** A table's text and how it is to be read. */
export interface TextLayout {
  /** LF line ends, header as first line. */
  readonly text: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly columns: readonly (string | null)[];
  /** Physical line of the header, from 1. */
  readonly headerLine: number;
}

/**
 * Finds the lines of wanted rows and rejected records as DuckDB counts them: quoted line ends do not end a
 * record, blank lines count as records but give no row.
 */
export function physicalLines(
  layout: TextLayout,
  rows: ReadonlySet<number>,
  rejected: ReadonlySet<number>,
): PhysicalLines {
  const ofRow = new Map<number, number>();
  const ofRejected = new Map<number, number>();
  const { text } = layout;
  let record = 0;
  let row = 0;
  let line = layout.headerLine;
  let start = 0;
  while (start < text.length) {
    record += 1;
    const { end, lines } = endOfRecord(layout, start);
    const isBlank = end === start && layout.columns.length > 1;
    if (rejected.has(record)) ofRejected.set(record, line);
    else if (record > 1 && !isBlank) {
      row += 1;
      if (rows.has(row)) ofRow.set(row, line);
    }
    line += lines;
    start = end + 1;
  }
  return { ofRow, ofRejected };
}

/** Index of the record's closing line end (or of the text's end) and how many physical lines it spans. */
export function endOfRecord(
  layout: Pick<TextLayout, 'text' | 'delimiter' | 'quote'>,
  start: number,
): { end: number; lines: number } {
  const { text, delimiter, quote } = layout;
  const newline = text.indexOf('\n', start);
  const firstEnd = newline < 0 ? text.length : newline;
  const isPlain = quote === '' || !text.slice(start, firstEnd).includes(quote);
  if (isPlain) return { end: firstEnd, lines: 1 };
  let lines = 1;
  let isQuoted = false;
  let isFieldStart = true;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (isQuoted) {
      if (char === '\n') lines += 1;
      if (char !== quote) continue;
      if (text[at + 1] === quote) at += 1;
      else isQuoted = false;
    } else if (char === '\n') return { end: at, lines };
    else if (char === quote && isFieldStart) {
      isQuoted = true;
      isFieldStart = false;
    } else isFieldStart = char === delimiter || (isFieldStart && char === ' ');
  }
  return { end: text.length, lines };
}
