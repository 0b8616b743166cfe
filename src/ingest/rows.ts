import Papa from 'papaparse';
import { quoteCharacter } from './dialect.ts';

/** A record of a text with the physical line it starts on, from 1. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The line on which a quotation mark opens that is never closed; null where all are closed. */
  readonly openQuoteLine: number | null;
}

/** Goes through a text's records that are not blank, until the callback returns false. Line ends must be LF. */
export function eachRow(text: string, delimiter: string, visit: (row: TextRow) => boolean): void {
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar: quoteCharacter,
    step: ({ data, errors, meta }, parser) => {
      const open = errors.find((error) => error.code === 'MissingQuotes');
      const isBlank = data.length === 1 && data[0]?.trim() === '';
      const openQuoteLine = open ? line + linesIn(text, from, openingQuote(text, from, delimiter)) : null;
      const goesOn = isBlank || visit({ cells: data, line, openQuoteLine });
      line += linesIn(text, from, meta.cursor);
      from = meta.cursor;
      if (!goesOn) parser.abort();
    },
  });
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where the last quoted cell of an unclosed record opens: the cells before it are closed. */
function openingQuote(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    if (text[at] !== quoteCharacter) {
      const next = nextCell(text, at, delimiter);
      if (next < 0) return from;
      at = next;
      continue;
    }
    const close = closingQuote(text, at + 1);
    if (close < 0) return at;
    const next = nextCell(text, close, delimiter);
    if (next < 0) return at;
    at = next;
  }
  return from;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(quoteCharacter, from); at >= 0; at = text.indexOf(quoteCharacter, at)) {
    if (text[at + 1] !== quoteCharacter) return at;
    at += 2;
  }
  return -1;
}

function nextCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === delimiter || text[at] === '\n') return at + 1;
  return -1;
}
