import Papa from 'papaparse';
import type { Issue } from '../model/issue.ts';
import { quoteCharacter } from './dialect.ts';
import { errorIn } from './issues.ts';

/** The header's cells as they stand, without the blanks around them. */
export function readHeader(text: string, delimiter: string): readonly string[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, quoteChar: quoteCharacter });
  return (data[0] ?? []).map((cell) => cell.trim());
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
    return first === at
      ? []
      : [
          errorIn(
            file,
            'duplicate-column',
            `${cell} in column ${first + 1} and again in ${place}`,
            'each column once',
            {
              row: 1,
              column: cell,
            },
          ),
        ];
  });
}
