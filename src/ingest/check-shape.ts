import type { Issue } from '../model/issue.ts';
import type { Dialect } from './dialect.ts';
import { errorIn } from './issues.ts';
import { eachRow, type BadQuote } from './rows.ts';

/** Larger files are left to the warehouse, which reads them anyway and reports the same. */
const largestRead = 5_000_000;
const most = 200;

/**
 * What is wrong with the shape of a table: rows with more or fewer cells than the header, quotation marks that do not
 * match, a header without rows. Lines are those of the text, from 1; at most 200 are named.
 */
export function checkShape(file: string, text: string, dialect: Dialect, width: number): readonly Issue[] {
  if (text.length > largestRead) return [];
  const issues: Issue[] = [];
  let rows = 0;
  eachRow(text, dialect, ({ cells, line, badQuote }) => {
    rows++;
    if (badQuote) issues.push(quoteIssue(file, badQuote));
    else if (cells.length !== width)
      issues.push(
        errorIn(file, 'ragged-row', cellsIn(cells.length), `${cellsIn(width)}, as the header has`, {
          row: line,
        }),
      );
    return issues.length < most;
  });
  if (issues.length === 0 && rows < 2)
    return [
      errorIn(file, 'empty-file', 'a header and no rows', 'at least one row below the header', { row: 1 }),
    ];
  return issues;
}

/** A quotation mark that makes it uncertain where its cell ends, at the line where the cell opens. */
export function quoteIssue(file: string, { kind, line }: BadQuote): Issue {
  const [found, expected] =
    kind === 'open'
      ? ['a quotation mark that is never closed', 'a second quotation mark to close it']
      : ['a single quotation mark inside a quoted cell', 'the mark doubled, or none around the cell'];
  return errorIn(file, 'ragged-row', found, expected, { row: line });
}

function cellsIn(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}
