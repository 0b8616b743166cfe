import type { Issue, IssueCode } from '../model/issue.ts';
import type { ResultRow } from './connection.ts';

/** A problem before its place in the file is known. */
export interface Finding {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly column: string | null;
  readonly found: string;
  /** What would have been right; `{row}` stands for the line of `otherRow`. */
  readonly expected: string;
  /** Its place among the rows read, from 1; null for a record that could not be read. */
  readonly row: number | null;
  readonly otherRow: number | null;
  /** For a record that could not be read: its place among all records, the header being 1. */
  readonly rejected: number | null;
}

/** A check as SQL giving `place`, `found` and, where they differ by row, `expected` and `other`. */
export interface Check {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly column: string | null;
  readonly sql: string;
  /** SQL that counts the failures, where there is a quicker one than counting the rows of `sql`. */
  readonly quickCount?: string;
  /** The words for every row; null where the SQL gives them. */
  readonly expected: string | null;
}

const longestFound = 200;

/** The findings of one result row of a check; what was found is cut at 200 characters. */
export function findingOf(check: Check, row: ResultRow): Finding {
  const found = textOf(row['found']);
  return {
    code: check.code,
    severity: check.severity,
    column: check.column,
    found: found.length > longestFound ? `${found.slice(0, longestFound)}…` : found,
    expected: check.expected ?? textOf(row['expected']),
    row: typeof row['place'] === 'number' ? row['place'] : null,
    otherRow: typeof row['other'] === 'number' ? row['other'] : null,
    rejected: null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
