import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';
import { eachRow } from './rows.ts';

/** Larger files are left to the warehouse, which reads them anyway and reports the same. */
const largestRead = 5_000_000;
const most = 200;

/**
 * What is wrong with the shape of a table: rows with more or fewer cells than the header, a quotation mark that is
 * never closed, a header without rows. Lines are those of the text, from 1; at most 200 are named.
 */
export function checkShape(file: string, text: string, delimiter: string, width: number): readonly Issue[] {
  if (text.length > largestRead) return [];
  const issues: Issue[] = [];
  let rows = 0;
  eachRow(text, delimiter, ({ cells, line, openQuoteLine }) => {
    rows++;
    if (openQuoteLine !== null) issues.push(neverClosed(file, openQuoteLine));
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

function neverClosed(file: string, row: number): Issue {
  return errorIn(
    file,
    'ragged-row',
    'a quotation mark that is never closed',
    'a second quotation mark to close it',
    { row },
  );
}

function cellsIn(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}
