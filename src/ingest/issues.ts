import type { Issue } from '../model/issue.ts';

/** An error about a file: what stops it from being loaded. Row and column are null where the whole file is meant. */
export function errorIn(
  file: string,
  code: Issue['code'],
  found: string,
  expected: string,
  at: { readonly row?: number; readonly column?: string } = {},
): Issue {
  return { file, row: at.row ?? null, column: at.column ?? null, found, expected, code, severity: 'error' };
}
