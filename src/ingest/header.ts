import type { Issue } from '../model/issue.ts';
import { openingOf, type Dialect } from './dialect.ts';
import { errorIn } from './issues.ts';
import { eachRow, type BadQuote } from './rows.ts';

export interface Header {
  /** The cells as they stand, without the blanks around them; none where the text is blank. */
  readonly cells: readonly string[];
  readonly badQuote: BadQuote | null;
}

/** Reads the first line that is not blank. */
export function readHeader(text: string, dialect: Dialect): Header {
  let header: Header = { cells: [], badQuote: null };
  eachRow(openingOf(text), dialect, ({ cells, badQuote }) => {
    header = { cells: cells.map((cell) => cell.trim()), badQuote };
    return false;
  });
  return header;
}

/** What is wrong with a header by itself: blank names, the same name twice, a name that programs trip over. */
export function checkHeader(file: string, cells: readonly string[]): readonly Issue[] {
  return cells.flatMap((cell, at) => {
    const place = `column ${at + 1}`;
    if (cell === '')
      return [errorIn(file, 'blank-column', `${place} has no name`, 'a name for every column', { row: 1 })];
    if (cell === '__proto__')
      return [errorIn(file, 'blank-column', cell, 'another name for this column', { row: 1, column: cell })];
    const first = cells.findIndex((other) => other.toLowerCase() === cell.toLowerCase());
    if (first === at) return [];
    const found = `${cell} in column ${first + 1} and again in ${place}`;
    return [errorIn(file, 'duplicate-column', found, 'each column once', { row: 1, column: cell })];
  });
}
