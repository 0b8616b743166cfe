import Papa from 'papaparse';
import type { Dialect } from './dialect.ts';

/** A quotation mark that spoils its record. */
export interface BadQuote {
  /** The line on which its cell opens, from 1. */
  readonly line: number;
  /** 'open': never closed; 'inside': a single mark within a quoted cell. */
  readonly kind: 'open' | 'inside';
}

/** A record of a text with the physical line it starts on, from 1. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly badQuote: BadQuote | null;
}

/** Goes through a text's records that are not blank, until the callback returns false. Line ends must be LF. */
export function eachRow(text: string, { delimiter, quote }: Dialect, visit: (row: TextRow) => boolean): void {
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar: quote,
    step: ({ data, errors, meta }, parser) => {
      const error = errors.find(({ type }) => type === 'Quotes');
      const isBlank = data.length === 1 && data[0]?.trim() === '';
      // PapaParse points behind the mark that opens the cell.
      const badQuote: BadQuote | null = error
        ? {
            line: line + linesIn(text, from, (error.index ?? from) - 1),
            kind: errors.some(({ code }) => code === 'MissingQuotes') ? 'open' : 'inside',
          }
        : null;
      const goesOn = (isBlank && !badQuote) || visit({ cells: data, line, badQuote });
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
