import type { Issue } from '../model/issue.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
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

/**
 * What is wrong with a header by itself: blank names above cells that are filled, the same name twice, a name that
 * programs trip over. Columns left out by hand may be named in any way.
 */
export function checkHeader(
  file: string,
  cells: readonly string[],
  blankColumns: readonly number[],
  chosen: ReadingChoices['columns'],
): readonly Issue[] {
  const isLeftOut = (cell: string) => Object.hasOwn(chosen, cell) && chosen[cell] === null;
  return cells.flatMap((cell, at) => {
    const place = `column ${at + 1}`;
    if (blankColumns.includes(at) || isLeftOut(cell)) return [];
    if (cell === '')
      return [errorIn(file, 'blank-column', `${place} has no name`, 'a name for every column', { row: 1 })];
    // What every object has of itself, such as __proto__ and constructor.
    if (cell in Object.prototype)
      return [errorIn(file, 'blank-column', cell, 'another name for this column', { row: 1, column: cell })];
    const first = cells.findIndex((other) => other.toLowerCase() === cell.toLowerCase());
    if (first === at) return [];
    const found = `${cell} in column ${first + 1} and again in ${place}`;
    return [errorIn(file, 'duplicate-column', found, 'each column once', { row: 1, column: cell })];
  });
}
