import Papa from 'papaparse';
import type { Issue } from '../model/issue.ts';
import { quoteCharacter } from './dialect.ts';
import { errorIn } from './issues.ts';

/** Larger files are left to the warehouse, which reads them anyway and reports the same. */
const largestRead = 5_000_000;
const most = 200;

/** Rows with more or fewer cells than the header, by the physical line each starts on; at most 200. */
export function raggedRows(file: string, text: string, delimiter: string, width: number): readonly Issue[] {
  if (text.length > largestRead) return [];
  const issues: Issue[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    quoteChar: quoteCharacter,
    step: ({ data, errors, meta }, parser) => {
      const isBlank = data.length === 1 && data[0]?.trim() === '';
      if (errors.some((error) => error.code === 'MissingQuotes'))
        issues.push(
          errorIn(
            file,
            'ragged-row',
            'a quotation mark that is never closed',
            'a second quotation mark to close it',
            {
              row: line,
            },
          ),
        );
      else if (!isBlank && data.length !== width)
        issues.push(
          errorIn(file, 'ragged-row', cellsIn(data.length), `${cellsIn(width)}, as the header has`, {
            row: line,
          }),
        );
      line += linesIn(text, from, meta.cursor);
      from = meta.cursor;
      if (issues.length >= most) parser.abort();
    },
  });
  return issues;
}

function cellsIn(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
