import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';

/** A table whose descriptor does not let a change be noticed. */
export function uncheckedIssue(file: string): Issue {
  return {
    ...errorIn(file, 'package', 'no SHA-256 in the descriptor', 'one, so that a changed file is noticed'),
    severity: 'note',
  };
}

/** A table of a dataset that the site does not know; a warning, since the rest can be loaded. */
export function unknownIssue(file: string, name: string): Issue {
  const expected = 'a dataset that this site knows: it is left out, and the rest can be loaded';
  return { ...errorIn(file, 'package', `the resource “${name}”`, expected), severity: 'warning' };
}

/** A table without rows takes nothing away. */
export function emptyIssue(file: string, dataset: Dataset): Issue {
  const expected = `rows of “${dataset.title}”: what is loaded of it stays`;
  return { ...errorIn(file, 'left-out', 'a table without rows', expected), severity: 'note' };
}

/** Rows of a public copy that are totals of parts, which the dataset here does not have. */
export function totalsIssue(file: string, rows: number): Issue {
  const found = rows === 1 ? '1 row that is a total' : `${rows} rows that are totals`;
  const expected =
    'parts alone, as this dataset has them: totals are left out, and what rests on a hidden part is hidden';
  return { ...errorIn(file, 'left-out', found, expected), severity: 'note' };
}
