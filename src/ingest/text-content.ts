import type { PreparedText, TableContent, TextPart } from '../model/extract.ts';
import { endOfRecord, physicalLines, type TextLayout } from './physical-lines.ts';

/**
 * So many letters a part: loaded in about a second. Much smaller parts cost half as much again, since the engine copies
 * rows that come in small numbers; all at once would hold a text twice and tell nothing meanwhile.
 */
const partLength = 24_000_000;

/** A text and how it is to be read, ready for the warehouse; parts of `length` letters or a little more. */
export function preparedText(
  layout: TextLayout & { readonly fileName: string },
  length: number = partLength,
): PreparedText {
  const { fileName, delimiter, quote, columns, headerLine } = layout;
  return { fileName, content: textContent(layout, length), delimiter, quote, columns, headerLine };
}

function textContent(layout: TextLayout, length: number): TableContent {
  return {
    part: (start) => Promise.resolve(partFrom(layout, start, length)),
    linesOf: (rows, rejected) => Promise.resolve(physicalLines(layout, rows, rejected)),
    release: () => {},
  };
}

function partFrom(layout: TextLayout, start: number, length: number): TextPart {
  const { text } = layout;
  const { end, records } = endOfPart(layout, start, start + length);
  return {
    bytes: new TextEncoder().encode(text.slice(start, end)),
    records,
    end: end < text.length ? end : null,
    share: text.length === 0 ? 1 : end / text.length,
  };
}

/** Behind the first record that ends at or after a place, and how many records there are up to it. */
function endOfPart(layout: TextLayout, start: number, least: number): { end: number; records: number } {
  const { text, quote } = layout;
  let quoted = quote === '' ? -1 : text.indexOf(quote, start);
  let records = 0;
  let at = start;
  while (at < text.length && at < least) {
    const newline = text.indexOf('\n', at);
    const plainEnd = newline < 0 ? text.length : newline;
    // Only a record with a quotation mark may hold line ends of its own.
    const end = quoted >= 0 && quoted < plainEnd ? endOfRecord(layout, at).end : plainEnd;
    if (quoted >= 0 && quoted < end) quoted = text.indexOf(quote, end);
    records++;
    at = end + 1;
  }
  return { end: Math.min(at, text.length), records };
}
